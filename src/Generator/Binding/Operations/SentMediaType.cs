namespace Gigstack.Generator.Binding.Operations;

/// <summary>Decides the Content-Type of a request: the media type as the document writes it, unless it cannot be sent.</summary>
internal sealed class SentMediaType(BindingContext context)
{
    /// <param name="kind">The kind of the body.</param>
    /// <param name="media">Its media type.</param>
    /// <param name="content">All media types of the body.</param>
    /// <param name="pointer">The location of the content.</param>
    public string Of(BodyKind kind, MediaTypeUse media, IReadOnlyList<MediaTypeUse> content, JsonPointer pointer)
    {
        var name = media.Name.Trim();
        var usual = Usual(kind);
        if (!MediaTypeName.IsValid(name))
        {
            context.Findings.Add(
                Descriptors.ReadLeniently, pointer.Then(media.Name), $"'{name}' is not a media type", $"the body is sent as '{usual}'");
            return usual;
        }

        return kind switch
        {
            // The media type of the file counts if the document allows it.
            BodyKind.Binary => string.Join(
                ", ",
                content.Where(static one => MediaTypes.KindOf(one) is BodyKind.Binary && MediaTypeName.IsValid(one.Name))
                    .Select(static one => one.Name.Trim())),
            BodyKind.Json when IsOtherCharset(name) => InUtf8(name, pointer.Then(media.Name)),
            _ => MediaTypeName.IsRange(name) ? usual : name,
        };
    }

    private static string Usual(BodyKind kind) => kind switch
    {
        BodyKind.Json => MediaTypeName.Json,
        BodyKind.Form => "application/x-www-form-urlencoded",
        BodyKind.Multipart => "multipart/form-data",
        BodyKind.Xml => "application/xml",
        BodyKind.Text => "text/plain",
        _ => "application/octet-stream",
    };

    private static bool IsOtherCharset(string name) =>
        MediaTypeName.Charset(name)?.ToLowerInvariant() is not (null or "utf-8" or "utf8" or "us-ascii");

    private string InUtf8(string name, JsonPointer pointer)
    {
        var essence = MediaTypeName.Essence(name);
        context.Findings.Unsupported(
            pointer, $"JSON is not sent in the charset '{MediaTypeName.Charset(name)}'", $"the body is sent as '{essence}', in UTF-8");
        return essence;
    }
}
