using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>The <c>webhooks</c> of a document as one type with a case for each.</summary>
public class WebhookTests
{
    private const string PetEvents = """
        PetEvent:
          type: object
          required: [type, pet]
          properties:
            type: { type: string, enum: [pet.created, pet.deleted] }
            pet: { $ref: '#/components/schemas/Pet' }
        ShopEvent:
          type: object
          required: [type]
          properties:
            type: { const: shop.opened }
            at: { type: integer, format: unix-time }
        Pet:
          type: object
          required: [name]
          properties:
            name: { type: string }
        """;

    private static readonly string s_pets = Document("""
        pet.created:
          post:
            summary: A pet was added
            description: Sent once.
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/PetEvent' } } } }
            responses: { '200': { description: Heard } }
        pet.deleted:
          post:
            deprecated: true
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/PetEvent' } } } }
        shop.opened:
          post:
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/ShopEvent' } } } }
        """, PetEvents);

    [Fact]
    public void A_payload_is_read_as_the_case_of_the_name_that_it_has()
    {
        const string code = """
            string Of(string json) => TestWebhook.Read(System.Text.Encoding.UTF8.GetBytes(json)) switch
            {
                TestWebhook.PetCreated { Payload.Pet: var pet } => $"created {pet.Name}",
                TestWebhook.PetDeleted deleted => $"{deleted.Name} {deleted.Payload.Pet.Name}",
                TestWebhook.ShopOpened(var shop) => $"opened {shop.At:O}",
                TestWebhook.Unknown unknown => $"unknown '{unknown.Name}' {unknown.Payload}",
                _ => "",
            };
            return string.Join("\n",
                Of("{\"pet\":{\"name\":\"Rex\"},\"type\":\"pet.created\"}"),
                Of("{\"type\":\"pet.deleted\",\"pet\":{\"name\":\"Rex\"}}"),
                Of("{\"type\":\"shop.opened\",\"at\":0}"),
                Of("{\"type\":\"pet.sold\",\"pet\":{}}"),
                Of("{\"pet\":{}}"),
                Of("[1]"));
            """;
        Assert.Equal(
            "created Rex\npet.deleted Rex\nopened 1970-01-01T00:00:00.0000000+00:00\nunknown 'pet.sold' {\"type\":\"pet.sold\",\"pet\":{}}\nunknown '' {\"pet\":{}}\nunknown '' [1]",
            Probe.Run(s_pets, code));
    }

    [Theory]
    [InlineData("{\"type\":\"pet.created\",\"pet\":{\"name\":\"Rex\",\"new\":1.50}}")]
    [InlineData("{\"type\":\"pet.sold\",\"price\":12.00}")]
    public void Known_and_unknown_ones_survive_system_text_json(string json) =>
        Assert.Equal($"{json}\n[{json}]", Probe.Run(s_pets, """
            var json = JSON;
            var options = new JsonSerializerOptions { TypeInfoResolver = TestJson.Default };
            return Again<TestWebhook>(json) + "\n" + JsonSerializer.Serialize(JsonSerializer.Deserialize<List<TestWebhook>>("[" + json + "]", options), options);
            """.Replace("JSON;", Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, quote: true) + ";", StringComparison.Ordinal)));

    [Fact]
    public void A_payload_that_does_not_fit_its_name_is_an_error_with_its_place() =>
        Assert.Contains("$.pet", Probe.Run(s_pets, """
            try { return TestWebhook.Read("{\"type\":\"pet.created\",\"pet\":1}"u8).Name; }
            catch (Gigstack.Runtime.JsonReadException wrong) { return wrong.Message; }
            """), StringComparison.Ordinal);

    [Fact]
    public void A_signature_is_checked_before_anything_is_read() =>
        Assert.Equal("MissingHeader WrongSignature pet.created", Probe.Run(s_pets, """
            var body = System.Text.Encoding.UTF8.GetBytes("{\"type\":\"pet.created\",\"pet\":{\"name\":\"Rex\"}}");
            var signature = new Gigstack.Runtime.HmacSignature("X-Signature", "secret");
            var right = Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData("secret"u8, body));
            async Task<string> Of(string? header)
            {
                try { return (await TestWebhook.ReadAsync(new System.IO.MemoryStream(body), name => header, signature)).Name; }
                catch (Gigstack.Runtime.WebhookSignatureException wrong) { return wrong.Verification.ToString(); }
            }
            return $"{await Of(null)} {await Of(new string('0', 64))} {await Of(right)}";
            """));

    [Fact]
    public void The_texts_of_the_document_stand_at_the_cases()
    {
        var text = Generation.Clean(s_pets).Files["Test.TestWebhook.g.cs"];
        Assert.Contains("/// <summary>A pet was added</summary>\n    /// <remarks>Sent once.</remarks>\n", text, StringComparison.Ordinal);
        Assert.Contains("""[global::System.Obsolete("Deprecated in the OpenAPI document.")]""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_the_name_may_be_given()
    {
        var document = "x-webhook-name: [/head/kind, /a~1b]\n" + Document("""
            one:
              post:
                requestBody: { content: { application/json: { schema: { type: object, properties: { n: { type: integer } } } } } }
            """);
        Assert.Equal("1 2 Unknown", Probe.Run(document, """
            string Of(string json) => TestWebhook.Read(System.Text.Encoding.UTF8.GetBytes(json)) is TestWebhook.One(OnePayload one) ? $"{one.N}" : "Unknown";
            return $"{Of("{\"n\":1,\"head\":{\"kind\":\"one\"}}")} {Of("{\"n\":2,\"head\":{},\"a/b\":\"one\"}")} {Of("{\"n\":3,\"head\":[\"one\"]}")}";
            """));
    }

    [Fact]
    public void Where_payloads_have_no_name_the_caller_gives_it()
    {
        var document = Document("""
            push:
              post:
                requestBody: { content: { application/json: { schema: { type: object, properties: { ref: { type: string } } } } } }
            ping:
              post:
                requestBody: { content: { application/json: { schema: { type: [integer, 'null'] } } } }
            """);
        Assert.Equal("main,7,null,Unknown other", Probe.Run(document, """
            string Of(string name, string json) => TestWebhook.Read(name, System.Text.Encoding.UTF8.GetBytes(json)) switch
            {
                TestWebhook.Push push => push.Payload.Ref!,
                TestWebhook.Ping ping => ping.Payload?.ToString() ?? "null",
                var other => other.GetType().Name + " " + other.Name,
            };
            return string.Join(",", Of("push", "{\"ref\":\"main\"}"), Of("ping", "7"), Of("ping", "null"), Of("other", "1"));
            """));
    }

    [Fact]
    public void References_to_path_items_and_bodies_are_followed() =>
        Assert.Equal("Rex Tom", Probe.Run(
            Document("""
                one: { $ref: '#/components/pathItems/One' }
                two: { post: { requestBody: { $ref: '#/components/requestBodies/Pet' } } }
                """, "Pet: { type: object, properties: { name: { type: string } } }").Replace("components:\n", """
                components:
                  pathItems: { One: { post: { requestBody: { $ref: '#/components/requestBodies/Pet' } } } }
                  requestBodies: { Pet: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }

                """.ReplaceLineEndings("\n"), StringComparison.Ordinal),
            """
            var one = (TestWebhook.One)TestWebhook.Read("one", "{\"name\":\"Rex\"}"u8);
            var two = (TestWebhook.Two)TestWebhook.Read("two", "{\"name\":\"Tom\"}"u8);
            return $"{one.Payload.Name} {two.Payload.Name}";
            """));

    [Fact]
    public void Where_none_has_a_json_body_there_is_no_type()
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", Document("pet.created: { post: { requestBody: { content: { application/xml: {} } } } }"))])
            .MustCompile();

        Assert.Equal(["GIG0005"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.False(generation.Has("TestWebhook"));
    }

    [Fact]
    public void Names_that_collide_are_told_apart()
    {
        var document = Document(string.Concat("name unknown read payload a.b a_b json-codec test-webhook".Split(' ').Select(static name => $$"""
            {{name}}:
              post:
                requestBody: { content: { application/json: { schema: { type: object } } } }

            """)));
        var text = Generation.Clean(document).Files["Test.TestWebhook.g.cs"];
        foreach (var name in "NameValue UnknownValue ReadValue PayloadValue AB AB_a_b JsonCodecValue TestWebhookValue".Split(' '))
            Assert.Contains($" record {name}(", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_json_or_comes_second_or_points_nowhere_is_named()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", "x-webhook-name: type\n" + Document("""
            empty: { post: { responses: { '200': { description: Heard } } } }
            form: { post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object } } } } } }
            two:
              post: { requestBody: { content: { application/json: { schema: { type: object } } } } }
              put: { requestBody: { content: { application/json: { schema: { type: object } } } } }
            """))]).MustCompile();
        Assert.Equal(
            ["GIG0005 test.yaml(1,1)", "GIG0005 test.yaml(14,5)", "GIG0005 test.yaml(10,12)", "GIG0005 test.yaml(11,11)"],
            generation.Places().OrderBy(static place => place.Length).ThenBy(static place => place, StringComparer.Ordinal));
    }

    private static string Document(string webhooks, string schemas = "") =>
        OpenApi.Schemas(schemas.Length == 0 ? "Any: { type: object }" : schemas)
        + "webhooks:\n" + string.Concat(
            webhooks.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(static line => "  " + line + "\n"));
}
