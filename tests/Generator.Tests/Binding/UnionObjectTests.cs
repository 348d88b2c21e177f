using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class UnionObjectTests
{
    [Theory]
    [InlineData(
        "type: { type: string, const: a }", "type: { type: string, const: b }", """{"type":"a"}""", """{"type":"b"}""", """{"type":"c"}""")]
    [InlineData(
        "type: { type: string, enum: [a] }",
        "type: { type: string, enum: [b] }",
        """{"type":"a"}""",
        """{"n":1,"type":"b"}""",
        """{"type":"c"}""")]
    [InlineData(
        "type: { type: integer, enum: [1] }", "type: { type: integer, const: 2 }", """{"type":1}""", """{"type":2}""", """{"type":3}""")]
    [InlineData(
        "type: { type: boolean, enum: [true] }",
        "type: { type: boolean, const: false }",
        """{"type":true}""",
        """{"type":false}""",
        """{"type":null}""")]
    [InlineData(
        "type: { $ref: '#/components/schemas/OnlyA' }",
        "type: { allOf: [{ $ref: '#/components/schemas/Kinds' }], enum: [b] }",
        """{"type":"a"}""",
        """{"type":"b"}""",
        """{"type":"c"}""")]
    public void Constants_tell_objects_apart(string first, string second, string jsonOfFirst, string jsonOfSecond, string jsonOfNone)
    {
        var document = Document($$"""
            OnlyA: { type: string, enum: [a] }
            Kinds: { type: string, enum: [a, b] }
            First: { type: object, required: [type], properties: { {{first}}, n: { type: integer } } }
            Second: { type: object, required: [type], properties: { {{second}}, n: { type: integer } } }
            """, "First", "Second");

        Assert.Equal("First Second ", Which(document, jsonOfFirst, jsonOfSecond, jsonOfNone));
    }

    [Fact]
    public void Lists_of_values_tell_objects_apart_as_long_as_they_are_known()
    {
        var document = Document("""
            First: { type: object, required: [type, id], properties: { type: { type: string, enum: [a, b] }, id: { type: string } } }
            Second: { type: object, required: [type], properties: { type: { type: string, enum: [c] }, name: { type: string } } }
            """, "First", "Second");

        Assert.Equal(
            "First First Second First",
            Which(document, """{"type":"a","id":""}""", """{"type":"b","id":""}""", """{"type":"c"}""", """{"type":"new","id":""}"""));
    }

    [Fact]
    public void Case_without_the_constant_takes_the_rest()
    {
        var document = Document("""
            First: { type: object, required: [type], properties: { type: { type: string, const: a }, name: { type: string } } }
            Second: { type: object, required: [type], properties: { type: { type: string }, name: { type: string } } }
            """, "First", "Second");

        Assert.Equal("First Second", Which(document, """{"type":"a","name":""}""", """{"type":"b","name":""}"""));
    }

    [Fact]
    public void Inline_cases_of_a_discriminator_are_known_by_their_constants()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            U:
              oneOf:
                - { type: object, title: First, required: [kind], properties: { kind: { type: string, const: a } } }
                - { type: object, title: Second, required: [kind], properties: { kind: { type: string, enum: [b, c] } } }
              discriminator: { propertyName: kind }
            """), Code("""{"kind":"a"}""", """{"kind":"b"}""", """{"kind":"c"}""", """{"kind":"d"}"""));

        Assert.Equal("First Second Second ", generation.Execute());
    }

    [Fact]
    public void Similar_objects_are_of_the_case_with_most_in_common()
    {
        var document = OpenApi.Schemas("""
            First: { type: object, properties: { id: { type: string }, name: { type: string } } }
            Second: { type: object, properties: { id: { type: string }, name: { type: string }, age: { type: integer } } }
            Third: { type: object, properties: { id: { type: string }, street: { type: string }, town: { type: string } } }
            U: { oneOf: [{ $ref: '#/components/schemas/First' }, { $ref: '#/components/schemas/Second' }, { $ref: '#/components/schemas/Third' }] }
            """);
        var generation = Generation.Clean(document, Code(
            """{"id":"","name":""}""", """{"id":"","name":"","age":5}""", """{"town":""}""", """{"str\u0065et":"","id":"","x":[{"name":1,"age":2}]}""", """{"new":1}"""));

        Assert.Equal("First Second Third Third First", generation.Execute());
        Assert.Equal(["GIG0015 test.yaml(10,10)"], generation.Places());
        Assert.Contains("'U'", generation.Message("GIG0015"), StringComparison.Ordinal);
    }

    [Fact]
    public void Object_that_nobody_knows_is_of_the_map()
    {
        var document = Document("""
            First: { type: object, properties: { id: { type: string } } }
            Second: { type: object, additionalProperties: { type: integer } }
            """, "First", "Second");

        Assert.Equal("First Second", Which(document, """{"id":""}""", """{"a":5}"""));
    }

    [Fact]
    public void Objects_that_are_alike_are_reported_once()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            First: { type: object, properties: { id: { type: string } } }
            Second: { type: object, properties: { id: { type: string } } }
            Third: { type: object, properties: { id: { type: string } } }
            U: { oneOf: [{ $ref: '#/components/schemas/First' }, { $ref: '#/components/schemas/Second' }, { $ref: '#/components/schemas/Third' }] }
            """))]).MustCompile();

        Assert.Equal(["GIG0005 test.yaml(10,58)"], generation.Places());
        Assert.Contains(
            "'First' and 'Second' cannot be distinguished without a discriminator; such JSON is read as 'First'",
            generation.Message("GIG0005"),
            StringComparison.Ordinal);
        Assert.Contains("2 more such pairs", generation.Message("GIG0005"), StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_of_a_union_in_a_union_are_found()
    {
        var document = OpenApi.Schemas("""
            First: { type: object, required: [a], properties: { a: { type: string } } }
            Second: { type: object, required: [b], properties: { b: { type: string } } }
            Third: { type: object, required: [c], properties: { c: { type: string } } }
            Inner: { oneOf: [{ $ref: '#/components/schemas/First' }, { $ref: '#/components/schemas/Second' }] }
            U: { oneOf: [{ $ref: '#/components/schemas/Inner' }, { $ref: '#/components/schemas/Third' }] }
            """);

        Assert.Equal("Inner Inner Third", Which(document, """{"a":""}""", """{"b":""}""", """{"c":""}"""));
    }

    [Fact]
    public void Reading_makes_no_list_of_names_each_time()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            First: { type: object, required: [a], properties: { a: { type: string } } }
            Second: { type: object, required: [b], properties: { b: { type: string } } }
            U: { oneOf: [{ $ref: '#/components/schemas/First' }, { $ref: '#/components/schemas/Second' }] }
            One: { oneOf: [{ $ref: '#/components/schemas/First' }, { type: string }] }
            """), Probe.Source("""
            var json = System.Text.Encoding.UTF8.GetBytes("{\"z\":1,\"y\":{}}");
            long Allocated(int times)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < times; i++)
                {
                    Gigstack.Runtime.Generated.JsonText.Read(json, U.JsonCodec.Instance);
                    Gigstack.Runtime.Generated.JsonText.Read(json, One.JsonCodec.Instance);
                }
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
            long Elements(int times)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < times * 2; i++)
                {
                    Gigstack.Runtime.Generated.JsonText.Read(json, Gigstack.Runtime.Generated.JsonCodecs.Element);
                }
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
            Allocated(100); Elements(100);
            var read = Allocated(100);
            var kept = Elements(100);
            return read - kept <= 200 * 32 ? "as the JSON and its box" : $"{read} instead of {kept}";
            """));

        Assert.Equal("as the JSON and its box", generation.Execute());
    }

    private static string Document(string schemas, params string[] cases) => OpenApi.Schemas(
        schemas.TrimEnd()
            + $"\nU: {{ oneOf: [{string.Join(", ", cases.Select(static name => $"{{ $ref: '#/components/schemas/{name}' }}"))}] }}\n");

    private static string Which(string document, params string[] jsons) => Generation.Clean(document, Code(jsons)).Execute();

    /// <summary>The name of each text's case, empty when there is none; nothing may be lost.</summary>
    private static string Code(params string[] jsons) => Probe.Source($$""""
        string Of(string json)
        {
            object u = Read<U>(json);
            if (!JsonElement.DeepEquals(Read<JsonElement>(Write((U)u)), Read<JsonElement>(json)))
                return "something is lost";
            return string.Join(",", typeof(U).GetMethods().Where(method => method.Name.StartsWith("TryGet") && (bool)method.Invoke(u, new object?[1])!).Select(method => method.Name.Substring(6)));
        }
        return string.Join(" ", new[] { {{string.Join(", ", jsons.Select(static json => $"\"\"\"{json}\"\"\""))}} }.Select(Of));
        """");
}
