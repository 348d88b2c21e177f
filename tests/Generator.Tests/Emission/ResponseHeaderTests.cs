using System.Text;
using Gigstack.Generator.Tests.Driver;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Generator.Tests.Emission;

public class ResponseHeaderTests
{
    [Theory]
    [InlineData("schema: { type: string }", "x, \"y\"", "string?", "\"x, \\u0022y\\u0022\"")]
    [InlineData("schema: {}", "5", "string?", "\"5\"")]
    [InlineData("description: What", "5", "string?", "\"5\"")]
    [InlineData("schema: { type: integer }", "-5", "long?", "-5")]
    [InlineData("schema: { type: integer, format: int32 }", "0042", "int?", "42")]
    [InlineData("schema: { type: integer }", "5.5", "long?", "null")]
    [InlineData("schema: { type: integer }", "5, 5", "long?", "null")]
    [InlineData("schema: { type: number }", "2.5e1", "double?", "25")]
    [InlineData("schema: { type: number, format: decimal }", "1.10", "decimal?", "1.10")]
    [InlineData("schema: { type: number }", "NaN", "double?", "null")]
    [InlineData("schema: { type: boolean }", "True", "bool?", "true")]
    [InlineData("schema: { type: boolean }", "1", "bool?", "null")]
    [InlineData("schema: { type: [string, integer], pattern: '[0-9]+' }", "7", "long?", "7")]
    [InlineData(
        "schema: { type: string, format: uuid }",
        "123e4567-e89b-12d3-a456-426614174000",
        "Guid?",
        "\"123e4567-e89b-12d3-a456-426614174000\"")]
    [InlineData("schema: { type: string, format: uuid }", "no", "Guid?", "null")]
    [InlineData("schema: { type: string, format: date }", "2026-01-31", "DateOnly?", "\"2026-01-31\"")]
    [InlineData("schema: { type: string, format: date-time }", "2026-01-31T12:00:00Z", "DateTimeOffset?", "\"2026-01-31T12:00:00+00:00\"")]
    [InlineData(
        "schema: { type: string, format: date-time }",
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "DateTimeOffset?",
        "\"1994-11-06T08:49:37+00:00\"")]
    [InlineData(
        "schema: { type: string, format: http-date }",
        "Sun Nov  6 08:49:37 1994",
        "DateTimeOffset?",
        "\"1994-11-06T08:49:37+00:00\"")]
    [InlineData("schema: { type: integer, format: unix-time }", "86400", "DateTimeOffset?", "\"1970-01-02T00:00:00+00:00\"")]
    [InlineData("schema: { type: string, format: byte }", "AQI=", "byte[]?", "\"AQI=\"")]
    [InlineData("schema: { type: string, format: byte }", "?", "byte[]?", "null")]
    [InlineData("schema: { type: string, enum: [free, paid] }", "gold", "XTestHeader?", "\"gold\"")]
    [InlineData("schema: { oneOf: [{ type: integer }, { type: boolean }] }", "true", "XTestHeader?", "true")]
    [InlineData("schema: { oneOf: [{ type: integer }, { type: string }] }", "12a", "XTestHeader?", "\"12a\"")]
    [InlineData(
        "schema: { type: array, items: { type: string } }",
        "a, \"b,c\\\"\" ,, d",
        "IReadOnlyList<string>?",
        "[\"a\",\"\\u0022b,c\\\\\\u0022\\u0022\",\"d\"]")]
    [InlineData("schema: { type: array, items: { type: integer } }", "1,2 , 3", "IReadOnlyList<long>?", "[1,2,3]")]
    [InlineData("schema: { type: array, items: { type: integer } }", "1,x", "IReadOnlyList<long>?", "null")]
    [InlineData("schema: { type: array, items: { type: integer } }", "", "IReadOnlyList<long>?", "[]")]
    [InlineData("schema: { type: array, items: { type: string, enum: [a] } }", "a,b", "IReadOnlyList<XTestHeaderItem>?", "[\"a\",\"b\"]")]
    [InlineData(
        "{ explode: true, schema: { type: object, properties: { R: { type: integer }, n: { type: string } } } }",
        "R=100, n=5",
        "XTestHeader?",
        "{\"R\":100,\"n\":\"5\"}")]
    [InlineData(
        "schema: { type: object, properties: { R: { type: integer }, n: { type: string } } }",
        "R,100,n,5",
        "XTestHeader?",
        "{\"R\":100,\"n\":\"5\"}")]
    [InlineData("schema: { type: object, properties: { R: { type: integer }, n: { type: string } } }", "R,100,n", "XTestHeader?", "null")]
    [InlineData("schema: { type: object, properties: { R: { type: integer } } }", "R,1{", "XTestHeader?", "null")]
    [InlineData(
        "schema: { type: object, required: [n], properties: { R: { type: integer }, n: { type: string } } }",
        "R,1",
        "XTestHeader?",
        "null")]
    [InlineData(
        "schema: { type: object, additionalProperties: { type: integer } }",
        "a,1,b,2",
        "IReadOnlyDictionary<string, long>?",
        "{\"a\":1,\"b\":2}")]
    [InlineData(
        "{ explode: true, schema: { type: object, additionalProperties: { type: boolean } } }",
        "a=true",
        "IReadOnlyDictionary<string, bool>?",
        "{\"a\":true}")]
    [InlineData(
        "content: { application/json: { schema: { type: array, items: { type: array, items: { type: integer } } } } }",
        "[[1],[2,3]]",
        "IReadOnlyList<IReadOnlyList<long>>?",
        "[[1],[2,3]]")]
    [InlineData(
        "content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }",
        "{\"a\":\"Ã±\"}",
        "XTestHeader?",
        "{\"a\":\"\\u00F1\"}")]
    [InlineData("content: { application/json: { schema: { type: integer } } }", "[", "long?", "null")]
    [InlineData(
        "content: { application/linkset+json: { schema: { type: object } } }",
        "<a>; rel=b",
        "string?",
        "\"\\u003Ca\\u003E; rel=b\"")]
    [InlineData("content: { text/plain: { schema: { type: integer } } }", "5", "string?", "\"5\"")]
    public async Task Header_is_read_as_its_schema_says(string declaration, string sent, string type, string read)
    {
        var document = Document($"X-Test: {(declaration[0] == '{' ? declaration : "{ " + declaration + " }")}");

        Assert.Equal(type, Generation.Clean(document).Property("TestHeaders", "XTest"));
        await using var server = new WireServer(Reply("x-test: " + sent));
        Assert.Equal(
            read,
            Probe.Run(document, "return Write(new TestHeaders((await Anonymous().GetWithResponseAsync()).Headers).XTest);", WireHandler.To(server)));
    }

    [Fact]
    public void Absent_headers_are_null_and_so_are_those_of_nothing()
    {
        var document = Document(
            "X-A: { schema: { type: integer } }, X-B: { schema: { type: string } }, X-C: { schema: { type: array, items: { type: string } } }");

        Assert.Equal("True True True", Probe.Run(
            document,
            """
            var response = await Anonymous().GetWithResponseAsync();
            bool None(TestHeaders headers) => headers.XA is null && headers.XB is null && headers.XC is null;
            return $"{None(new(response.Headers))} {None(default)} {None(new(new Dictionary<string, IReadOnlyList<string>>()))}";
            """,
            StubHandler.Json("1")));
    }

    [Fact]
    public async Task Fields_of_one_name_are_one_list_but_cookies_are_not()
    {
        var document = Document(
            "X-Tags: { schema: { type: array, items: { type: string } } }, Link: { schema: { type: string } }, Set-Cookie: { schema: { type: array, items: { type: string } } }");
        await using var server = new WireServer(Reply(
            "X-Tags: a, b", "Link: <http://a/1,2>; rel=next", "x-tags: c", "Link: <http://b>; rel=last",
            "Set-Cookie: a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "Set-Cookie: b=2"));

        Assert.Equal(
            """["a","b","c"]|<http://a/1,2>; rel=next, <http://b>; rel=last|["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT","b=2"]""",
            Probe.Run(
                document,
                """
                var headers = new TestHeaders((await Anonymous().GetWithResponseAsync()).Headers);
                return $"{Write(headers.XTags)}|{headers.Link}|{Write(headers.SetCookie)}";
                """,
                WireHandler.To(server)));
    }

    [Fact]
    public void Errors_and_pages_have_their_headers_too()
    {
        var document = OpenApi.Paths("""
            /a:
              get:
                operationId: list
                x-pagination: { style: page, parameter: page, items: items }
                parameters: [{ name: page, in: query, schema: { type: integer } }]
                responses:
                  '200': { description: A page, headers: { X-Total: { schema: { type: integer } } }, content: { application/json: { schema: { type: object, required: [items], properties: { items: { type: array, items: { type: integer } } } } } } }
                  '429': { description: Later, headers: { Retry-After: { schema: { type: integer } }, X-Total: { schema: { type: integer } } } }
            """);
        var handler = new StubHandler(
            new StubHandler.Answer(200, """{"items":[1]}""") { Headers = [("X-Total", "7")] },
            new StubHandler.Answer(429, "") { Headers = [("Retry-After", "0")] });

        Assert.Equal("7 0", Probe.Run(
            document,
            """
            var client = Anonymous();
            long? total = null;
            try { await foreach (var page in client.ListAsync().AsPages()) total = new TestHeaders(page.Response.Headers).XTotal; }
            catch (ApiException failure) { return $"{total} {new TestHeaders(failure.Headers).RetryAfter}"; }
            return "";
            """,
            handler));
        var file = Generation.Clean(document).Files["Test.TestClient.g.cs"].Replace("\n    /// ", " ", StringComparison.Ordinal);
        Assert.Contains(
            "Each page has its headers: <see cref=\"global::Test.TestHeaders\"/> reads <c>X-Total</c>.</returns>",
            file,
            StringComparison.Ordinal);
        Assert.Contains("<c>429</c> Later (headers: <c>Retry-After</c>)</exception>", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_has_one_type_with_each_header_once()
    {
        var generation = Generation.Clean(OpenApi.Paths(
            """
            /a:
              get: { operationId: a, responses: { '200': { $ref: '#/components/responses/Ok' }, '404': { description: None, headers: { x-request-id: { description: 'Which <request>', schema: { type: string } } } } } }
              put: { operationId: b, responses: { '200': { description: Put, headers: { X-Request-Id: { $ref: '#/components/headers/Id' }, X-Plan: { schema: { type: string, enum: [a, b] } }, Content-Type: { schema: { type: string } } } }, '201': { description: Made, headers: { x-plan: { schema: { type: string, enum: [a, b] } } } } } }
            /b:
              get: { operationId: c, responses: { '200': { description: Got, headers: { X-Plan: { description: The plan., deprecated: true, schema: { type: string, enum: [a, b] } }, X-Class: { x-csharp-name: Rank, schema: { type: string, enum: [a, b] } } } } } }
              put: { operationId: d, responses: { '204': { description: Done } } }
            """,
            head: """
            components:
              headers: { Id: { description: The id of the request., schema: { type: string } } }
              responses: { Ok: { description: Ok, headers: { X-Request-Id: { $ref: '#/components/headers/Id' } } } }
            """));

        var view = generation.Files["Test.TestHeaders.g.cs"];
        Assert.Equal(["Headers", "XRequestId", "XPlan", "Rank"], generation.Properties("TestHeaders"));
        Assert.Contains("X-Request-Id: The id of the request.", view, StringComparison.Ordinal);
        Assert.Contains("Which &lt;request&gt;", view, StringComparison.Ordinal);
        Assert.DoesNotContain("Obsolete", view, StringComparison.Ordinal);
        Assert.Equal(
            ("XPlanHeader?", "XClassHeader?"),
            (generation.Property("TestHeaders", "XPlan"), generation.Property("TestHeaders", "Rank")));
        var client = generation.Files["Test.TestClient.g.cs"];
        Assert.Contains(
            "<see cref=\"BAsync\"/>, with status and headers: <see cref=\"global::Test.TestHeaders\"/> reads <c>X-Request-Id</c>, <c>X-Plan</c>.</summary>",
            client,
            StringComparison.Ordinal);
        Assert.Contains("<see cref=\"DAsync\"/>, with status and headers.</summary>", client, StringComparison.Ordinal);
        Assert.DoesNotContain("(headers:", client, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_of_two_types_is_two_properties_and_names_yield_to_others()
    {
        var generation = Generation.Clean(OpenApi.Paths(
            """
            /a: { get: { operationId: a, responses: { '200': { description: Ok, headers: { Retry-After: { schema: { type: integer } }, Headers: { schema: { type: string } } } } } } }
            /b: { get: { operationId: b, responses: { '200': { description: Ok, headers: { Retry-After: { schema: { type: string } } } } } } }
            """,
            "TestHeaders: { type: object, properties: { a: { type: string } } }"));

        Assert.Equal(["Headers", "RetryAfter", "RetryAfterString", "HeadersValue"], generation.Properties("TestHeadersType"));
        Assert.Equal(
            ("long?", "string?"),
            (generation.Property("TestHeadersType", "RetryAfter"), generation.Property("TestHeadersType", "RetryAfterString")));
        Assert.Equal(["GIG0006", "GIG0006"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Document_without_response_headers_has_no_such_type()
    {
        var generation = Generation.Clean(Document("content-type: { schema: { type: string } }"));

        Assert.DoesNotContain("Test.TestHeaders.g.cs", generation.Files.Keys);
    }

    [Fact]
    public void What_has_no_form_is_a_text_and_said()
    {
        var document = Document(
            "X-Deep: { schema: { type: array, items: { type: array, items: { type: integer } } } }, X-Object: { schema: { type: object, properties: { a: { type: array, items: { type: string } } } } }");
        var generation = Generation.Clean(document);

        Assert.Equal(("string?", "string?"), (generation.Property("TestHeaders", "XDeep"), generation.Property("TestHeaders", "XObject")));
        Assert.Equal(["GIG0018", "GIG0018"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("pipes", "1|2")]
    [InlineData("ssv", "1 2")]
    [InlineData("tsv", "1\t2")]
    [InlineData("csv", "1,2")]
    public void Lists_of_Swagger_have_the_separator_of_the_document(string format, string sent)
    {
        var document = $$"""
            swagger: '2.0'
            info: { title: Test, version: '1' }
            host: localhost
            paths:
              /a:
                get:
                  operationId: get
                  responses:
                    '200': { description: Ok, headers: { X-L: { type: array, items: { type: integer }, collectionFormat: {{format}} } } }
            """;

        Assert.Equal(
            "[1,2]",
            Probe.Run(document, "return Write(new TestHeaders((await Anonymous().GetWithResponseAsync()).Headers).XL);", new StubHandler(new StubHandler.Answer(200, "") { Headers = [("X-L", sent)] })));
    }

    [Fact]
    public void Responses_without_a_status_have_no_headers()
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", OpenApi.Paths("/a: { get: { operationId: get, responses: { '': { description: None, headers: { X-A: { schema: { type: string } } } }, '204': { description: Done } } } }"))])
            .MustCompile();

        Assert.DoesNotContain("GIG0011", generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Name_that_no_header_can_have_is_left_out_and_said()
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", Document("'X Y': { schema: { type: string } }, X-Z: { schema: { type: string } }"))])
            .MustCompile();

        Assert.Equal(["GIG0009 test.yaml(11,22)"], generation.Places());
        Assert.Equal(["Headers", "XZ"], generation.Properties("TestHeaders"));
    }

    [Fact]
    public void Headers_of_a_stream_are_out_of_reach_and_said()
    {
        var generation = Generation.Clean(
            OpenApi.Paths("/a: { get: { operationId: get, responses: { '200': { description: Ok, headers: { X-A: { schema: { type: string } } }, content: { text/event-stream: { schema: { type: string } } } } } } }"));

        Assert.Equal(["GIG0018"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("", "True True")]
    [InlineData("other[\"X-Z\"] = new[] { \"1\" };", "False False")]
    [InlineData("other[\"X-B\"] = new[] { \"2\", \"1\" };", "False False")]
    [InlineData("other.Remove(\"X-B\"); other[\"x-b\"] = new List<string> { \"1\", \"2\" };", "True True")]
    public void Headers_are_equal_by_what_they_contain(string change, string expected) => Assert.Equal(expected, Probe.Run(
        Document("X-A: { schema: { type: string } }, X-B: { schema: { type: array, items: { type: integer } } }"),
        $$"""
        Dictionary<string, IReadOnlyList<string>> Some() => new() { ["X-A"] = new[] { "a" }, ["X-B"] = new[] { "1", "2" } };
        var other = Some();
        {{change}}
        var (one, two) = (new TestHeaders(Some()), new TestHeaders(other));
        _ = default(TestHeaders).GetHashCode() + (default(TestHeaders) == one ? 1 : 0);
        var (headers, copy) = (one.Headers, one with { Headers = other });
        return $"{one == two && headers.Count == 2 && copy == two} {one.GetHashCode() == two.GetHashCode()}";
        """));

    /// <summary>The number 1, under these lines.</summary>
    private static WireReply Reply(params string[] lines) =>
        new(
            Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{string.Concat(lines.Select(static line => line + "\r\n"))}Content-Length: 1\r\n\r\n1"));

    private static string Document(string headers) => OpenApi.Paths($$"""
        /a:
          get:
            operationId: get
            responses:
              '200':
                description: Found
                headers: { {{headers}} }
                content: { application/json: { schema: { type: integer } } }
        """);
}
