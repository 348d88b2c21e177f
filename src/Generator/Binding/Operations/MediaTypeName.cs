using System.Net.Http.Headers;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>Reads names of media types and ranges, as a document writes them.</summary>
internal static class MediaTypeName
{
    public const string Json = "application/json";

    /// <summary>The name without parameters, in lower case.</summary>
    public static string Essence(string name) =>
        (name.IndexOf(';') is var end and >= 0 ? name.Substring(0, end) : name).Trim().ToLowerInvariant();

    /// <summary>Whether values are written as JSON. A JSON text sequence and JSON Lines are not.</summary>
    public static bool IsJson(string name) =>
        Essence(name) is var type && (type is Json or "text/json" || type.EndsWith("+json", StringComparison.Ordinal));

    public static bool IsXml(string name) =>
        Essence(name) is var type && (type is "application/xml" or "text/xml" || type.EndsWith("+xml", StringComparison.Ordinal));

    /// <summary>Whether the name is a range, such as <c>image/*</c> or <c>application/*+json</c>.</summary>
    public static bool IsRange(string name) => Essence(name).IndexOf('*') >= 0;

    /// <summary>Whether the name can be sent in a header.</summary>
    public static bool IsValid(string name) =>
        name.All(static c => c is >= ' ' and <= '~') && MediaTypeHeaderValue.TryParse(name, out _);

    /// <summary>The charset; null if there is none.</summary>
    public static string? Charset(string name) =>
        MediaTypeHeaderValue.TryParse(name, out var parsed) && parsed.CharSet?.Trim('"') is { Length: > 0 } charset ? charset : null;
}
