using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class DeprecationTests
{
    private static readonly string s_document = OpenApi.Paths("""
        /old:
          post:
            operationId: old
            deprecated: true
            parameters:
              - { name: q, in: query, deprecated: true, schema: { type: string } }
              - { name: r, in: query, schema: { type: string } }
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
            responses: { '200': { description: Done, content: { application/json: { schema: { $ref: '#/components/schemas/OldThing' } } } } }
        /new: { get: { operationId: fresh, responses: { '204': { description: Done } } } }
        """, """
        OldThing: { type: object, deprecated: true, properties: { kind: { $ref: '#/components/schemas/OldKind' } } }
        OldKind: { type: string, deprecated: true, enum: [a] }
        OldChoice: { deprecated: true, oneOf: [{ type: string }, { $ref: '#/components/schemas/OldThing' }] }
        Thing:
          type: object
          required: [gone]
          properties:
            gone: { type: string, deprecated: true }
            list: { type: array, items: { $ref: '#/components/schemas/OldThing' } }
            kept: { type: string }
        """);

    [Fact]
    public void What_the_document_deprecates_is_obsolete()
    {
        var generation = Generation.Clean(s_document);

        Assert.True(generation.Type("OldThing").IsObsolete());
        Assert.True(generation.Type("OldKind").IsObsolete());
        Assert.True(generation.Type("OldChoice").IsObsolete());
        Assert.True(generation.Type("Thing").GetMembers("Gone")[0].IsObsolete());
        Assert.True(generation.Type("TestClient").GetMembers("OldAsync")[0].IsObsolete());
        Assert.True(generation.Type("TestClient").GetMembers("OldWithResponseAsync")[0].IsObsolete());
        Assert.True(generation.Type("OldParameters").GetMembers("Q")[0].IsObsolete());
    }

    [Fact]
    public void What_it_does_not_is_not()
    {
        var generation = Generation.Clean(s_document);

        Assert.False(generation.Type("Thing").IsObsolete());
        Assert.False(generation.Type("Thing").GetMembers("Kept")[0].IsObsolete());
        Assert.False(generation.Type("TestClient").GetMembers("FreshAsync")[0].IsObsolete());
        Assert.False(generation.Type("OldParameters").GetMembers("R")[0].IsObsolete());
    }
}
