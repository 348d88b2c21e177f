using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class SequenceTests
{
    private const string Delta = "Delta: { type: object, required: [text], properties: { text: { type: string } } }";
    private const string Reference = "{ $ref: '#/components/schemas/Delta' }";

    [Theory]
    [InlineData($"schema: {Reference}", "ServerSentEvents<Delta>")]
    [InlineData($"schema: {{ type: array, items: {Reference} }}", "ServerSentEvents<Delta>")]
    [InlineData($"itemSchema: {Reference}", "ServerSentEvents<Delta>")]
    [InlineData(
        $"itemSchema: {{ type: object, properties: {{ event: {{ type: string }}, data: {{ type: string, contentMediaType: application/json, contentSchema: {Reference} }} }} }}",
        "ServerSentEvents<Delta>")]
    [InlineData($"itemSchema: {{ type: object, properties: {{ id: {{ type: string }}, data: {Reference} }} }}", "ServerSentEvents<Delta>")]
    [InlineData(
        "itemSchema: { type: object, properties: { event: { type: string }, data: { type: string } } }",
        "ServerSentEvents<string>")]
    [InlineData("schema: { type: object, properties: { event: { type: string }, data: { type: string } } }", "ServerSentEvents<string>")]
    [InlineData(
        "schema: { type: object, properties: { event: { type: string }, data: { type: integer } } }",
        "ServerSentEvents<ChatEvent>")]
    [InlineData("schema: { type: string }", "ServerSentEvents<string>")]
    [InlineData("example: none", "ServerSentEvents<string>")]
    [InlineData("schema: { type: integer, format: int32 }", "ServerSentEvents<int>")]
    public void Data_of_events_is_what_the_schema_says(string media, string type) =>
        Assert.Equal(type, Generation.Clean(Chat("text/event-stream", media)).Returns("TestClient", "ChatAsync"));

    [Theory]
    [InlineData("application/jsonl", $"schema: {Reference}", "IAsyncEnumerable<Delta>")]
    [InlineData("application/x-ndjson", $"itemSchema: {Reference}", "IAsyncEnumerable<Delta>")]
    [InlineData("application/json-seq", $"schema: {{ type: array, items: {Reference} }}", "IAsyncEnumerable<Delta>")]
    [InlineData("application/jsonl", "schema: { type: object, properties: { a: { type: integer } } }", "IAsyncEnumerable<ChatItem>")]
    [InlineData("application/jsonl", "example: none", "IAsyncEnumerable<JsonElement>")]
    [InlineData("application/x-ndjson", "schema: { type: string, format: binary }", "Task<ApiStream>")]
    public void Lines_are_what_the_schema_says(string mediaType, string media, string type) =>
        Assert.Equal(type, Generation.Clean(Chat(mediaType, media)).Returns("TestClient", "ChatAsync"));

    [Fact]
    public void Events_come_with_their_names()
    {
        var handler = new StubHandler(
            new StubHandler.Answer(200, """
                event: start
                data: {"text":"a"}

                data: {"text":"b"}

                data: [DONE]


                """, "text/event-stream"));

        Assert.Equal("ab start=a message=b", Probe.Run(
            Chat("text/event-stream", $"schema: {Reference}"),
            """
            var chat = Anonymous().ChatAsync("hi", new ChatParameters { Tone = "dry" });
            var text = "";
            await foreach (var delta in chat)
                text += delta.Text;
            await foreach (var one in chat.AsEvents())
                text += $" {one.EventType}={one.Data.Text}";
            return text;
            """,
            handler));
        Assert.Equal(("/v1/chat/hi?tone=dry", "text/event-stream"), (handler.Arrivals[0].Target, handler.Arrivals[0].Header("Accept")));
        Assert.Equal(2, handler.Arrivals.Count);
    }

    [Fact]
    public void Lines_are_enumerated()
    {
        var handler = new StubHandler(new StubHandler.Answer(200, "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "application/jsonl"));

        Assert.Equal("ab", Probe.Run(
            Chat("application/jsonl", $"schema: {Reference}"),
            """
            var text = "";
            await foreach (var delta in Anonymous().ChatAsync("hi"))
                text += delta.Text;
            return text;
            """,
            handler));
        Assert.Equal("application/jsonl", handler.Single.Header("Accept"));
    }

    [Fact]
    public void Json_and_events_are_two_methods_and_no_operation_gives_its_name_away()
    {
        var document = OpenApi.Paths($$"""
            /chat:
              post:
                operationId: chat
                parameters: [{ name: tone, in: query, schema: { type: string } }]
                responses:
                  '200':
                    description: An answer
                    content:
                      application/json: { schema: { type: string } }
                      text/event-stream: { schema: {{Reference}} }
              get: { operationId: chatStream, responses: { '204': { description: Done } } }
            """, Delta);
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", document)]);

        Assert.Equal(["GIG0006"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal("Task<string>", generation.Returns("TestClient", "ChatAsync"));
        Assert.Equal("Task", generation.Returns("TestClient", "ChatStreamAsync"));
        Assert.Equal("ServerSentEvents<Delta>", generation.Returns("TestClient", "ChatAsStreamAsync"));
    }

    [Fact]
    public void Data_of_several_kinds_is_a_union_by_the_name_of_the_event()
    {
        var document = Chat("text/event-stream", $$"""
            itemSchema:
              oneOf:
                - { type: object, properties: { event: { const: a }, data: { type: string, contentSchema: {{Reference}} } } }
                - { type: object, properties: { event: { const: b }, data: { type: string } } }
            """);

        Assert.Equal("ServerSentEvents<ChatEvent>", Generation.Clean(document).Returns("TestClient", "ChatAsync"));
    }

    [Theory]
    [InlineData($"{{ data: {{ type: string, contentSchema: {Reference} }} }}", "{ data: { type: integer } }", "ServerSentEvents<string>", "GIG0005")]
    [InlineData("{ event: { const: a }, data: { type: string } }", "{ event: { const: b }, data: { type: string } }", "ServerSentEvents<string>", "")]
    [InlineData($"{{ event: {{ const: a }}, data: {Reference} }}", $"{{ event: {{ const: b }}, data: {Reference} }}", "ServerSentEvents<Delta>", "")]
    [InlineData($"{{ event: {{ const: a }}, data: {Reference} }}", "{ data: { type: string, const: bye } }", "ServerSentEvents<Delta>", "")]
    [InlineData($"{{ event: {{ const: a }}, data: {Reference} }}", "{ event: { const: b }, other: { type: string } }", "ServerSentEvents<ChatEvent>", "")]
    public void Alternatives_are_told_apart_by_name_or_not_at_all(string one, string other, string type, string ids)
    {
        var document = Chat("text/event-stream", $"itemSchema: {{ oneOf: [{{ type: object, properties: {one} }}, {{ type: object, properties: {other} }}] }}");
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", document)]);

        Assert.Equal(ids, string.Join(",", generation.Diagnostics.Select(static diagnostic => diagnostic.Id)));
        Assert.Equal(type, generation.Returns("TestClient", "ChatAsync"));
    }

    private static string Chat(string mediaType, string media) => OpenApi.Paths($$"""
        /chat/{topic}:
          get:
            operationId: chat
            parameters:
              - { name: topic, in: path, required: true, schema: { type: string } }
              - { name: tone, in: query, schema: { type: string } }
            responses:
              '200':
                description: An answer
                content:
                  {{mediaType}}:
        """ + "\n" + string.Join("\n", media.ReplaceLineEndings("\n").Split('\n').Select(static line => "            " + line)), Delta).Replace("openapi: 3.1.0", "openapi: 3.2.0", StringComparison.Ordinal);
}
