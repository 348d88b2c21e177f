namespace Gigstack.Generator.Binding.Operations;

/// <summary>Decides the media type of a field of a form: the <c>contentType</c> of its encoding, which can be a list.</summary>
internal sealed class PartMediaType(BindingContext context)
{
    /// <summary>Whether the document wants the field as JSON, whatever its type is. An explicit style takes precedence.</summary>
    public static bool IsJson(PartEncoding? encoding) =>
        encoding is { Style: null } && Names(encoding) is { Count: > 0 } names && MediaTypeName.IsJson(names[0]);

    /// <summary>The media type of a field that the document wants as XML; null for any other.</summary>
    public static string? Xml(PartEncoding? encoding) =>
        Names(encoding) is { Count: > 0 } names && MediaTypeName.IsXml(names[0]) && !MediaTypeName.IsRange(names[0])
            && MediaTypeName.IsValid(names[0])
                ? names[0]
                : null;

    /// <summary>The media type to send; null for the usual one.</summary>
    public string? Of(PartEncoding? encoding, PartKind kind, JsonPointer pointer)
    {
        var names = new List<string>();
        foreach (var name in Names(encoding))
        {
            if (MediaTypeName.IsValid(name))
                names.Add(name);
            else
                context.Findings.Add(Descriptors.ReadLeniently, pointer, $"'{name}' is not a media type", "it is ignored");
        }

        if (names.Count == 0)
            return null;

        // The media type of the file counts if the document allows it.
        if (kind is PartKind.File or PartKind.Files or PartKind.Part or PartKind.Parts)
            return string.Join(", ", names);
        var concrete = names.Where(static name => !MediaTypeName.IsRange(name));
        if (kind is not PartKind.Json)
            return concrete.FirstOrDefault();
        if (names.FirstOrDefault(MediaTypeName.IsJson) is not { } json)
        {
            context.Findings.Unsupported(pointer, $"An array or object is not sent as '{encoding!.ContentType}'", "it is sent as JSON");
            return null;
        }

        return json == MediaTypeName.Json || MediaTypeName.IsRange(json) ? null : json;
    }

    private static List<string> Names(PartEncoding? encoding) =>
        (encoding?.ContentType ?? "").Split(',').Select(static name => name.Trim()).Where(static name => name.Length > 0).ToList();
}
