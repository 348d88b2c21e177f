using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>OpenAPI's inheritance: a base with a discriminator, and components that take it up in <c>allOf</c>.</summary>
public class InheritanceTests
{
    private const string Pets = """
        Pet:
          type: object
          required: [petType]
          properties: { petType: { type: string }, name: { type: string } }
          discriminator: { propertyName: petType, mapping: { kitty: '#/components/schemas/Cat', dog: Dog, pup: Dog } }
        Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } } ] }
        Dog: { allOf: [ { $ref: '#/components/schemas/Pet' } ], properties: { barks: { type: boolean } } }
        Puppy: { allOf: [ { $ref: '#/components/schemas/Dog' }, { type: object, properties: { weeks: { type: integer } } } ] }
        Fish: { description: Adds nothing, allOf: [ { $ref: '#/components/schemas/Pet' } ] }
        Owner: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' }, pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
        """;

    [Theory]
    [InlineData("""{"petType":"kitty","lives":9}""", "Cat")]
    [InlineData("""{"lives":9,"petType":"kitty"}""", "Cat")]
    [InlineData("""{"petType":"dog","barks":true}""", "Dog DogBase")]
    [InlineData("""{"petType":"pup"}""", "Dog DogBase")]
    [InlineData("""{"petType":"Puppy","weeks":3}""", "Dog Puppy")]
    [InlineData("""{"petType":"Fish"}""", "Fish")]
    [InlineData("""{"petType":"horse","name":"Bo","saddle":1}""", "PetBase")]
    [InlineData("""{"name":"of no type"}""", "JsonElement")]
    public void Property_of_the_base_reads_as_the_child(string json, string type)
    {
        var run = Probe.Run(OpenApi.Schemas(Pets), $$""""
            const string Json = """{"pet":{{json}}}""";
            var owner = Read<Owner>(Json);
            var pet = owner.Pet!.Value.Value!;
            return pet.GetType().Name + (pet is Dog dog ? " " + dog.Value!.GetType().Name : "") + (Write(owner) is var again && JsonElement.DeepEquals(JsonDocument.Parse(again).RootElement, JsonDocument.Parse(Json).RootElement) ? "" : again);
            """");

        Assert.Equal(type, run);
    }

    [Fact]
    public void Children_have_their_own_and_the_inherited_properties()
    {
        var generation = Generation.Clean(OpenApi.Schemas(Pets));

        Assert.Equal("Pet?", generation.Property("Owner", "Pet"));
        Assert.Equal("IReadOnlyList<Pet>?", generation.Property("Owner", "Pets"));
        Assert.Equal(["PetType", "Name", "Lives", "AdditionalProperties"], generation.Properties("Cat"));
        Assert.Equal(["PetType", "Name", "Barks", "Weeks", "AdditionalProperties"], generation.Properties("Puppy"));
        Assert.Equal(["PetType", "Name", "AdditionalProperties"], generation.Properties("PetBase"));
    }

    [Fact]
    public void Child_is_sent_where_the_base_is_expected()
    {
        var run = Probe.Run(OpenApi.Sent(Pets, "Owner"), """return Write(new Owner { Pet = new Cat { PetType = "kitty", Lives = 7 }, Pets = new Pet[] { new PetBase { PetType = "new" } } });""");

        Assert.Equal("""{"pet":{"petType":"kitty","lives":7},"pets":[{"petType":"new"}]}""", run);
    }

    [Theory]
    [InlineData("type: { type: string, const: a }", "type: { type: string, enum: [b, c] }", "x", """{"type":"a"}""", """{"type":"c"}""")]
    [InlineData("n: { type: string }", "n: { type: string }", "x-ms-discriminator-value: '#1'", """{"type":"#1"}""", """{"type":"Second"}""")]
    [InlineData("type: { type: integer, const: 1 }", "type: { type: integer, const: 2 }", "x", """{"type":1}""", """{"type":2}""")]
    public void Unmapped_children_are_known_by_constants_extension_or_name(
        string first,
        string second,
        string extension,
        string json,
        string other)
    {
        var run = Probe.Run(OpenApi.Schemas($$"""
            Base: { type: object, properties: { type: { enum: [a, b, c] } }, discriminator: { propertyName: type } }
            First:
              {{(extension == "x" ? "title: First" : extension)}}
              allOf: [ { $ref: '#/components/schemas/Base' }, { properties: { {{first}} } } ]
            Second: { allOf: [ { $ref: '#/components/schemas/Base' } ], properties: { {{second}} } }
            """), $$""""return Read<Base>("""{{json}}""").Value!.GetType().Name + " " + Read<Base>("""{{other}}""").Value!.GetType().Name;"""");

        Assert.Equal("First Second", run);
    }

    [Fact]
    public void Swagger_2_inherits_by_the_names_of_its_definitions()
    {
        var run = Probe.Run("""
            swagger: '2.0'
            info: { title: Test, version: '1' }
            paths: {}
            definitions:
              Pet: { type: object, discriminator: kind, required: [kind], properties: { kind: { type: string } } }
              Cat: { allOf: [ { $ref: '#/definitions/Pet' }, { type: object, properties: { lives: { type: integer, format: int32 } } } ] }
            """, """return Read<Pet>("{\"kind\":\"Cat\",\"lives\":9}").TryGetCat(out var cat) + " " + cat!.Lives;""");

        Assert.Equal("True 9", run);
    }

    [Fact]
    public void Base_that_lists_its_children_and_maps_to_strangers_reads_them_all()
    {
        var run = Probe.Run(OpenApi.Schemas("""
            Pet:
              type: object
              properties: { kind: { type: string } }
              oneOf: [ { $ref: '#/components/schemas/Cat' } ]
              discriminator: { propertyName: kind, mapping: { s: '#/components/schemas/Stranger' } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } } ] }
            Stranger: { type: object, properties: { kind: { type: string }, from: { type: string } } }
            """), """return Read<Pet>("{\"kind\":\"Cat\"}").Value!.GetType().Name + " " + Read<Pet>("{\"kind\":\"s\"}").Value!.GetType().Name + " " + Read<Pet>("{\"kind\":\"z\"}").Value!.GetType().Name;""");

        Assert.Equal("Cat Stranger PetBase", run);
    }

    [Fact]
    public void Base_alone_is_taken_up_and_stays_a_record()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Shelter: { type: object, properties: { pet: { allOf: [ { $ref: '#/components/schemas/Pet' } ] } } }
            """));

        Assert.Equal("Pet?", generation.Property("Shelter", "Pet"));
        Assert.Equal(["Kind", "AdditionalProperties"], generation.Properties("Pet"));
    }

    [Fact]
    public void Default_mapping_takes_what_no_value_tells()
    {
        var document = OpenApi.Schemas("""
            U:
              oneOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ]
              discriminator: { propertyName: kind, mapping: { a: '#/components/schemas/A', b: '#/components/schemas/B' }, defaultMapping: B }
            A: { type: object, properties: { kind: { type: string } } }
            B: { type: object, properties: { kind: { type: string } } }
            """).Replace("openapi: 3.1.0", "openapi: 3.2.0", StringComparison.Ordinal);
        var run = Probe.Run(document, """return Read<U>("{\"kind\":\"a\"}").Value!.GetType().Name + Read<U>("{\"kind\":\"b\"}").Value!.GetType().Name + Read<U>("{\"kind\":\"c\"}").Value!.GetType().Name + Read<U>("{}").Value!.GetType().Name;""");

        Assert.Equal("ABBB", run);
    }
}
