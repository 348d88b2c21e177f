using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Names that the project file gives to parts of a document.</summary>
public class NameOverrideTests
{
    private const string Paths = """
        /pets/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get:
            operationId: pets.get
            parameters: [{ $ref: '#/components/parameters/Deep' }, { name: q, in: query, schema: { type: string } }]
            responses: { '200': { description: One, content: { application/json: { schema: { $ref: '#/components/schemas/pet_v2' } } } } }
          delete: { operationId: pets.delete, responses: { '204': { description: Gone } } }
        """;

    private const string Schemas = """
        pet_v2: { type: object, properties: { nm: { type: string }, mother: { $ref: '#/components/schemas/pet_v2' }, home: { type: object, properties: { a=b: { type: integer } } } } }
        list_of: { type: array, items: { type: object, properties: { n: { type: integer } } } }
        """;

    private static readonly string s_document =
        OpenApi.Paths(Paths, Schemas) + "  parameters: { Deep: { name: deep, in: query, schema: { type: boolean } } }\n";

    [Fact]
    public void Every_thing_that_has_a_name_can_have_another()
    {
        var generation = Run("""
            #/components/schemas/pet_v2 = Pet;
            /components/schemas/pet_v2/properties/nm = Name;
            /components/schemas/pet_v2/properties/home = House
            /components/schemas/pet_v2/properties/home/properties/a=b = AEqualsB
            /components/schemas/list_of = Many;
            #/paths/~1pets~1%7Bid%7D/parameters/0=petId
            GET /pets/{id} = fetch;
            /paths/~1pets~1{id}/get/parameters/1 = search
            /components/parameters/Deep = Deeply
            """, Probe.Source("""
            ManyItem item = new() { N = 1 };
            Pet pet = await Anonymous().Pets.FetchAsync(petId: "1", new PetsFetchParameters { Search = "s", Deeply = true });
            return $"{pet.Name} {pet.House!.AEqualsB} {item.N}";
            """)).MustBeClean();
        var handler = StubHandler.Json("{\"nm\":\"Rex\",\"home\":{\"a=b\":2}}");
        Assert.Equal("Rex 2 1", generation.Execute(handler));
        Assert.Equal("/v1/pets/1?deep=true&q=s", handler.Single.Target);
    }

    [Fact]
    public void A_name_of_the_project_is_one_of_the_document()
    {
        var given = Run("/components/schemas/pet_v2 = Pet; DELETE /pets/{id} = Remove");
        var written = Generation.Clean(s_document
            .Replace("pet_v2: { type", "pet_v2: { x-csharp-name: Pet, type", StringComparison.Ordinal)
            .Replace("{ operationId: pets.delete", "{ x-csharp-name: Remove, operationId: pets.delete", StringComparison.Ordinal));
        Assert.Equal(written.Files, given.MustBeClean().Files);
        Assert.True(given.Has("Pet"));
    }

    [Theory]
    [InlineData("/components/schemas/pet = Pet", "the document has no object at this place")]
    [InlineData("GET /pets = List", "the document has no object at this place")]
    [InlineData("components/schemas/pet_v2 = Pet", "the document has no object at this place")]
    [InlineData("/paths/~1pets~1{id}/parameters/7 = Id", "the document has no object at this place")]
    [InlineData("/components/schemas/pet_v2", "an entry is a JSON pointer or a method and a path, followed by '=' and the name")]
    [InlineData("/components/schemas/pet_v2 =", "an entry is a JSON pointer or a method and a path, followed by '=' and the name")]
    [InlineData("/paths/~1pets~1{id}/get/parameters/0 = Deeply", "the object at this place is a $ref, which cannot be named")]
    [InlineData("/components/schemas/pet_v2/properties/mother = Parent", "the object at this place is a $ref, which cannot be named")]
    [InlineData(
        "/components/schemas/list_of/items = Item", "only component schemas, properties, parameters, headers and operations can be named")]
    [InlineData("/info = Info", "only component schemas, properties, parameters, headers and operations can be named")]
    public void What_names_nothing_is_reported_and_the_rest_is_generated(string entry, string trouble)
    {
        var generation = Run(entry + ";DELETE /pets/{id} = Remove").MustCompile();
        Assert.Equal(["GIG0019 test.yaml(1,1)"], generation.Places());
        Assert.Equal($"'{entry}' in Names: {trouble}", generation.Message("GIG0019"));
        Assert.Contains("Remove", generation.Operations("PetsClient"));
    }

    [Fact]
    public void Two_names_for_one_thing_are_reported()
    {
        var generation = Run("/components/schemas/pet_v2 = Pet; #/components/schemas/pet_v2 = Animal").MustCompile();
        Assert.Equal(
            "'#/components/schemas/pet_v2 = Animal' in Names: another entry already names this object", generation.Message("GIG0019"));
        Assert.True(generation.Has("Pet"));
    }

    [Fact]
    public void Definitions_and_webhooks_have_names_too()
    {
        var swagger = Generation.Run([new ApiFile("/apis/test.yaml", """
            swagger: '2.0'
            info: { title: T, version: '1' }
            host: localhost
            paths: { /a: { post: { operationId: a, parameters: [{ name: b, in: body, schema: { $ref: '#/definitions/odd' } }], responses: { '204': { description: Done } } } } }
            definitions: { odd: { type: object, properties: { n: { type: integer } } } }
            """) { Names = "/definitions/odd = Even" }]).MustCompile();
        Assert.True(swagger.Has("Even"));

        var hooks = Generation.Run([new ApiFile(
            "/apis/test.yaml",
            s_document + "webhooks: { hook: { post: { requestBody: { content: { application/json: { schema: { type: object } } } } } } }\n") { Names =
                "/webhooks/hook/post = Caught" }]).MustBeClean();
        Assert.True(hooks.Has("TestWebhook+Caught"));
    }

    [Fact]
    public void Text_of_the_project_makes_names_and_nothing_else()
    {
        var generation = Run("/components/schemas/pet_v2 = class { } // */; GET /pets/{id} = \"x").MustBeClean();
        Assert.True(generation.Has("Class"));
    }

    private static Generation Run(string names, string source = "") =>
        Generation.Run([new ApiFile("/apis/test.yaml", s_document) { Names = names }], source);
}
