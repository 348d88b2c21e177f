using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>The <c>callbacks</c> of an operation as one type with a case for each request.</summary>
public class CallbackTests
{
    private const string Schemas = """
        Data: { type: object, required: [id], properties: { id: { type: integer }, at: { type: integer, format: unix-time } } }
        """;

    private static readonly string s_streams = OpenApi.Paths("""
        /streams:
          post:
            operationId: streams.create
            parameters: [{ name: url, in: query, required: true, schema: { type: string } }]
            callbacks:
              onData:
                '{$request.query.url}/data':
                  post:
                    summary: New data
                    description: Sent at once.
                    requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Data' } } } }
                    responses: { '204': { description: Heard } }
              onEnd:
                '{$request.query.url}/end':
                  post:
                    deprecated: true
                    requestBody: { content: { application/json: { schema: { type: object, required: [reason], properties: { reason: { type: string } } } } } }
            responses: { '204': { description: Done } }
        """, Schemas);

    [Fact]
    public void A_payload_is_read_as_the_case_of_the_callback_that_is_named() =>
        Assert.Equal("data 7|onEnd full|unknown onStart {\"a\":1.50}", Probe.Run(s_streams, """
            string Of(string name, string json) => StreamsCreateCallback.Read(name, System.Text.Encoding.UTF8.GetBytes(json)) switch
            {
                StreamsCreateCallback.OnData { Payload.Id: var id } => $"data {id}",
                StreamsCreateCallback.OnEnd end => $"{end.Name} {end.Payload.Reason}",
                StreamsCreateCallback.Unknown unknown => $"unknown {unknown.Name} {unknown.Payload}",
                _ => "",
            };
            return string.Join("|", Of("onData", "{\"id\":7}"), Of("onEnd", "{\"reason\":\"full\"}"), Of("onStart", "{\"a\":1.50}"));
            """));

    [Fact]
    public void A_receiver_that_knows_the_callback_reads_its_payload_alone() =>
        Assert.Equal("7 full", Probe.Run(s_streams, """
            Data data = StreamsCreateCallback.ReadOnData("{\"id\":7}"u8);
            StreamsCreateOnEndPayload end = StreamsCreateCallback.ReadOnEnd("{\"reason\":\"full\"}"u8);
            return $"{data.Id} {end.Reason}";
            """));

    [Theory]
    [InlineData("Read(\"onData\", \"{\\\"id\\\":true}\"u8)", "$.id")]
    [InlineData("ReadOnData(\"{\\\"id\\\":true}\"u8)", "$.id")]
    [InlineData("Read(\"onData\", \"nothing\"u8)", "")]
    [InlineData("Read(\"onStart\", \"nothing\"u8)", "")]
    [InlineData("Read(\"onData\", \"null\"u8)", "null")]
    [InlineData("ReadOnEnd(\"{}\"u8)", "reason")]
    public void What_is_no_json_or_does_not_fit_is_an_error_with_its_place(string call, string place) =>
        Assert.Contains(place, Probe.Run(s_streams, $$"""
            try { return StreamsCreateCallback.{{call}}.ToString(); }
            catch (Gigstack.Runtime.JsonReadException wrong) { return "refused: " + wrong.Message; }
            """).Split("refused: ")[1], StringComparison.Ordinal);

    [Fact]
    public void A_signature_is_checked_before_anything_is_read() =>
        Assert.Equal("MissingHeader onData", Probe.Run(s_streams, """
            var body = "{\"id\":7}"u8.ToArray();
            var signature = new Gigstack.Runtime.HmacSignature("X-Signature", "secret");
            var right = Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData("secret"u8, body));
            async Task<string> Of(string? header)
            {
                try { return (await StreamsCreateCallback.ReadAsync("onData", new System.IO.MemoryStream(body), name => header, signature)).Name; }
                catch (Gigstack.Runtime.WebhookSignatureException wrong) { return wrong.Verification.ToString(); }
            }
            return $"{await Of(null)} {await Of(right)}";
            """));

    [Fact]
    public void Payloads_are_written_as_they_came() =>
        Assert.Equal("{\"id\":7,\"new\":1.50}", Probe.Run(s_streams, """
            return Write(StreamsCreateCallback.Read("onData", "{\"id\":7,\"new\":1.50}"u8)) == Write(StreamsCreateCallback.Read("none", "{\"id\":7,\"new\":1.50}"u8))
                ? Write(StreamsCreateCallback.Read("onData", "{\"id\":7,\"new\":1.50}"u8)) : "";
            """));

    [Fact]
    public void Operation_and_cases_say_what_belongs_to_what()
    {
        var text = Generation.Clean(s_streams).Files["Test.StreamsClient.g.cs"];
        Assert.Contains(
            "<c>POST /streams</c>; what the API sends back is read as <see cref=\"global::Test.StreamsCreateCallback\"/></remarks>",
            text,
            StringComparison.Ordinal);
        Assert.Contains("/// <summary>New data</summary>", text, StringComparison.Ordinal);
        Assert.Contains("<c>POST {$request.query.url}/data</c>", text, StringComparison.Ordinal);
        Assert.Contains("Sent at once.</para></remarks>", text, StringComparison.Ordinal);
        Assert.Contains("/// <summary>The callback <c>onEnd</c>.</summary>", text, StringComparison.Ordinal);
        Assert.Contains("""[global::System.Obsolete("Deprecated in the OpenAPI document.")]""", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Several_requests_of_one_callback_are_told_apart_by_method_and_expression_in_any_order(bool turned)
    {
        const string Ok = """
                    '{$request.body#/ok}':
                      post: { requestBody: { content: { application/json: { schema: { type: integer } } } } }
                      put: { requestBody: { content: { application/json: { schema: { type: [string, 'null'] } } } } }

            """;
        const string Failed = """
                    '{$request.body#/failed}':
                      put: { requestBody: { content: { application/json: { schema: { type: array, items: { type: integer } } } } } }
                      post: { requestBody: { content: { application/json: { schema: { type: boolean } } } } }

            """;
        var document = OpenApi.Paths($$"""
            /a:
              post:
                operationId: start
                callbacks:
                  done:
            {{(turned ? Failed + Ok : Ok + Failed)}}
                responses: { '204': { description: Done } }
            """);
        Assert.Equal("1 null True 3", Probe.Run(document, """
            var one = (StartCallback.Done)StartCallback.Read("done", "1"u8);
            var two = (StartCallback.PutDone)StartCallback.Read("PUT done", "null"u8);
            var three = (StartCallback.DoneRequestBodyFailed)StartCallback.Read("done {$request.body#/failed}", "true"u8);
            var four = StartCallback.ReadPutDoneRequestBodyFailed("[1,2,3]"u8);
            _ = (StartCallback.PutDoneRequestBodyFailed)StartCallback.Read("PUT done {$request.body#/failed}", "[]"u8);
            return $"{one.Payload} {two.Payload ?? "null"} {three.Payload} {four.Count}";
            """));
    }

    [Fact]
    public void A_callback_called_as_a_request_of_another_keeps_its_name()
    {
        const string Body = "{ requestBody: { content: { application/json: { schema: { type: integer } } } } }";
        Assert.Equal("PUT done {$url}|PUT done|done", Probe.Run(OpenApi.Paths($$"""
            /a:
              post:
                operationId: start
                callbacks:
                  done: { '{$url}': { put: {{Body}}, post: {{Body}} } }
                  PUT done: { '{$url}': { post: {{Body}} } }
                responses: { '204': { description: Done } }
            """), """
            return string.Join("|", new[] { "PUT done {$url}", "PUT done", "done" }.Select(name => StartCallback.Read(name, "1"u8)).Where(one => one is not StartCallback.Unknown).Select(one => one.Name));
            """));
    }

    [Fact]
    public void References_to_callbacks_are_followed_and_every_operation_has_its_own_type()
    {
        var document = OpenApi.Paths("""
            /a: { post: { operationId: one, callbacks: { done: { $ref: '#/components/callbacks/Done' } }, responses: { '204': { description: Done } } } }
            /b: { post: { operationId: two, callbacks: { done: { $ref: '#/components/callbacks/Done' } }, responses: { '204': { description: Done } } } }
            """, Schemas) + "  callbacks: { Done: { '{$request.body#/url}': { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Data' } } } } } } } }\n";
        Assert.Equal("1 2", Probe.Run(document, """
            return $"{OneCallback.ReadDone("{\"id\":1}"u8).Id} {((TwoCallback.Done)TwoCallback.Read("done", "{\"id\":2}"u8)).Payload.Id}";
            """));
    }

    [Theory]
    [InlineData("{$request.body#/a~1b}?x={$request.query.y}")]
    [InlineData("https://example.com/hook")]
    [InlineData("$request.body#/url")]
    [InlineData("{$url}/{$method}")]
    [InlineData("callbackUrl")]
    [InlineData("{request.body.url}")]
    [InlineData("/heard/{id}")]
    public void Any_text_may_stand_where_an_expression_should(string expression) =>
        Assert.Equal("7", Probe.Run(OpenApi.Paths($$"""
            /a:
              post:
                operationId: start
                callbacks: { done: { '{{expression}}': { $ref: '#/components/pathItems/Heard' } } }
                responses: { '204': { description: Done } }
            """, Schemas) + "  pathItems: { Heard: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Data' } } } } } } }\n",
            """return StartCallback.ReadDone("{\"id\":7}"u8).Id;"""));

    [Fact]
    public void Names_yield_to_those_of_operations_and_schemas()
    {
        var document = OpenApi.Paths("""
            /a:
              post:
                operationId: start
                callbacks:
                  unknown: { '{$request.body#/a}': { post: { requestBody: { content: { application/json: { schema: { type: integer } } } } } } }
                  read: { '{$request.body#/b}': { post: { requestBody: { content: { application/json: { schema: { type: integer } } } } } } }
                  ugly_one: { '{$request.body#/c}': { post: { x-csharp-name: Pretty, requestBody: { content: { application/json: { schema: { type: integer } } } } } } }
                responses: { '204': { description: Done } }
            """, "StartCallback: { type: object, properties: { a: { type: integer } } }");
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", document)], Probe.Source("""
            return $"{StartCallbackType.ReadUnknownValue("1"u8)} {new StartCallbackType.ReadValue(2).Name} {((StartCallbackType.Pretty)StartCallbackType.Read("ugly_one", "3"u8)).Payload} {new StartCallback { A = 4 }.A}";
            """)).MustBeClean();
        Assert.Equal("1 read 3 4", generation.Execute());
        Assert.Equal(["GIG0006 test.yaml(8,7)"], generation.Places());
    }

    [Fact]
    public void What_has_no_json_body_is_named_and_where_none_has_one_there_is_no_type()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths("""
            /a:
              post:
                operationId: start
                callbacks:
                  empty: { '{$request.body#/a}': { get: { responses: { '200': { description: Heard } } } } }
                  form: { '{$request.body#/b}': { post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object } } } } } } }
                  nothing: {}
                responses: { '204': { description: Done } }
            """))]).MustCompile();

        Assert.Equal(["GIG0005 test.yaml(9,42)", "GIG0005 test.yaml(10,41)"], generation.Places());
        Assert.Equal("GET of the callback 'empty' has no JSON body; no code is generated for it", generation.Message("GIG0005"));
        Assert.False(generation.Has("StartCallback"));
    }

    [Fact]
    public void Callbacks_of_callbacks_and_webhooks_are_named()
    {
        const string Json = "requestBody: { content: { application/json: { schema: { type: integer } } } }";
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths($$$"""
            /a:
              post:
                operationId: start
                callbacks: { done: { '{$request.body#/a}': { post: { {{{Json}}}, callbacks: { again: { '{$request.body#/b}': { post: { {{{Json}}} } } } } } } } }
                responses: { '204': { description: Done } }
            """) + $$$"""
            webhooks:
              hook: { post: { {{{Json}}}, callbacks: { more: { '{$request.body#/b}': { post: { {{{Json}}} } } } } } }
            """)]).MustCompile();

        Assert.Equal(
            ["'again'", "'more'"],
            generation.Diagnostics.Select(static diagnostic =>
                diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split(' ')[2]).Order(StringComparer.Ordinal));
        Assert.True(generation.Has("StartCallback"));
    }
}
