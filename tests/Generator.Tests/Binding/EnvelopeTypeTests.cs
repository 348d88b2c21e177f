using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>A record that only stands around a payload or a page is not made: nobody could get hold of one.</summary>
public class EnvelopeTypeTests
{
    private const string Envelopes = """
        Pet: { type: object, properties: { name: { type: string } } }
        PetResponse: { type: object, properties: { data: { $ref: '#/components/schemas/Pet' }, at: { $ref: '#/components/schemas/Stamp' } } }
        PetList: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Pet' } }, next: { type: string } } }
        Stamp: { type: object, properties: { time: { type: string } } }
        """;

    [Fact]
    public void Envelopes_and_what_they_alone_lead_to_have_no_type()
    {
        var generation = Generation.Clean(Document(Envelopes));

        Assert.Equal(["Test.Pet.g.cs", "Test.TestClient.g.cs", "Test.TestJson.g.cs"], generation.Files.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("PetResponse", generation.Files["Test.TestJson.g.cs"], StringComparison.Ordinal);
        Assert.Equal("Task<Pet>", generation.Returns("TestClient", "GetAsync"));
    }

    [Theory]
    [InlineData("Other: { type: object, properties: { pet: { $ref: '#/components/schemas/PetResponse' } } }")]
    [InlineData("Other: { oneOf: [{ $ref: '#/components/schemas/PetResponse' }, { type: string }] }")]
    public void Envelope_that_something_else_refers_to_has_its_type(string other)
    {
        var generation = Generation.Clean(Document(Envelopes + "\n" + other));

        Assert.Contains("Test.PetResponse.g.cs", generation.Files.Keys);
        Assert.Contains("Test.Stamp.g.cs", generation.Files.Keys);
        Assert.DoesNotContain("Test.PetList.g.cs", generation.Files.Keys);
    }

    [Fact]
    public void Envelope_that_an_error_or_another_operation_answers_has_its_type()
    {
        var whole = Document(Envelopes, """
            /whole:
              get:
                operationId: whole
                x-envelope: false
                responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/PetResponse' } } } } }
            """);

        Assert.Equal("Task<PetResponse>", Generation.Clean(whole).Returns("TestClient", "WholeAsync"));
    }

    /// <summary>Without an envelope or a page, schemas that no operation uses have their types, as ever.</summary>
    [Fact]
    public void Schema_that_nothing_uses_has_its_type() =>
        Assert.Contains("Test.PetResponse.g.cs", Generation.Clean(OpenApi.Schemas(Envelopes)).Files.Keys);

    private static string Document(string schemas, string more = "") => OpenApi.Paths($$"""
        /pet:
          get:
            operationId: get
            responses: { '200': { description: A pet., content: { application/json: { schema: { $ref: '#/components/schemas/PetResponse' } } } } }
        /pets:
          get:
            operationId: list
            x-pagination: { style: cursor, parameter: next, items: data, next: next }
            parameters: [{ name: next, in: query, schema: { type: string } }]
            responses: { '200': { description: Pets., content: { application/json: { schema: { $ref: '#/components/schemas/PetList' } } } } }
        {{more}}
        """, schemas, "x-envelope: { payload: data }");
}
