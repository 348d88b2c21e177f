using Microsoft.OpenApi;

namespace Gigstack.Generator.Tests.Document;

public class BundlingTests
{
    private const string Paths = """
        openapi: 3.1.0
        info: { title: t, version: '1' }

        """;

    [Theory]
    [InlineData("shared.yaml#/components/schemas/Pet")]
    [InlineData("./shared.yaml#/components/schemas/Pet")]
    [InlineData("../specs/shared.yaml#/components/schemas/Pet")]
    [InlineData(".\\\\shared.yaml#/components/schemas/Pet")]
    [InlineData("./sha%72ed.yaml#/components/schemas/P%65t")]
    [InlineData("/specs/shared.yaml#/components/schemas/Pet")]
    [InlineData("file:///specs/shared.yaml#/components/schemas/Pet")]
    [InlineData("SHARED.yaml#/components/schemas/Pet")]
    public void Schema_of_another_file_becomes_a_component(string reference)
    {
        var loaded = DocumentFiles.Load(
            DocumentFiles.WithComponents($"  schemas:\n    A: {{ properties: {{ pet: {{ $ref: \"{reference}\" }} }} }}\n"),
            ("/specs/shared.yaml", """
                components:
                  schemas:
                    Pet: { type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } }
                    Owner: { type: string }

                """));

        Assert.Empty(loaded.Messages());
        Assert.Equal("\"#/components/schemas/Pet\"", loaded.JsonAt("/components/schemas/A/properties/pet/$ref"));
        Assert.Equal("\"#/components/schemas/Owner\"", loaded.JsonAt("/components/schemas/Pet/properties/owner/$ref"));
        Assert.Equal("{\"type\":\"string\"}", loaded.JsonAt("/components/schemas/Owner"));
        Assert.Equal(JsonSchemaType.String, loaded.Document!.Components!.Schemas!["A"].Properties!["pet"].Properties!["owner"].Type);
    }

    [Fact]
    public void References_in_another_file_start_from_that_file()
    {
        var loaded = DocumentFiles.Load(
            DocumentFiles.WithComponents("""
                  schemas:
                    A: { $ref: 'parts/a.json' }

                """),
            ("/specs/parts/a.json", """{"properties":{"b":{"$ref":"deep/b.yaml#/B"},"main":{"$ref":"../api.yaml#/components/schemas/A"}}}"""),
            ("/specs/parts/deep/b.yaml", "B: { properties: { a: { $ref: ../a.json }, self: { $ref: '#/B' } } }\n"));

        Assert.Empty(loaded.Messages());
        Assert.Equal(["A", "B"], loaded.Document!.Components!.Schemas!.Keys);
        Assert.Equal("\"#/components/schemas/A\"", loaded.JsonAt("/components/schemas/A/properties/main/$ref"));
        Assert.Equal("\"#/components/schemas/A\"", loaded.JsonAt("/components/schemas/B/properties/a/$ref"));
        Assert.Equal("\"#/components/schemas/B\"", loaded.JsonAt("/components/schemas/B/properties/self/$ref"));
    }

    [Fact]
    public void Component_that_names_a_file_gives_it_its_name_even_if_a_path_reaches_it_first()
    {
        var loaded = DocumentFiles.Load(
            Paths
                + "paths: { /a: { get: { responses: { 200: { description: d, content: { application/json: { schema: { $ref: a.yaml } } } } } } } }\n"
            + "components: { schemas: { Account: { $ref: a.yaml } } }\n",
            ("/specs/a.yaml", "type: object\n"));

        Assert.Empty(loaded.Messages());
        Assert.Equal(["Account"], loaded.Document!.Components!.Schemas!.Keys);
        Assert.Equal(
            "\"#/components/schemas/Account\"",
            loaded.JsonAt("/paths/~1a/get/responses/200/content/application~1json/schema/$ref"));
    }

    [Fact]
    public void Equal_names_in_two_files_are_kept_apart()
    {
        var loaded = DocumentFiles.Load(
            DocumentFiles.WithComponents(
                """
                      schemas:
                        Pet: { type: string }
                        A: { allOf: [{ $ref: 'x.yaml#/Pet' }, { $ref: 'y.yaml#/Pet' }, { $ref: 'z/x.yaml#/Pet' }, { $ref: 'x.yaml#/Pet' }] }

                    """),
            ("/specs/x.yaml", "Pet: { title: x }\n"), ("/specs/y.yaml", "Pet: { title: y }\n"), ("/specs/z/x.yaml", "Pet: { title: z }\n"));

        Assert.Empty(loaded.Messages());
        Assert.Equal(["Pet", "A", "x_Pet", "y_Pet", "x_Pet_2"], loaded.Document!.Components!.Schemas!.Keys);
        Assert.Equal("\"#/components/schemas/x_Pet\"", loaded.JsonAt("/components/schemas/A/allOf/3/$ref"));
        Assert.Equal("z", loaded.Document.Components.Schemas["A"].AllOf![2].Title);
    }

    [Theory]
    [InlineData("#/components/schemas/A/properties/b", "A_b")]
    [InlineData("#/components/schemas/A/properties/list/items", "A_list_items")]
    [InlineData("#/components/schemas/Alias/properties/b", "A_b")]
    [InlineData("#/$defs/Free", "Free")]
    [InlineData("#/definitions/Old", "Old")]
    [InlineData("#/paths/~1a~1%7Bid%7D/get/responses/200/content/application~1json/schema", "a_id_get_200_application_json")]
    [InlineData("#here", "A_anchored")]
    [InlineData("https://example.test/tree", "A_identified")]
    [InlineData("https://example.test/tree#/properties/leaf", "A_identified_leaf")]
    public void Place_in_the_middle_of_the_document_becomes_a_component(string reference, string name)
    {
        var loaded = DocumentFiles.Load(
            Paths
                + "paths: { '/a/{id}': { get: { responses: { 200: { description: d, content: { application/json: { schema: { title: inline } } } } } } } }\n"
            + (reference.StartsWith("#/$defs", StringComparison.Ordinal) ? "$defs: { Free: { title: f } }\n" : "")
            + (reference.StartsWith("#/definitions", StringComparison.Ordinal) ? "definitions: { Old: { title: o } }\n" : "")
            + """
                components:
                  schemas:
                    Alias: { $ref: '#/components/schemas/A' }

                """
            + "    A: { properties: { b: { title: b }, list: { items: { title: i } }, anchored: { $anchor: here }, identified: { $id: 'https://example.test/tree', properties: { leaf: { title: l } } } } }\n"
            + $"    User: {{ properties: {{ x: {{ $ref: '{reference}' }}, y: {{ $ref: '{reference}' }} }} }}\n");

        Assert.Empty(loaded.Messages());
        Assert.Equal(name, loaded.Document!.Components!.Schemas!.Keys.Last());
        Assert.Equal($"\"#/components/schemas/{name}\"", loaded.JsonAt("/components/schemas/User/properties/x/$ref"));
        Assert.Equal($"\"#/components/schemas/{name}\"", loaded.JsonAt("/components/schemas/User/properties/y/$ref"));
    }

    [Fact]
    public void Hoisted_place_refers_to_what_it_held()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    A: { properties: { b: { properties: { c: { type: string } } } } }
                    X: { $ref: '#/components/schemas/A/properties/b' }
                    Y: { items: { $ref: '#/components/schemas/A/properties/b/properties/c' } }

                """));

        Assert.Empty(loaded.Messages());
        Assert.Equal("\"#/components/schemas/X\"", loaded.JsonAt("/components/schemas/A/properties/b/$ref"));
        Assert.Equal("{\"$ref\":\"#/components/schemas/X_c\"}", loaded.JsonAt("/components/schemas/X/properties/c"));
        Assert.Equal("{\"type\":\"string\"}", loaded.JsonAt("/components/schemas/X_c"));
    }

    [Fact]
    public void Recursion_through_an_inline_schema_works()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    A: { properties: { node: { type: object, properties: { next: { $ref: '#/components/schemas/A/properties/node' } } } } }

                """));

        Assert.Empty(loaded.Messages());
        Assert.Equal("\"#/components/schemas/A_node\"", loaded.JsonAt("/components/schemas/A_node/properties/next/$ref"));
        Assert.Equal("\"#/components/schemas/A_node\"", loaded.JsonAt("/components/schemas/A/properties/node/$ref"));
    }

    [Fact]
    public void Path_item_of_another_file_is_taken_over()
    {
        var loaded = DocumentFiles.Load(
            """
                openapi: 3.0.3
                info: { title: t, version: '1' }
                paths:
                  /a: { summary: own, $ref: 'paths/a.yaml' }
                  /b: { $ref: '#/paths/~1a' }

                """,
            (
                "/specs/paths/a.yaml",
                """
                    summary: theirs
                    get:
                      parameters: [{ $ref: '../p.yaml#/P' }]
                      responses: { 204: { description: none } }

                    """),
            ("/specs/p.yaml", "P: { name: p, in: query, schema: { type: string } }\n"));

        Assert.Empty(loaded.Messages());
        Assert.Equal("\"own\"", loaded.JsonAt("/paths/~1a/summary"));
        Assert.All(loaded.Document!.Paths.Values, path => Assert.Equal("p", path.Operations![HttpMethod.Get].Parameters![0].Name));
        Assert.Equal("\"#/components/parameters/P\"", loaded.JsonAt("/paths/~1b/get/parameters/0/$ref"));
        Assert.Equal("GIG0005 a.yaml(4,16)", loaded.Locate("/paths/~1a/get/responses/204").Place());
        Assert.Equal("GIG0005 a.yaml(4,16)", loaded.Locate("/paths/~1b/get/responses/204").Place());
        Assert.Equal("GIG0005 api.yaml(4,9)", loaded.Locate("/paths/~1a/summary").Place());
    }

    [Fact]
    public void Every_kind_of_component_can_come_from_another_file()
    {
        var loaded = DocumentFiles.Load(
            """
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths:
              /a:
                post:
                  parameters: [{ $ref: 'o.yaml#/p' }]
                  requestBody: { $ref: 'o.yaml#/b' }
                  responses: { 200: { $ref: 'o.yaml#/r' } }
                  callbacks: { done: { $ref: 'o.yaml#/c' } }
            """,
            ("/specs/o.yaml", """
            p: { name: p, in: query, examples: { e: { $ref: '#/e' } } }
            b: { content: { application/json: { schema: { $ref: '#/s' }, encoding: { f: { headers: { X-H: { $ref: '#/h' } } } } } } }
            r: { description: d, headers: { X-H: { $ref: '#/h' } }, links: { l: { $ref: '#/l' } } }
            c: { '{$request.body#/url}': { post: { responses: { 200: { $ref: '#/r' } } } } }
            e: { value: { $ref: 'data, no reference' } }
            s: { type: object, default: { $ref: 'data' }, example: { $ref: 'data' }, properties: { default: { $ref: '#/s' } } }
            h: { schema: { $ref: '#/s' } }
            l: { operationId: x }
            """));

        Assert.Empty(loaded.Messages());
        Assert.Equal(
            ["parameters", "requestBodies", "responses", "callbacks", "examples", "schemas", "headers", "links"],
            loaded.Root!["components"]!.AsObject().Select(m => m.Key));
        Assert.Equal("\"data\"", loaded.JsonAt("/components/schemas/s/default/$ref"));
        Assert.Equal("\"#/components/schemas/s\"", loaded.JsonAt("/components/schemas/s/properties/default/$ref"));
        Assert.Equal(
            "\"#/components/responses/r\"",
            loaded.JsonAt("/components/callbacks/c/{$request.body#~1url}/post/responses/200/$ref"));
    }

    [Fact]
    public void Discriminator_mapping_follows_schemas_to_their_new_names()
    {
        var loaded = DocumentFiles.Load(
            DocumentFiles.WithComponents(
                """
                      schemas:
                        Cat: { title: own }
                        Main: { discriminator: { propertyName: k, mapping: { cat: Cat, far: 'o.yaml#/components/schemas/Cat' } } }
                        P: { $ref: 'o.yaml#/components/schemas/Pet' }

                    """),
            ("/specs/o.yaml", """
                components:
                  schemas:
                    Pet: { discriminator: { propertyName: k, mapping: { cat: Cat, dog: '#/components/schemas/Dog', main: 'api.yaml#/components/schemas/Cat' } } }
                    Cat: { title: theirs }
                    Dog: { title: dog }

                """));

        Assert.Empty(loaded.Messages());
        Assert.Equal("""{"cat":"Cat","far":"#/components/schemas/o_Cat"}""", loaded.JsonAt("/components/schemas/Main/discriminator/mapping"));
        Assert.Equal(
            """{"cat":"#/components/schemas/o_Cat","dog":"#/components/schemas/Dog","main":"#/components/schemas/Cat"}""",
            loaded.JsonAt("/components/schemas/P/discriminator/mapping"));
    }

    [Fact]
    public void Swagger_document_has_hoisted_schemas_among_its_components()
    {
        var loaded = DocumentFiles.Load(
            """
                swagger: 2.0
                info: { title: t, version: 1.10 }
                paths: {}
                definitions:
                  A: { properties: { x: { $ref: 'o.json#/definitions/B' } } }

                """,
            ("/specs/o.json", """{"definitions":{"B":{"type":"integer"}}}"""));

        Assert.Empty(loaded.Messages());
        Assert.Equal("\"#/components/schemas/B\"", loaded.JsonAt("/components/schemas/A/properties/x/$ref"));
        Assert.Equal(JsonSchemaType.Integer, loaded.Document!.Components!.Schemas!["A"].Properties!["x"].Type);
        Assert.Equal("1.10", loaded.Document.Info.Version);
    }

    [Fact]
    public void Hoisted_parts_are_located_in_their_own_file()
    {
        var loaded = DocumentFiles.Load(
            DocumentFiles.WithComponents(
                """
                      schemas:
                        A: { $ref: 'o.json#/x/A' }
                        B:
                          properties:
                            c: { type: string }
                        C: { items: { $ref: '#/components/schemas/B/properties/c' } }

                    """),
            ("/specs/o.json", "{\"x\":\n  {\"A\": {\"properties\":\n    {\"p\": {\"type\": \"string\"}}}}}"));

        Assert.Equal("GIG0005 o.json(2,4)", loaded.Locate("/components/schemas/A").Place());
        Assert.Equal("GIG0005 o.json(3,6)", loaded.Locate("/components/schemas/A/properties/p").Place());
        Assert.Equal("GIG0005 api.yaml(9,9)", loaded.Locate("/components/schemas/B_c").Place());
        Assert.Equal("GIG0005 api.yaml(9,14)", loaded.Locate("/components/schemas/B_c/type").Place());
        Assert.Equal("GIG0005 api.yaml(9,9)", loaded.Locate("/components/schemas/B/properties/c").Place());
    }

    [Fact]
    public void Component_names_that_pointers_cannot_hold_are_replaced()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    a/b: { type: string }
                    a_b: { type: number }
                    X: { properties: { p: { $ref: '#/components/schemas/a~1b' } } }

                """));

        Assert.Empty(loaded.Messages());
        Assert.Equal(["a_b_", "a_b", "X"], loaded.Document!.Components!.Schemas!.Keys);
        Assert.Equal(JsonSchemaType.String, loaded.Document.Components.Schemas["X"].Properties!["p"].Type);
        Assert.Equal("GIG0005 api.yaml(6,5)", loaded.Locate("/components/schemas/a_b_").Place());
    }
}
