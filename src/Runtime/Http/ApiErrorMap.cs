using System.ComponentModel;
using System.Globalization;
using System.Net;
using Gigstack.Runtime.Errors;
using Gigstack.Runtime.Json;

namespace Gigstack.Runtime.Http;

/// <summary>The types of an operation's error bodies, by status.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorMap
{
    private readonly Dictionary<string, Func<ErrorReport, ApiException?>> _byStatus = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the type of a status.</summary>
    /// <typeparam name="TError">The type of the body.</typeparam>
    /// <param name="status">A status ("404"), a range ("4XX") or "default".</param>
    /// <param name="codec">The codec of the body.</param>
    /// <returns>The map itself.</returns>
    public ApiErrorMap Add<TError>(string status, JsonCodec<TError> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        _byStatus.Add(status, report => report.TryCreate(codec));
        return this;
    }

    /// <summary>Adds a type that several statuses share.</summary>
    /// <typeparam name="TError">The type of the body.</typeparam>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="statuses">Statuses ("404"), ranges ("4XX") or "default".</param>
    /// <returns>The map itself.</returns>
    public ApiErrorMap Add<TError>(JsonCodec<TError> codec, params string[] statuses)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        foreach (string status in statuses)
            Add(status, codec);
        return this;
    }

    /// <summary>Null when no type is declared or the body does not fit the declared one.</summary>
    internal ApiException? TryCreate(HttpStatusCode status, ErrorReport report)
    {
        string text = ((int)status).ToString(CultureInfo.InvariantCulture);
        return _byStatus.TryGetValue(text, out Func<ErrorReport, ApiException?>? create)
            || _byStatus.TryGetValue($"{text[0]}XX", out create)
            || _byStatus.TryGetValue("default", out create)
            ? create(report)
            : null;
    }
}
