using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class SecretTests
{
    private static readonly string s_document = OpenApi.Paths("""
        /login:
          post:
            operationId: login
            parameters:
              - { name: pin, in: query, required: true, schema: { $ref: '#/components/schemas/Pin' } }
              - { name: api_key, in: query, schema: { type: string } }
              - { name: X-KEY, in: header, schema: { type: string } }
              - { name: Proxy-Authorization, in: header, schema: { type: string } }
              - { name: plain, in: query, schema: { type: string } }
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Sent' } } } }
            responses:
              '204':
                description: Done
                headers: { X-Token: { schema: { type: string, format: password } }, X-Plain: { schema: { type: string } } }
        /form:
          post:
            operationId: form
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [key, name]
                    properties:
                      key: { type: string, format: binary, writeOnly: true }
                      cert: { type: string, format: binary }
                      name: { type: string }
                      password: { type: string, format: password }
            responses: { '204': { description: Done } }
        """, """
        Pin: { type: integer, format: int32, writeOnly: true }
        Hidden: { type: string, format: password }
        Sent:
          type: object
          required: [name, inner]
          properties:
            name: { type: string }
            password: { type: [string, 'null'], format: password }
            other: { type: string }
            inner: { $ref: '#/components/schemas/Holder' }
        Holder:
          type: object
          required: [plain, direct]
          properties:
            plain: { type: string }
            direct: { type: string, format: password }
            writeOnly: { type: integer, writeOnly: true }
            reference: { $ref: '#/components/schemas/Hidden' }
            part: { allOf: [{ $ref: '#/components/schemas/Hidden' }], description: A part. }
            nullable: { anyOf: [{ $ref: '#/components/schemas/Hidden' }, { type: 'null' }] }
            list: { type: array, items: { $ref: '#/components/schemas/Hidden' } }
            map: { type: object, additionalProperties: { type: array, items: { type: string, format: password } } }
            json: { type: [string, object], properties: { password: { type: string, format: password } } }
            choice: { oneOf: [{ type: integer }, { type: string, format: password }] }
        Base: { type: object, required: [token], properties: { token: { type: string, format: password } } }
        Derived: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { token: { type: string, maxLength: 9 }, size: { type: integer } } }] }
        Map: { type: object, properties: { a: { type: string } }, additionalProperties: { type: string, format: password } }
        Choice: { oneOf: [{ $ref: '#/components/schemas/Base' }, { type: integer, title: Count }, { type: string, title: Word, format: password }] }
        Same: { oneOf: [{ type: string }, { type: string, format: password }, { type: integer }] }
        Circle: { type: object, properties: { next: { $ref: '#/components/schemas/Circle' }, many: { type: array, items: { $ref: '#/components/schemas/Circle' } } } }
        """).Replace("components:\n", "components:\n  securitySchemes: { query: { type: apiKey, in: query, name: api_key }, header: { type: apiKey, in: header, name: x-key } }\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("""new Holder { Plain = "P", Direct = "S" }""", "Holder { plain: \"P\", direct: *** }")]
    [InlineData("""new Holder { Plain = "P", Direct = "S", WriteOnly = 9, Reference = "S", Part = "S", Nullable = "S" }""", "Holder { plain: \"P\", direct: ***, writeOnly: ***, reference: ***, part: ***, nullable: *** }")]
    [InlineData("""Read<Holder>("{\"plain\":\"P\",\"direct\":\"S\",\"list\":[\"S\"],\"map\":{\"a\":[\"S\"]},\"json\":{\"password\":\"S\"},\"choice\":\"S\"}")""", "Holder { plain: \"P\", direct: ***, list: ***, map: ***, json: Object { password: *** }, choice: *** }")]
    public void A_secret_shows_as_asterisks(string value, string shown) =>
        Assert.Equal(shown, Probe.Run(s_document, $"return {value}.ToString();"));

    [Theory]
    [InlineData("", "")]
    [InlineData(", Password = null", "password: null, ")]
    [InlineData(", Password = \"S\"", "password: ***, ")]
    public void What_was_not_given_shows_as_such(string password, string shown)
    {
        var text = Probe.Run(s_document, $$"""return new Sent { Name = "N", Inner = new Holder { Plain = "P", Direct = "S" }{{password}} }.ToString();""");

        Assert.Equal(
            $"Sent {{ name: \"N\", {shown}inner: {{ plain: \"P\", direct: *** }} }}",
            text);
    }

    [Fact]
    public void An_inherited_secret_is_one_even_where_a_later_part_forgets_it() =>
        Assert.Equal("Derived { token: ***, size: 3 }", Probe.Run(s_document, """return new Derived { Token = "S", Size = 3 }.ToString();"""));

    [Fact]
    public void Entries_are_not_shown() =>
        Assert.Equal("Map { a: \"a\", AdditionalProperties: *** }", Probe.Run(s_document, """return new Map { A = "a", AdditionalProperties = new Dictionary<string, string> { ["b"] = "S" } }.ToString();"""));

    [Theory]
    [InlineData("\\\"S\\\"", "***")]
    [InlineData("7", "7")]
    [InlineData("{\\\"token\\\":\\\"S\\\"}", "Base { token: *** }")]
    [InlineData("[\\\"S\\\"]", "***")]
    public void A_union_shows_what_hides_itself(string json, string shown) =>
        Assert.Equal($"Choice {{ {shown} }}", Probe.Run(s_document, $$"""return Read<Choice>("{{json}}").ToString();"""));

    [Theory]
    [InlineData("\\\"S\\\"", "***")]
    [InlineData("7", "7")]
    public void A_case_of_two_schemas_is_a_secret_when_one_is(string json, string shown) =>
        Assert.Equal($"Same {{ {shown} }}", Probe.Run(s_document, $$"""return Read<Same>("{{json}}").ToString();"""));

    [Fact]
    public void Parameters_hide_secrets_and_credentials() => Assert.Equal(
        "LoginParameters { pin: ***, api_key: ***, X-KEY: ***, Proxy-Authorization: ***, plain: \"p\" }",
        Probe.Run(s_document, """return new LoginParameters { Pin = 1234, ApiKey = "S", XKey = "S", ProxyAuthorization = "S", Plain = "p" }.ToString();"""));

    [Fact]
    public void Forms_hide_files_too() => Assert.Equal(
        "FormRequest { key: ***, cert: ApiFile { contentType: \"text/plain; charset=utf-8\" }, name: \"n\", password: *** }",
        Probe.Run(s_document, """return new FormRequest { Key = ApiFile.FromText("S"), Cert = ApiFile.FromText("C"), Name = "n", Password = "S" }.ToString();"""));

    [Fact]
    public void Headers_hide_them() => Assert.Equal("TestHeaders { X-Token: ***, X-Plain: \"p\" }", Probe.Run(
        s_document,
        """return new TestHeaders(new Dictionary<string, IReadOnlyList<string>> { ["X-Token"] = new[] { "S" }, ["X-Plain"] = new[] { "p" } }).ToString();"""));

    [Theory]
    [InlineData("{ type: integer, writeOnly: true }", "1234", "Sent { name: \"sent\", payload: *** }", "sent")]
    [InlineData(
        "{ type: object, properties: { token: { type: string, format: password } } }",
        "{\"token\":\"S\"}",
        "Unknown { name: \"other\", payload: *** }",
        "other")]
    [InlineData(
        "{ type: object, properties: { plain: { type: string } } }",
        "{\"plain\":\"p\"}",
        "Unknown { name: \"other\", payload: { plain: \"p\" } }",
        "other")]
    public void Webhooks_hide_them(string schema, string json, string shown, string name)
    {
        var document = OpenApi.Paths(
            "{}",
            head: $"webhooks: {{ sent: {{ post: {{ requestBody: {{ content: {{ application/json: {{ schema: {schema} }} }} }}, responses: {{ '204': {{ description: Done }} }} }} }} }}").Replace("paths:\n  {}", "paths: {}", StringComparison.Ordinal);

        Assert.Equal(
            shown,
            Probe.Run(document, $$""""return TestWebhook.Read("{{name}}", System.Text.Encoding.UTF8.GetBytes("""{{json}}""")).ToString();""""));
    }
}
