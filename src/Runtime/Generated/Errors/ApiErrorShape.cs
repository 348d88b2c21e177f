using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The location of code, message and details in an error body: JSON pointers, tried in order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorShape
{
    private readonly string[][] _code;
    private readonly string[][] _message;
    private readonly string[][] _details;
    private readonly string[][] _success;

    /// <summary>Creates the shape.</summary>
    /// <param name="code">Pointers to the code, which must be a string.</param>
    /// <param name="message">Pointers to the message, which must be a string.</param>
    /// <param name="details">Pointers to the details, which may be any JSON except null.</param>
    /// <param name="success">
    /// Pointers to a boolean that says whether a response of status 2xx is a success. Null if the status is sufficient.
    /// </param>
    /// <exception cref="ArgumentException">A string is not a JSON pointer.</exception>
    public ApiErrorShape(string[] code, string[] message, string[] details, string[]? success = null)
    {
        _code = Parse(code, nameof(code));
        _message = Parse(message, nameof(message));
        _details = Parse(details, nameof(details));
        _success = Parse(success ?? [], nameof(success));
    }

    /// <summary>Whether strings of the details begin with the name of the field that they are about.</summary>
    public bool IsFieldFirst { get; init; }

    /// <summary>Whether the body says if the call succeeded.</summary>
    internal bool TellsSuccess => _success.Length > 0;

    /// <summary>Whether the body of a response of status 2xx says that the call failed. False if the body is not JSON.</summary>
    internal bool IsFailure(ReadOnlySpan<byte> body)
    {
        if (_success.Length == 0 || body.IndexOf("false"u8) < 0)
            return false;
        foreach (var pointer in _success)
        {
            if (JsonPointerReader.Boolean(body, pointer) is { } success)
                return !success;
        }

        return false;
    }

    internal ErrorContent Read(JsonElement body) => new(Text(body, _code), Text(body, _message), Details(body), IsFieldFirst: IsFieldFirst);

    private JsonElement? Details(JsonElement body) =>
        Find(body, _details, static found => found.ValueKind != JsonValueKind.Null ? (JsonElement?)found : null);

    private static string[][] Parse(string[] pointers, string parameter) => Array.ConvertAll(pointers, pointer =>
    {
        if (pointer.Length > 0 && pointer[0] != '/')
            throw new ArgumentException($"\"{pointer}\" is not a JSON pointer.", parameter);
        return Array.ConvertAll(pointer.Split('/').AsSpan(1).ToArray(), static token =>
            token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
    });

    private static string? Text(JsonElement body, string[][] pointers) =>
        Find(body, pointers, static found => found.ValueKind == JsonValueKind.String ? found.GetString() : null);

    private static T? Find<T>(JsonElement body, string[][] pointers, Func<JsonElement, T?> take)
    {
        foreach (var pointer in pointers)
        {
            try
            {
                if (Resolve(body, pointer) is { } found && take(found) is { } taken)
                    return taken;
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair in a string or name cannot be read; the error is still reported.
            }
        }
        return default;
    }

    private static JsonElement? Resolve(JsonElement element, string[] pointer)
    {
        foreach (var token in pointer)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(token, out var member))
                element = member;
            else if (element.ValueKind == JsonValueKind.Array && uint.TryParse(token, out var index) && index < element.GetArrayLength())
                element = element[(int)index];
            else
                return null;
        }
        return element;
    }
}
