using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Unions;

/// <summary>What a union does with JSON that its case cannot read.</summary>
public class UnionReadingTests
{
    private const string Nodes = """
        Left: { type: object, required: [side], properties: { side: { type: string }, child: { $ref: '#/components/schemas/Node' }, x: { type: integer } } }
        Right: { type: object, required: [side], properties: { side: { type: string }, child: { $ref: '#/components/schemas/Node' }, y: { type: integer }, x: { type: integer } } }
        Node: { oneOf: [{ $ref: '#/components/schemas/Left' }, { $ref: '#/components/schemas/Right' }] }
        """;

    // Each level fails after its child is read: without a limit, every level would double the work.
    [Fact]
    public void Cases_that_fail_at_every_level_do_not_multiply()
    {
        var result = Read(Nodes, """
            var json = string.Concat(Enumerable.Repeat("{\"side\":\"s\",\"child\":", 60)) + "{\"side\":\"s\"}" + string.Concat(Enumerable.Repeat(",\"x\":[]}", 60));
            var node = Read<Node>(json);
            return Write(node) == json && node.Value is JsonElement;
            """);

        Assert.Equal("True", result);
    }

    [Fact]
    public void Malformed_json_is_still_an_error()
    {
        var result = Read(Nodes, """
            var failed = 0;
            foreach (var json in new[] { "{\"side\":\"s\",", "{\"side\":\"s\",\"x\":1", "{\"side\":tru}", "{\"side\":\"s\",\"child\":{\"side\":}}" })
            {
                try { Gigstack.Runtime.Generated.JsonText.Read(json, Node.JsonCodec.Instance); }
                catch (JsonReadException) { failed++; }
            }
            return failed;
            """);

        Assert.Equal("4", result);
    }

    [Fact]
    public void A_case_that_fails_leaves_the_rest_of_the_document_in_place()
    {
        var result = Read("""
            A: { type: object, required: [k, n], properties: { k: { const: a }, n: { type: integer } } }
            B: { type: object, required: [k], properties: { k: { const: b } } }
            U: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            Holder: { type: object, required: [us, last], properties: { us: { type: array, items: { $ref: '#/components/schemas/U' } }, last: { type: string } } }
            """, """"
            var holder = Read<Holder>("""{"us":[{"k":"a","n":{"deep":[1,{"x":2}]}},{"k":"b"},{"k":"a","n":1},{"k":"a"}],"last":"l"}""");
            return string.Join(" ", holder.Us.Select(u => u.Value!.GetType().Name)) + " " + holder.Last;
            """");

        Assert.Equal("JsonElement B A JsonElement l", result);
    }

    private static string Read(string schemas, string code) =>
        Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas(schemas))], Probe.Source(code)).MustCompile().Execute();
}
