using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Open enums have members that no value and no enum may be named after; fields of records are no members of the document.</summary>
public class EnumMemberTests
{
    [Theory]
    [InlineData("Known", "KnownType")]
    [InlineData("Values", "ValuesType")]
    [InlineData("Parse", "ParseType")]
    [InlineData("try_parse", "TryParseType")]
    [InlineData("Value", "ValueType")]
    public void Enum_with_the_name_of_a_member_gets_a_suffix(string id, string name)
    {
        foreach (var schema in new[] { "type: string, enum: [a, b]", "type: integer, enum: [1, 2]", "enum: [a, true]" })
        {
            var generation = Generation.Clean(OpenApi.Schemas($$"""
                {{id}}: { {{schema}} }
                Holder: { type: object, properties: { one: { $ref: '#/components/schemas/{{id}}' } } }
                """));

            Assert.Equal(name + "?", generation.Property("Holder", "One"));
        }
    }

    [Theory]
    [InlineData("Known")]
    [InlineData("Values")]
    [InlineData("Parse")]
    public void Records_and_other_types_keep_the_name(string id)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            {{id}}: { type: object, properties: { a: { type: string } } }
            Holder: { type: object, properties: { one: { $ref: '#/components/schemas/{{id}}' } } }
            """));

        Assert.Equal(id + "?", generation.Property("Holder", "One"));
    }

    [Theory]
    [InlineData("anyOf: [{ type: string, enum: [a, b] }, { type: 'null' }]")]
    [InlineData("type: array, items: { type: string, enum: [a, b] }")]
    [InlineData("type: object, additionalProperties: { type: string, enum: [a, b] }")]
    public void Inline_enums_of_an_alias_compile(string schema) => Generation.Clean(OpenApi.Schemas($$"""
        Known: { {{schema}} }
        Values: { {{schema.Replace("a, b", "c, d", StringComparison.Ordinal)}} }
        Holder: { type: object, properties: { one: { $ref: '#/components/schemas/Known' }, two: { $ref: '#/components/schemas/Values' } } }
        """));

    [Fact]
    public void Every_value_is_a_constant_too()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Kind: { type: string, enum: [a, 'b"c', "\u0000", '{0}', kind, known, values, parse, tryParse, finalize, equals] }
            Number: { type: integer, format: int64, enum: [-9223372036854775808, 9223372036854775807] }
            Big: { type: integer, format: uint64, enum: [18446744073709551615] , x-enum-varnames: [Most] }
            """));

        Assert.Equal(generation.Values("Kind"), generation.Type("Kind").GetTypeMembers("Known").Single().GetMembers().OfType<Microsoft.CodeAnalysis.IFieldSymbol>()
            .Where(static field => field.IsConst).Select(static field => field.Name));
    }

    [Fact]
    public void Properties_with_fields_may_have_any_name() =>
        Assert.Equal("""{"shape":[1],"value":["a"],"Lines":[2],"lines":[3],"_1":[4],"case":[5],"x":6} True""", Probe.Run(
            OpenApi.Schemas("""
                Thing:
                  type: object
                  properties:
                    shape: { type: array, items: { type: integer } }
                    value: { type: array, items: { type: string } }
                    Lines: { type: array, items: { type: integer } }
                    lines: { type: array, items: { type: integer } }
                    _1: { type: array, items: { type: integer } }
                    case: { type: array, items: { type: integer } }
                """),
            """"
            const string json = """{"shape":[1],"value":["a"],"Lines":[2],"lines":[3],"_1":[4],"case":[5],"x":6}""";
            return Again<Thing>(json) + " " + (Read<Thing>(json) == Read<Thing>(json));
            """"));
}
