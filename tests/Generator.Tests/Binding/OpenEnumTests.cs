using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class OpenEnumTests
{
    [Theory]
    [InlineData("[active, in_progress, 'not found']", "Active,InProgress,NotFound")]
    [InlineData("[class, default, 'null', base]", "Class,Default,Null,Base")]
    [InlineData("['01', '99.5', 2x]", "_01,_995,_2x")]
    [InlineData("['+1', '-1']", "Plus1,Minus1")]
    [InlineData("['<', '>=', '', ' ']", "Less,GreaterEqual,Empty,Space")]
    [InlineData("['á', 'ñandú']", "Á,Ñandú")]
    [InlineData("['\U0001F600']", "UD83DUDE00")]
    [InlineData("[kind]", "KindValue")]
    public void Values_are_named_by_the_rules(string values, string names)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            Kind:
              type: string
              enum: {{values}}
            """));

        Assert.Equal(names.Split(','), generation.Values("Kind"));
    }

    [Fact]
    public void Values_that_ask_for_one_name_are_told_apart_with_a_note()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Kind:
              type: string
              enum: [a-b, a_b, a b, value, is_known, to_string, clone, JsonCodec]
            """));

        Assert.Equal(
            ["AMinusB", "AB_a_b", "AB", "ValueValue", "IsKnownValue", "ToStringValue", "CloneValue", "JsonCodecValue"],
            generation.Values("Kind"));
        Assert.Equal(["GIG0006 test.yaml(9,14)", "GIG0006 test.yaml(9,19)"], generation.Places());
    }

    [Fact]
    public void Names_and_descriptions_come_from_the_extensions()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Regime:
              type: string
              enum: ['601', '603', '605']
              x-enum-varnames: [general_de_ley, SinFinesDeLucro]
              x-enum-descriptions: [General de Ley Personas Morales]
            """));

        Assert.Equal(["GeneralDeLey", "SinFinesDeLucro", "_605"], generation.Values("Regime"));
        Assert.Contains(
            "<c>601</c>: General de Ley Personas Morales",
            generation.Documentation("Regime", "GeneralDeLey"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicate_values_become_one()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Kind: { type: string, enum: [a, b, a, b, a] }
            """));

        Assert.Equal(["A", "B"], generation.Values("Kind"));
    }

    [Fact]
    public void Null_among_the_values_makes_the_property_nullable()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Thing:
              type: object
              required: [kind]
              properties:
                kind: { type: [string, 'null'], enum: [a, null] }
            """));

        Assert.Equal("required KindValue?", generation.Property("Thing", "Kind"));
        Assert.Equal(["A"], generation.Values("Thing+KindValue"));
    }

    [Theory]
    [InlineData("type: integer, enum: [1, 2]", "KindValue?")]
    [InlineData("type: number, enum: [1.5]", "double?")]
    [InlineData("enum: [a, b]", "KindValue?")]
    [InlineData("enum: [1, b]", "KindValue?")]
    public void Texts_and_integers_make_an_open_enum(string schema, string type)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            Thing:
              type: object
              properties:
                kind: { {{schema}} }
            """));

        Assert.Equal(type, generation.Property("Thing", "Kind"));
    }

    [Theory]
    [InlineData("(Kind)\"new\"", "new False \"new\"")]
    [InlineData("Kind.OnHold", "on-hold True \"on-hold\"")]
    [InlineData("Read<Kind>(\"\\\"on-hold\\\"\")", "on-hold True \"on-hold\"")]
    [InlineData("Read<Kind>(\"\\\"\\\\u006fn-hold\\\"\")", "on-hold True \"on-hold\"")]
    [InlineData("Read<Kind>(\"\\\"On-Hold\\\"\")", "On-Hold False \"On-Hold\"")]
    public void Known_and_unknown_values_survive(string value, string outcome)
    {
        var run = Probe.Run(
            OpenApi.Schemas("Kind: { type: string, enum: [active, on-hold] }"),
            $$"""Kind kind = {{value}}; return $"{kind} {kind.IsKnown} {Write(kind)}";""");

        Assert.Equal(outcome, run);
    }

    [Fact]
    public void Values_compare_by_their_text()
    {
        var run = Probe.Run(
            OpenApi.Schemas("Kind: { type: string, enum: [a, b] }"),
            """return $"{Kind.A == (Kind)"a"} {Kind.A == Kind.B} {default(Kind) == (Kind)(string?)null} [{default(Kind)}]";""");

        Assert.Equal("True False True []", run);
    }

    [Fact]
    public void Values_are_keys_of_dictionaries()
    {
        var run = Probe.Run(
            OpenApi.Schemas("Kind: { type: string, enum: [a, b] }"),
            """return Write(Read<Dictionary<Kind, int>>("{\"a\":1,\"z\":2}"));""");

        Assert.Equal("""{"a":1,"z":2}""", run);
    }

    [Fact]
    public void Value_that_is_no_text_is_refused()
    {
        var run = Probe.Run(
            OpenApi.Schemas("Kind: { type: string, enum: [a, b] }"),
            """try { Read<Kind>("5"); return "read"; } catch (JsonException) { return "refused"; }""");

        Assert.Equal("refused", run);
    }

    [Fact]
    public void Thousand_values_compile()
    {
        var generation = Generation.Clean(
            OpenApi.Schemas($"Kind: {{ type: string, enum: [{string.Join(", ", Enumerable.Range(0, 1000).Select(static number => "v" + number))}] }}"));

        Assert.Equal(1000, generation.Values("Kind").Count());
    }
}
