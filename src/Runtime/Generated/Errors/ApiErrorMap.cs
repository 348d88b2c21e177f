using System.ComponentModel;
using System.Globalization;
using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>The types of an operation's error bodies, by status.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorMap
{
    private readonly Dictionary<string, Func<ErrorReport, ApiException?>> _byStatus = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _problems = new(StringComparer.OrdinalIgnoreCase);

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

    /// <summary>Says of which statuses the bodies are problem details (RFC 9457), whatever their media type is.</summary>
    /// <param name="statuses">Statuses, ranges or "default".</param>
    /// <returns>The map.</returns>
    public ApiErrorMap Problems(params string[] statuses)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        _problems.UnionWith(statuses);
        return this;
    }

    /// <summary>Whether the document declares problem details for a status.</summary>
    internal bool IsProblem(HttpStatusCode status) =>
        _problems.Count > 0 && KeysOf(status).FirstOrDefault(_byStatus.ContainsKey) is { } key && _problems.Contains(key);

    /// <summary>Null if no type is declared or the body does not fit the declared one.</summary>
    internal ApiException? TryCreate(ErrorReport report) =>
        KeysOf(report.StatusCode).FirstOrDefault(_byStatus.ContainsKey) is { } key ? _byStatus[key](report) : null;

    private static string[] KeysOf(HttpStatusCode status)
    {
        var text = ((int)status).ToString(CultureInfo.InvariantCulture);
        return [text, $"{text[0]}XX", "default"];
    }

    private static ApiException<TError>? TryCreate<TError>(ErrorReport report, JsonCodec<TError> codec)
    {
        try
        {
            return new ApiException<TError>(report, report.Watch.Read(
                report.StatusCode, report.Body, codec, static (utf8, codec) => JsonText.Read(utf8.Span, codec)));
        }
        catch (JsonReadException)
        {
            // The body of a proxy or server may be anything; the untyped exception has it as text.
            report.Unread = new UnreadBody<TError>(report.Body.ToArray(), codec);
            return null;
        }
    }
}
