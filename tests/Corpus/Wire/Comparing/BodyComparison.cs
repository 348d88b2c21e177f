using System.Text;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Calling;
using Gigstack.Corpus.Wire.Expecting;
using Gigstack.Corpus.Wire.Reading;
using Gigstack.Corpus.Wire.Values;
using Gigstack.Corpus.Wire.Xml;

namespace Gigstack.Corpus.Wire.Comparing;

/// <summary>Compares the body of a request with the value that was given and the media types of the document.</summary>
internal sealed class BodyComparison(WireBody? body, SchemaChoice choice, Action<string, string> report, Action<string> undefined)
{
    private static readonly HashSet<string> s_none = [];

    /// <param name="given">What was passed; null if nothing was.</param>
    public void Compare(SentRequest sent, (WireMedia Media, JsonNode? Value)? given)
    {
        var type = sent.Header("Content-Type");
        if (given is not { } passed)
        {
            if (sent.Body is { Length: > 0 })
                report("body", $"'{Encoding.UTF8.GetString(sent.Body)}' is sent, but no body was given");
            return;
        }
        if (sent.Body is null || type is null)
        {
            report(sent.Body is null ? "body" : "content-type", "none is sent");
            return;
        }
        if (BodyMedia.Named(type, body!.Content) is not { } media)
        {
            report("content-type", $"{type} instead of {string.Join(" or ", body.Content.Select(static media => media.Name))}");
            return;
        }
        if (!IsAllowed(type, media, passed.Media))
            report("content-type", $"{type} instead of {media.Name}");
        Compare(sent, type, media, passed.Value);
    }

    /// <summary>The media type as it is written; a charset or boundary may be added.</summary>
    private static bool IsAllowed(string type, WireMedia media, WireMedia chosen)
    {
        var plain = string.Join(";", type.Split(';', StringSplitOptions.TrimEntries).Where(static (part, index) => index == 0 || !part.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase)));
        var name = string.Join(";", media.Name.Split(';', StringSplitOptions.TrimEntries));
        return plain.Equals(name, StringComparison.OrdinalIgnoreCase)
            || ((media.IsText || media.Essence == "text/xml") && plain.Equals(name + ";charset=utf-8", StringComparison.OrdinalIgnoreCase))
            || (media.Essence.Contains('*', StringComparison.Ordinal) && media == chosen);
    }

    private void Compare(SentRequest sent, string type, WireMedia media, JsonNode? value)
    {
        string? difference;
        if (media.IsForm || media.IsMultipart)
        {
            Form(sent, type, media, value);
            return;
        }
        if (BodyMedia.IsBytes(media) && value is JsonValue)
            difference = ResultComparison.Bytes(Encoding.UTF8.GetBytes(value.ToString()), sent.Body!);
        else if (media.IsLines)
            difference = JsonComparison.Difference(value, new JsonArray(Encoding.UTF8.GetString(sent.Body!).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)).ToArray()), s_none);
        else if (TypedXml.Is(media, body!.Content, choice.File))
            difference = TypedXml.Difference(TypedXml.Bytes(new XmlBuilding(choice.File, choice).Root(media.Schema, value)), sent.Body!);
        else if (media.IsText || media.IsXml)
            difference = Encoding.UTF8.GetString(sent.Body!) == StyledValue.Text(value) ? null : $"'{Encoding.UTF8.GetString(sent.Body!)}' instead of '{StyledValue.Text(value)}'";
        else
            difference = JsonComparison.Difference(value, JsonComparison.Parse(sent.Body!), s_none);
        if (difference is not null)
            report("body", difference);
    }

    private void Form(SentRequest sent, string type, WireMedia media, JsonNode? value)
    {
        if (value is not JsonObject members)
        {
            undefined("form body that is not an object");
            return;
        }
        var open = new HashSet<string>();
        var expected = FormFields.Of(media, members, choice, open);
        foreach (var name in open)
            undefined($"form field {name}");
        var actual = FormFields.Parse(sent, type);
        actual.RemoveAll(field => open.Any(name => field.Name == name || field.Name.StartsWith(name + "[", StringComparison.Ordinal)));
        foreach (var name in expected.Concat(actual).Select(static field => field.Name).Distinct())
        {
            var one = expected.Where(field => field.Name == name).ToList();
            var other = actual.Where(field => field.Name == name).ToList();
            if (!one.Select(static field => field.Text).SequenceEqual(other.Select(static field => field.Text)) && !SameJson(one, other))
                report("form", $"'{name}' is [{string.Join(" | ", other.Select(static field => field.Text))}] instead of [{string.Join(" | ", one.Select(static field => field.Text))}]");
            else if (media.IsMultipart)
                Part(name, one[0], other[0]);
        }
    }

    private void Part(string name, FormField expected, FormField actual)
    {
        if (expected.IsFile != actual.IsFile)
            report("form", $"'{name}' {(expected.IsFile ? "has no file name" : "is sent as a file")}");
        var types = (expected.ContentType ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var sent = actual.ContentType ?? "text/plain";
        if (types.Length > 0 && !types.Any(range => BodyMedia.Covers(range.Split(';')[0], sent.Split(';')[0].Trim())))
            report("part-type", $"'{name}' is {sent} instead of {expected.ContentType}");
    }

    private static bool SameJson(List<FormField> one, List<FormField> other)
    {
        // Before OpenAPI 3.2 it is open whether an array of objects is one part or one for each of them.
        if (other.Count == 1 && other[0].Text.StartsWith('[') && one.TrueForAll(static field => field.Text.StartsWith('{')))
        {
            var items = new JsonArray(one.Select(static field => JsonNode.Parse(field.Text)).ToArray());
            return JsonComparison.Difference(items, JsonNode.Parse(other[0].Text), s_none) is null;
        }
        if (one.Count != other.Count)
            return false;
        try
        {
            return one.Zip(other).All(static pair => FormFields.IsXml(pair.First.ContentType)
                ? TypedXml.Difference(pair.First.Value, pair.Second.Value) is null
                : FormFields.IsJson(pair.First.ContentType)
                ? JsonComparison.Difference(JsonNode.Parse(pair.First.Text), JsonNode.Parse(pair.Second.Text), s_none) is null
                : pair.First.Text == pair.Second.Text);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or System.Xml.XmlException)
        {
            return false;
        }
    }
}
