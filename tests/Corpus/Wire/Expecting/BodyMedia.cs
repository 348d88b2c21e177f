using Gigstack.Corpus.Wire.Calling;
using Gigstack.Corpus.Wire.Reading;
using Gigstack.Runtime;

namespace Gigstack.Corpus.Wire.Expecting;

/// <summary>Which of the documented media types an argument or a header means.</summary>
internal static class BodyMedia
{
    /// <summary>The media type whose kind goes with the C# type of the body.</summary>
    public static WireMedia? Of(Type type, IReadOnlyList<WireMedia> content)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        WireMedia? First(Func<WireMedia, bool> is_) => content.FirstOrDefault(is_);
        if (type == typeof(ApiFile) || typeof(Stream).IsAssignableFrom(type))
            return First(IsBytes) ?? First(static media => !media.IsForm && !media.IsMultipart);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
            return First(static media => media.IsSequence);
        if (type.IsGenericType && type.GetGenericArguments()[^1].Name == "ApiFormPart")
            return First(static media => media.IsMultipart);
        if (type == typeof(string))
            return First(media => media.IsJson && !IsBytes(media)) ?? First(static media => media.IsText) ?? content[0];
        if (!Codecs.HasCodec(type) && !Codecs.IsScalar(type) && !type.IsGenericType && First(static media => media.IsForm || media.IsMultipart) is { } form)
            return First(static media => media.IsMultipart) ?? form;
        return First(static media => media.IsJson) ?? First(static media => media.IsForm || media.IsMultipart) ?? content[0];
    }

    public static bool IsBytes(WireMedia media)
    {
        var schema = media.Schema.Resolved;
        if (schema["format"].Text == "binary")
            return true;

        // For a range, the schema decides.
        if (media.Essence is "*/*" or "application/*")
            return !schema.IsThere;
        return !media.IsJson && !media.IsForm && !media.IsMultipart && !media.IsText && !media.IsXml && !media.IsSequence;
    }

    /// <summary>The documented media type that a header of a message is, or falls under.</summary>
    public static WireMedia? Named(string header, IReadOnlyList<WireMedia> content)
    {
        var essence = header.Split(';')[0].Trim();
        return content.FirstOrDefault(media => media.Name.Replace(" ", "", StringComparison.Ordinal).Equals(header.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            ?? content.FirstOrDefault(media => media.Essence.Equals(essence, StringComparison.OrdinalIgnoreCase))
            ?? content.FirstOrDefault(media => Covers(media.Essence, essence));
    }

    public static bool Covers(string range, string essence) => range == "*/*"
        || range.Equals(essence, StringComparison.OrdinalIgnoreCase)
        || (range.EndsWith("/*", StringComparison.Ordinal) && essence.StartsWith(range[..^1], StringComparison.OrdinalIgnoreCase));

    /// <summary>The media types of an Accept header, best first.</summary>
    public static IReadOnlyList<string> Accepted(string? accept) => (accept ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(static (text, index) => (Text: text, Index: index, Quality: Quality(text)))
        .OrderByDescending(static item => item.Quality).ThenBy(static item => item.Index).Select(static item => item.Text.Split(';')[0].Trim()).ToList();

    private static double Quality(string text) =>
        text.Split(';').Skip(1).Select(static part => part.Trim()).FirstOrDefault(static part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) is { } part
        && double.TryParse(part[2..], System.Globalization.CultureInfo.InvariantCulture, out var quality) ? quality : 1;
}
