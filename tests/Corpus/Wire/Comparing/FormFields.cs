using System.Text;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Calling;
using Gigstack.Corpus.Wire.Expecting;
using Gigstack.Corpus.Wire.Reading;
using Gigstack.Corpus.Wire.Values;
using Gigstack.Corpus.Wire.Xml;

namespace Gigstack.Corpus.Wire.Comparing;

/// <summary>A field or part of a form.</summary>
/// <param name="ContentType">Of a part; null where any will do.</param>
internal sealed record FormField(string Name, string? ContentType, byte[] Value, bool IsFile)
{
    public string Text => Encoding.UTF8.GetString(Value);
}

/// <summary>The fields of a form body, by the specification.</summary>
internal static class FormFields
{
    /// <summary>What a value becomes; names of fields that the specification does not define go to <paramref name="undefined"/>.</summary>
    public static List<FormField> Of(WireMedia media, JsonObject value, SchemaChoice choice, ICollection<string> undefined)
    {
        var fields = new List<FormField>();
        var view = choice.Of([media.Schema]);
        foreach (var (name, member) in value)
        {
            if (member is null)
                continue;
            var encoding = media.Encoding[name];
            var contentType = encoding["contentType"].Text;
            var schemas = view.Properties.GetValueOrDefault(name) ?? view.Additional;
            // Before 3.1, multipart has no styles.
            var hasStyles = media.IsForm || (encoding.IsThere && !IsBefore31(media));
            var hasStyle = hasStyles && (encoding["style"].IsThere || encoding["explode"].IsThere || encoding["allowReserved"].IsThere);
            if (hasStyle && !BinarySchema.Is(schemas) || (media.IsForm && contentType is null && member is JsonArray && StyledValue.IsFlat(member)))
            {
                var style = encoding["style"].Text ?? "form";
                if (StyledValue.Query(name, style, encoding["explode"].Boolean ?? style == "form", member, static text => text) is { } styled)
                    fields.AddRange(styled.Select(static field => new FormField(field.Name, null, Encoding.UTF8.GetBytes(Unspace(field.Value)), false)));
                else
                    undefined.Add(name);
            }
            else if (media.IsMultipart && IsXml(contentType) && (member is JsonObject or JsonArray) && schemas is [var schema, ..] && TypedXml.HasXml(schema, choice.File))
            {
                fields.Add(new FormField(name, contentType, TypedXml.Bytes(new XmlBuilding(choice.File, choice).Root(schema, member, name)), false));
            }
            else if (member is JsonArray items && !IsJson(contentType))
            {
                if (items.Any(static item => item is JsonArray))
                {
                    undefined.Add(name);
                    continue;
                }
                fields.AddRange(items.Select(one => Field(name, one, contentType)));
            }
            else
            {
                fields.Add(Field(name, member, contentType));
            }
        }
        return fields;
    }

    private static bool IsBefore31(WireMedia media) =>
        new RawNode(media.Encoding.File.Root, media.Encoding.File)["openapi"].Json?.ToString().StartsWith("3.0", StringComparison.Ordinal) == true;

    private static FormField Field(string name, JsonNode? value, string? contentType)
    {
        var isFile = value is JsonValue && value.ToString() == ScalarValue.Bytes;
        var isJson = IsJson(contentType) || value is JsonObject or JsonArray;
        var bytes = Encoding.UTF8.GetBytes(isJson && !isFile ? value?.ToJsonString() ?? "null" : StyledValue.Text(value));
        return new FormField(name, contentType ?? (isFile ? null : isJson ? "application/json" : "text/plain"), bytes, isFile);
    }

    public static bool IsJson(string? contentType) =>
        contentType?.Split(',')[0].Split(';')[0].Trim() is { } essence && (essence == "application/json" || essence.EndsWith("+json", StringComparison.Ordinal));

    public static bool IsXml(string? contentType) =>
        contentType?.Split(',')[0].Split(';')[0].Trim() is { } essence && (essence is "application/xml" or "text/xml" || essence.EndsWith("+xml", StringComparison.Ordinal));

    public static List<FormField> Parse(SentRequest request, string contentType) => contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        ? MultipartReading.Parts(request.Body ?? [], contentType)
        : Encoding.UTF8.GetString(request.Body ?? []).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=', 2))
            .Select(static pair => new FormField(Decoded(pair[0]), null, Encoding.UTF8.GetBytes(Decoded(pair.ElementAtOrDefault(1) ?? "")), false)).ToList();

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    // Delimiters of styles are encoded in a URL; here they are compared decoded.
    private static string Unspace(string text) => text.Replace("%20", " ", StringComparison.Ordinal).Replace("%7C", "|", StringComparison.Ordinal)
        .Replace("%09", "\t", StringComparison.Ordinal);
}
