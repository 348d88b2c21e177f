using System.ComponentModel;
using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>The types of an operation's error bodies, by status.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorMap
{
    private readonly Dictionary<string, Func<ErrorReport, ApiException?>> _byStatus = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a type that several statuses share.</summary>
    /// <typeparam name="TError">The type of the body.</typeparam>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="statuses">Statuses ("404"), ranges ("4XX") or "default".</param>
    /// <returns>The map.</returns>
    public ApiErrorMap Add<TError>(JsonCodec<TError> codec, params string[] statuses)
    {
        ArgumentNullException.ThrowIfNull(codec);
        ArgumentNullException.ThrowIfNull(statuses);
        foreach (var status in statuses)
            _byStatus.Add(status, report => TryCreate(report, codec));
        return this;
    }

    /// <summary>Null if no type is declared or the body does not fit the declared one.</summary>
    internal ApiException? TryCreate(ErrorReport report)
    {
        var text = ((int)report.StatusCode).ToString(CultureInfo.InvariantCulture);
        return _byStatus.TryGetValue(text, out var create)
            || _byStatus.TryGetValue($"{text[0]}XX", out create)
            || _byStatus.TryGetValue("default", out create)
            ? create(report)
            : null;
    }

    private static ApiException<TError>? TryCreate<TError>(ErrorReport report, JsonCodec<TError> codec)
    {
        try
        {
            return new ApiException<TError>(report, report.Decoder.Read(report.StatusCode, report.Body.Span, codec));
        }
        catch (JsonReadException)
        {
            // The body of a proxy or server may be anything; the untyped exception has it as text.
            report.Unread = new UnreadBody<TError>(report.Body.ToArray(), codec);
            return null;
        }
    }
}
