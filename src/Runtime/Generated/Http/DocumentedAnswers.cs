using System.Globalization;
using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>The statuses and media types that the document lists for an operation.</summary>
/// <param name="documented">
/// Entries separated by <c>|</c>: a status, a range or <c>default</c>, and its media types, separated by spaces. It is only read when
/// somebody wants to know.
/// </param>
internal readonly struct DocumentedAnswers(string documented)
{
    public bool Has(HttpStatusCode status) => Find(status) is not null;

    /// <summary>Whether the entry of a status has a media type. One without media types has no body, and what is sent is ignored.</summary>
    public bool Has(HttpStatusCode status, string mediaType)
    {
        var types = Find(status) ?? [];
        return types.Length < 2 || types.Skip(1).Any(range => IsIn(range, mediaType));
    }

    private string[]? Find(HttpStatusCode status)
    {
        var text = ((int)status).ToString(CultureInfo.InvariantCulture);
        var entries = documented.Split('|').Select(static entry => entry.Split(' ')).ToList();
        return Entry(text) ?? Entry($"{text[0]}XX") ?? Entry("default");

        string[]? Entry(string key) => entries.Find(entry => entry[0].Equals(key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a media type is in a range: <c>*/*</c>, <c>text/*</c>, <c>application/*+json</c>, or is the one.</summary>
    private static bool IsIn(string range, string mediaType)
    {
        var star = range.IndexOf('*', StringComparison.Ordinal);
        if (range == "*/*")
            return true;
        if (star < 0)
            return range.Equals(mediaType, StringComparison.OrdinalIgnoreCase);
        return mediaType.Length >= range.Length - 1
            && mediaType.StartsWith(range[..star], StringComparison.OrdinalIgnoreCase)
            && mediaType.EndsWith(range[(star + 1)..], StringComparison.OrdinalIgnoreCase);
    }
}
