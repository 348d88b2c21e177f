using System.Text;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Expecting;
using Gigstack.Corpus.Wire.Reading;
using Gigstack.Corpus.Wire.Values;
using Gigstack.Corpus.Wire.Xml;

namespace Gigstack.Corpus.Wire.Calling;

/// <summary>What a documented response looks like on the wire, and the value in it.</summary>
internal sealed class ReplyPlan(WireOperation operation, SchemaChoice choice, int round)
{
    private static readonly int[] s_withoutBody = [204, 205, 304];

    /// <summary>The media type that was answered; null if there is no body.</summary>
    public WireMedia? Media { get; private set; }

    public JsonNode? Value { get; private set; }

    /// <summary>The items of a stream.</summary>
    public IReadOnlyList<JsonNode?> Items { get; private set; } = [];

    public byte[] Bytes { get; private set; } = [];

    public int Status { get; private set; }

    public IReadOnlySet<string> OptionalNulls { get; private set; } = new HashSet<string>();

    /// <summary>Answers with the success of this round, in the media type that was asked for first.</summary>
    public Reply Success(SentRequest sent)
    {
        var all = Successes(operation).ToList();
        return all.Count == 0 ? Empty(200) : Answer(all[round % all.Count], sent, ofDefault: 200);
    }

    /// <summary>Answers with an error.</summary>
    public Reply Error(WireResponse response, SentRequest sent) => Answer(response, sent, ofDefault: 500);

    public static IEnumerable<WireResponse> Successes(WireOperation operation)
    {
        var all = operation.Responses.Where(static response => response.IsSuccess).ToList();
        if (all.Count == 0)
            all = operation.Responses.Where(static response => response.Status == "default").ToList();

        // A documented redirect without success is what the operation returns.
        return all.Count > 0 ? all : operation.Responses.Where(static response => response.Status.StartsWith('3'));
    }

    private Reply Answer(WireResponse response, SentRequest sent, int ofDefault)
    {
        Status = response.Code(ofDefault);
        if (s_withoutBody.Contains(Status) || operation.Method == "HEAD" || response.Content.Count == 0)
            return Empty(Status);
        Media = BodyMedia.Accepted(sent.Header("Accept")).Select(range => response.Content.FirstOrDefault(media => BodyMedia.Covers(range, media.Essence)))
            .FirstOrDefault(static media => media is not null) ?? response.Content[0];
        if (BodyMedia.IsBytes(Media))
            Bytes = [0, 1, 2, 255];
        else if (Media.IsSequence)
            Sequence();
        else
            Write(response);
        return new Reply(Status, Type, Bytes);
    }

    private Reply Empty(int status)
    {
        Status = status;
        return new Reply(status, null, null);
    }

    /// <summary>What the body is sent as. A range with a string is that string in one round, and its JSON in the others.</summary>
    private string Type => IsTypedXml && Media!.Essence == "text/xml" ? "text/xml; charset=utf-8" : !Media!.Name.Contains('*', StringComparison.Ordinal) ? Media.Name
        : BodyMedia.IsBytes(Media) ? "application/octet-stream"
        : IsPlainText ? "text/plain" : "application/json";

    /// <summary>Whether the body is XML by its schema.</summary>
    public bool IsTypedXml { get; private set; }

    public bool IsPlainText => Media is { } media && (media.IsText || (media.IsXml && !IsTypedXml) || media.IsMultipart
        || (media.Name.Contains('*', StringComparison.Ordinal) && round == 1 && Value is JsonValue value && value.GetValueKind() is System.Text.Json.JsonValueKind.String));

    private void Write(WireResponse response)
    {
        IsTypedXml = TypedXml.Is(Media!, response.Content, choice.File);
        Value = Example(Media!.Schema);
        if (IsTypedXml)
        {
            var building = new XmlBuilding(choice.File, choice);
            Bytes = TypedXml.Bytes(building.Root(Media.Schema, Value));
            building.Lose();
            return;
        }
        Bytes = Encoding.UTF8.GetBytes(IsPlainText ? StyledValue.Text(Value) : Value?.ToJsonString() ?? "null");
    }

    /// <summary>Two items. An item of events is the event, whose data may be JSON.</summary>
    private void Sequence()
    {
        var schema = Media!.ItemSchema.IsThere ? Media.ItemSchema
            : Media.Schema.Resolved["type"].Text == "array" && Media.Schema.Resolved["items"].IsThere ? Media.Schema.Resolved["items"]
            : Media.Schema;
        if (Media.IsEvents && Media.ItemSchema.IsThere)
        {
            Events(choice.Of([schema]));
            return;
        }
        var isText = Media.IsEvents && choice.Of([schema]).Types is not ["object" or "array" or "integer" or "number" or "boolean", ..] && !choice.Of([schema]).IsComposed;
        Items = [isText ? JsonValue.Create("a b") : Example(schema), isText ? JsonValue.Create("c") : Example(schema)];
        Bytes = Encoding.UTF8.GetBytes(string.Concat(Items.Select(item => Media.IsEvents
            ? $"data: {(isText ? item!.ToString() : item?.ToJsonString() ?? "null")}\n\n"
            : (Media.Essence.EndsWith("-seq", StringComparison.Ordinal) ? "\u001e" : "") + (item?.ToJsonString() ?? "null") + "\n")));
    }

    private void Events(SchemaView view)
    {
        var data = view.Properties.GetValueOrDefault("data") ?? [];
        var content = data.Select(static schema => schema.Resolved["contentSchema"]).FirstOrDefault(static schema => schema.IsThere);
        var name = view.Properties.GetValueOrDefault("event") is { } names ? Example(names[0])?.ToString() : null;
        var value = content.IsThere ? Example(content) : JsonValue.Create("a b");
        Items = [value];
        Bytes = Encoding.UTF8.GetBytes((name is null ? "" : $"event: {name}\n") + $"data: {(content.IsThere ? value?.ToJsonString() ?? "null" : value!.ToString())}\n\n");
    }

    private JsonNode? Example(RawNode schema)
    {
        if (!schema.IsThere)
            return JsonNode.Parse("""{"any":1.50}""");
        var example = new ExampleValue(choice, round, ValueUse.Response, IsTypedXml);
        var value = example.Of(schema);
        OptionalNulls = example.OptionalNulls;
        return value;
    }
}
