using Gigstack.Generator.Binding.Naming;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class IdentifierTests
{
    [Theory]
    [InlineData("tax_id", "TaxId")]
    [InlineData("legal-name", "LegalName")]
    [InlineData("already Pascal", "AlreadyPascal")]
    [InlineData("camelCase", "CamelCase")]
    [InlineData("URL", "URL")]
    [InlineData("@type", "Type")]
    [InlineData("$ref", "Ref")]
    [InlineData("items[]", "Items")]
    [InlineData("2fa", "_2fa")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("año", "Año")]
    [InlineData("日本", "日本")]
    [InlineData("", "Empty")]
    [InlineData("***", "StarStarStar")]
    [InlineData("_", "Underscore")]
    [InlineData("_links", "Links")]
    [InlineData("i18n", "I18n")]
    [InlineData("\u0130zmir", "\u0130zmir")]
    public void Pascal_names_follow_the_rules(string name, string expected) => Assert.Equal(expected, Identifier.Pascal(name));

    [Theory]
    [InlineData("client_id", "clientId")]
    [InlineData("ID", "id")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("class", "@class")]
    [InlineData("2x", "_2x")]
    [InlineData("X-Team", "xTeam")]
    public void Camel_names_follow_the_rules(string name, string expected) => Assert.Equal(expected, Identifier.Camel(name));

    [Fact]
    public void Every_name_is_an_identifier()
    {
        foreach (var name in s_hostileNames)
        {
            Assert.True(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(Identifier.Pascal(name)), name);
            Assert.True(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(Identifier.Camel(name).TrimStart('@')), name);
        }
    }

    [Theory]
    [InlineData("Test", true)]
    [InlineData("A.B2.C_d", true)]
    [InlineData("", false)]
    [InlineData("A..B", false)]
    [InlineData("A.class", false)]
    [InlineData("1A", false)]
    [InlineData("A B", false)]
    [InlineData("A;B", false)]
    [InlineData("A{", false)]
    public void Namespaces_are_checked(string text, bool good) => Assert.Equal(good, Identifier.IsNamespace(text));

    [Fact]
    public void Schemas_and_properties_of_any_name_compile()
    {
        var schemas = string.Concat(
            s_hostileNames.Select(static name => $"{Quote(name)}: {{ type: object, properties: {{ {string.Join(", ", s_hostileNames.Select(static inner => Quote(inner) + ": { type: string }"))} }} }}\n"));

        // The reader wants component names of the specification's alphabet; what it makes of others is a warning at most.
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas(schemas))]).MustCompile();

        Assert.True(generation.Files.Count > s_hostileNames.Length - 2);
    }

    [Theory]
    [InlineData("equals", "EqualsValue")]
    [InlineData("get_hash_code", "GetHashCodeValue")]
    [InlineData("to_string", "ToStringValue")]
    [InlineData("get_type", "GetTypeValue")]
    [InlineData("memberwise_clone", "MemberwiseCloneValue")]
    [InlineData("equality_contract", "EqualityContractValue")]
    [InlineData("print_members", "PrintMembersValue")]
    [InlineData("clone", "CloneValue")]
    [InlineData("deconstruct", "DeconstructValue")]
    [InlineData("finalize", "FinalizeValue")]
    [InlineData("json_codec", "JsonCodecValue")]
    [InlineData("thing", "ThingValue")]
    [InlineData("reference_equals", "ReferenceEqualsValue")]
    public void Members_keep_clear_of_what_every_record_has(string property, string name)
    {
        var generation = Generation.Clean(OpenApi.Schemas($"Thing: {{ type: object, properties: {{ {property}: {{ type: string }} }} }}"));

        Assert.Equal([name, "AdditionalProperties"], generation.Properties("Thing"));
    }

    [Theory]
    [InlineData("System")]
    [InlineData("Task")]
    [InlineData("String")]
    [InlineData("Object")]
    [InlineData("Type")]
    [InlineData("Exception")]
    [InlineData("Gigstack")]
    [InlineData("Test")]
    [InlineData("JsonCodec")]
    [InlineData("JsonElement")]
    [InlineData("Optional")]
    [InlineData("IReadOnlyList")]
    [InlineData("record")]
    [InlineData("required")]
    [InlineData("global")]
    public void Schemas_named_like_types_of_others_compile(string name)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Sent($$"""
            {{name}}:
              type: object
              required: [{{name}}]
              properties:
                {{name}}: { type: string }
                system: { type: [string, 'null'] }
                list: { type: array, items: { $ref: '#/components/schemas/{{name}}' } }
                kind: { type: string, enum: [System, Task, a] }
                choice: { oneOf: [{ type: string }, { type: integer }] }
            """, name))]).MustBeClean();

        Assert.True(generation.Has(name == "JsonCodec" ? "JsonCodecType" : Identifier.Pascal(name)));
    }

    [Theory]
    [InlineData("Value: { type: string, enum: [a] }", "ValueType")]
    [InlineData("is_known: { type: string, enum: [a] }", "IsKnownType")]
    [InlineData("Value: { oneOf: [{ type: string }, { type: integer }] }", "ValueType")]
    [InlineData("Value: { type: object, properties: { a: { type: string } } }", "Value")]
    public void Types_keep_clear_of_members_of_their_kind(string schema, string name) =>
        Assert.True(Generation.Clean(OpenApi.Schemas(schema)).Has(name));

    private static readonly string[] s_hostileNames =
    [
        "", " ", "a\nb", "a\"b", "a\\b", "*/", "<x>", "&amp;", "{", "}", "class", "void", "record", "\u2028", "\u0085", "\u200b", "\u202e", "\0", "٣", "Ⅷ", "ª", "ﷺ",
        "\U0001F600", "\U0001D400", "e\u0301", "a.b", "a/b", "~", "1", "__", "é", "ß", "ŉ", "ǆ", "value", "Test", "case", "_shape", "reader", "json",
    ];

    private static string Quote(string name) => System.Text.Json.JsonSerializer.Serialize(name);
}
