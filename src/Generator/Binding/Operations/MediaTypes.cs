namespace Gigstack.Generator.Binding.Operations;

/// <summary>Chooses among the media types of a body.</summary>
internal static class MediaTypes
{
    /// <summary>
    /// The media type to use: JSON before forms, forms before XML with a schema, then text, then bytes; otherwise the first one in the document.
    /// </summary>
    public static (BodyKind Kind, string Name, MediaTypeUse Media)? Choose(IReadOnlyList<MediaTypeUse>? content)
    {
        (BodyKind Kind, string Name, MediaTypeUse Media)? found = null;
        var form = ChooseForm(content);
        foreach (var media in content ?? [])
        {
            if (KindOf(media) is BodyKind.Form or BodyKind.Multipart && media.Name != form?.Name)
                continue;
            var kind = KindOf(media);
            if (found is null || kind < found.Value.Kind
                || (kind == found.Value.Kind && IsPlainJson(media.Name) && !IsPlainJson(found.Value.Name)))
            {
                found = (kind, media.Name, media);
            }
        }

        return found;
    }

    /// <summary>The form to use: the one with files, otherwise form-urlencoded, otherwise the first one; null if there is none.</summary>
    public static (BodyKind Kind, string Name, MediaTypeUse Media)? ChooseForm(IReadOnlyList<MediaTypeUse>? content)
    {
        var forms = (content ?? []).Where(static media => KindOf(media) is BodyKind.Form or BodyKind.Multipart).ToList();
        var found = forms.Find(static media =>
                KindOf(media) is BodyKind.Multipart && (media.Schema is null || FileSchema.AreInside(media.Schema)))
            ?? forms.Find(static media => KindOf(media) is BodyKind.Form)
            ?? forms.FirstOrDefault();
        return found is null ? null : (KindOf(found), found.Name, found);
    }

    public static BodyKind KindOf(MediaTypeUse media)
    {
        var type = MediaTypeName.Essence(media.Name);
        if (type == "application/x-www-form-urlencoded")
            return BodyKind.Form;
        if (type.StartsWith("multipart/", StringComparison.Ordinal))
            return BodyKind.Multipart;

        // Bytes of that media type: those of application/json are JSON, not a JSON string.
        if (media.Schema?.Definition.Format == "binary")
            return BodyKind.Binary;
        if (MediaTypeName.IsJson(type))
            return BodyKind.Json;
        if (media.IsXml)
            return BodyKind.Xml;

        // For a media type range, the schema decides.
        if (type is "*/*" or "application/*")
            return media.Schema is null || IsBinary(media.Schema) ? BodyKind.Binary : BodyKind.Json;
        return type.StartsWith("text/", StringComparison.Ordinal)
            || type is "application/xml" or "application/yaml" or "application/x-yaml" or "application/javascript"
            || type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("+yaml", StringComparison.Ordinal)
                ? BodyKind.Text
                : BodyKind.Binary;
    }

    /// <summary>The first media type that is a stream of items; null if there is none.</summary>
    public static (ResultKind Kind, string Name, MediaTypeUse Media)? Sequence(IReadOnlyList<MediaTypeUse>? content)
    {
        foreach (var media in content ?? [])
        {
            if (SequenceKind(media.Name) is { } kind)
                return (kind, media.Name, media);
        }

        return null;
    }

    public static ResultKind? SequenceKind(string name) => MediaTypeName.Essence(name) switch
    {
        "text/event-stream" => ResultKind.Events,
        "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines" or "application/json-lines"
            or "application/ndjson" or "application/x-ndjson" or "application/stream+json"
            or "application/json-seq" or "application/geo+json-seq" => ResultKind.Lines,
        _ => null,
    };

    /// <summary>Whether values of the schema are raw bytes, outside of JSON.</summary>
    public static bool IsBinary(Schema schema) => FileSchema.IsBinary(schema);

    /// <summary>Whether plain text is a value other than a string, such as a number or one of an enum. It is written as it is.</summary>
    public static bool IsBareValue(MediaTypeUse media) =>
        MediaTypeName.Essence(media.Name) == "text/plain" && media.Schema?.Meaning is { } schema
        && (schema.Types is JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean || schema.IsEnum()
            || (schema.Types is JsonTypes.String && ScalarTypes.OfString(schema) is not WireKind.String));

    /// <summary>Whether a schema describes an object or an array, which only JSON has.</summary>
    public static bool IsStructured(Schema? schema) =>
        schema?.Meaning is { } target
        && (IsComposed(target) || target.Alternatives.Schemas.Any(static one => IsComposed(one.Value.Meaning)));

    private static bool IsComposed(Schema schema) =>
        (schema.Types & (JsonTypes.Array | JsonTypes.Object)) != 0 || schema.IsRecord || schema.Items is not null
        || schema.AdditionalProperties is not null;

    private static bool IsPlainJson(string name) => MediaTypeName.Essence(name) == MediaTypeName.Json;
}
