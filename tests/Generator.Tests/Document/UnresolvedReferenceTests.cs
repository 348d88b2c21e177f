namespace Gigstack.Generator.Tests.Document;

public class UnresolvedReferenceTests
{
    [Theory]
    [InlineData("#/components/schemas/Nope", "GIG0003 api.yaml(8,20)", "there is no 'Nope' in '#/components/schemas'")]
    [InlineData("#/components/schemas/B/properties/x", "GIG0003 api.yaml(8,20)", "there is no 'properties'")]
    [InlineData("#/nowhere", "GIG0003 api.yaml(8,20)", "there is no 'nowhere'")]
    [InlineData("#anchor", "GIG0003 api.yaml(8,20)", "$anchor 'anchor'")]
    [InlineData("#", "GIG0003 api.yaml(8,20)", "but a value of kind Schema is required")]
    [InlineData("#/components", "GIG0003 api.yaml(8,20)", "but a value of kind Schema is required")]
    [InlineData("#/info/title", "GIG0003 api.yaml(8,20)", "it does not refer to a value of kind Schema")]
    [InlineData(
        "#/components/responses/R", "GIG0003 api.yaml(8,20)", "it refers to a component of kind Response, but kind Schema is required")]
    [InlineData("urn:example:thing", "GIG0003 api.yaml(8,20)", "no schema has this $id")]
    [InlineData("missing.yaml#/A", "GIG0004 api.yaml(8,20)", "/specs/missing.yaml")]
    [InlineData("../../../far/missing.json", "GIG0004 api.yaml(8,20)", "far/missing.json")]
    [InlineData("https://example.test/a.yaml#/A", "GIG0010 api.yaml(8,20)", "https://example.test/a.yaml#/A")]
    [InlineData("HTTP://example.test/a", "GIG0010 api.yaml(8,20)", "HTTP://example.test/a")]
    [InlineData("//example.test/a", "GIG0010 api.yaml(8,20)", "//example.test/a")]
    [InlineData("other.yaml#/Nope", "GIG0003 api.yaml(8,20)", "there is no 'Nope' in '#'")]
    [InlineData("other.yaml#/Loop", "GIG0003 api.yaml(8,20)", "cycle")]
    public void Reference_that_leads_nowhere_is_reported_at_its_value_and_means_anything(string reference, string place, string message)
    {
        var loaded = DocumentFiles.Load(
            DocumentFiles.WithComponents(
                $"  schemas:\n    A:\n      properties:\n        x: {{ $ref: '{reference}' }}\n        y: {{ $ref: '#/components/schemas/B' }}\n    B: {{ type: string }}\n  responses: {{ R: {{ description: d }} }}\n"),
            ("/specs/other.yaml", """
                A: {}
                Loop: { $ref: '#/Loop2' }
                Loop2: { $ref: '#/Loop' }

                """));

        Assert.Equal([place], loaded.Places());
        Assert.Contains(message, loaded.Messages().Single());
        Assert.Equal("{}", loaded.JsonAt("/components/schemas/A/properties/x"));
        Assert.Equal(Microsoft.OpenApi.JsonSchemaType.String, loaded.Document!.Components!.Schemas!["A"].Properties!["y"].Type);
    }

    [Fact]
    public void Every_dangling_reference_is_reported_but_a_missing_file_only_once()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    A: { $ref: '#/components/schemas/X' }
                    B: { items: { $ref: '#/components/schemas/X' } }
                    C: { items: { $ref: 'm.yaml#/A' } }
                    D: { items: { $ref: 'm.yaml#/B' } }

                """));

        Assert.Equal(["GIG0003 api.yaml(6,16)", "GIG0003 api.yaml(7,25)", "GIG0004 api.yaml(8,25)"], loaded.Places());
    }

    [Fact]
    public void Reference_in_another_file_is_reported_in_that_file()
    {
        var loaded = DocumentFiles.Load(
            DocumentFiles.WithComponents("""
                  schemas:
                    A: { $ref: 'o.json#/A' }

                """),
            ("/specs/o.json", "{\n  \"A\": { \"properties\": {\n    \"b\": { \"$ref\": \"#/B\" } } }\n}"));

        Assert.Equal(["GIG0003 o.json(3,20)"], loaded.Places());
    }

    [Fact]
    public void Other_file_that_cannot_be_read_is_reported_itself_and_where_it_is_needed()
    {
        var loaded = DocumentFiles.Load(
            DocumentFiles.WithComponents("""
                  schemas:
                    A: { $ref: 'o.yaml#/A' }
                    B: { type: string }

                """),
            ("/specs/o.yaml", """
                A: {}
                B: 'unclosed

                """));

        Assert.Equal(["GIG0001 o.yaml(2,4)", "GIG0003 api.yaml(6,16)"], loaded.Places());
        Assert.Equal(["A", "B"], loaded.Document!.Components!.Schemas!.Keys);
    }

    [Fact]
    public void File_that_nothing_refers_to_is_not_read()
    {
        Assert.Empty(DocumentFiles.Load(DocumentFiles.WithComponents("  schemas: {}\n"), ("/specs/o.yaml", "'broken")).Messages());
    }

    [Fact]
    public void Chain_of_aliases_is_fine()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    A: { $ref: '#/components/schemas/B' }
                    B: { $ref: '#/components/schemas/C' }
                    C: { type: string }

                """));

        Assert.Empty(loaded.Messages());
        Assert.Equal(Microsoft.OpenApi.JsonSchemaType.String, loaded.Document!.Components!.Schemas!["A"].Type);
    }

    [Fact]
    public void Circle_of_aliases_is_reported_once_and_means_anything()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    A: { $ref: '#/components/schemas/B' }
                    B: { $ref: '#/components/schemas/A' }
                    S: { $ref: '#/components/schemas/S' }
                    U: { $ref: '#/components/schemas/A' }

                """));

        Assert.Equal(["GIG0003 api.yaml(6,16)", "GIG0003 api.yaml(8,16)"], loaded.Places());
        Assert.Contains("A -> B -> A", loaded.Messages().First());
        Assert.Equal("{}", loaded.JsonAt("/components/schemas/B"));
    }

    [Fact]
    public void Circle_of_references_with_siblings_leaves_what_else_they_say()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    A: { type: string, $ref: '#/components/schemas/A' }
                    B: { $ref: '#/components/schemas/C', title: b }
                    C: { $ref: '#/components/schemas/B' }

                """));

        Assert.Equal(["GIG0003 api.yaml(6,30)", "GIG0003 api.yaml(7,16)"], loaded.Places());
        Assert.Equal(Microsoft.OpenApi.JsonSchemaType.String, loaded.Document!.Components!.Schemas!["A"].Type);
        Assert.Equal("b", loaded.Document.Components.Schemas["B"].Title);
        Assert.Equal("{}", loaded.JsonAt("/components/schemas/C"));
    }

    [Fact]
    public void Circle_of_path_items_is_reported_and_leaves_them_empty()
    {
        var loaded = DocumentFiles.Load(
            """
                openapi: 3.1.0
                info: { title: t, version: '1' }
                paths:
                  /a: { $ref: '#/paths/~1b' }
                  /b: { $ref: '#/paths/~1a' }
                  /c: { get: {} }

                """);

        Assert.Equal(["GIG0003 api.yaml(4,15)"], loaded.Places());
        Assert.Equal(["/a", "/b", "/c"], loaded.Document!.Paths.Keys);
    }

    [Fact]
    public void Parameter_that_is_not_there_is_taken_out_and_the_others_keep_their_places()
    {
        var loaded = DocumentFiles.Load("""
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths:
              /a:
                get:
                  parameters:
                    - $ref: '#/components/parameters/Nope'
                    - name: q
                      in: query
                  summary: s
                  responses:
                    200: { $ref: '#/components/responses/Nope' }
            """);

        Assert.Equal(["GIG0003 api.yaml(7,17)", "GIG0003 api.yaml(12,22)"], loaded.Places());
        var operation = loaded.Document!.Paths["/a"].Operations![HttpMethod.Get];
        Assert.Equal("q", Assert.Single(operation.Parameters!).Name);
        Assert.Equal(["200"], operation.Responses!.Keys);
        Assert.Equal("GIG0005 api.yaml(9,11)", loaded.Locate("/paths/~1a/get/parameters/0/in").Place());
    }

    [Fact]
    public void Operation_without_its_body_is_left_out_and_the_others_stay()
    {
        var loaded = DocumentFiles.Load("""
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths:
              /a:
                post:
                  requestBody: { $ref: '#/components/requestBodies/Nope' }
                put:
                  requestBody: { $ref: '#/components/requestBodies/Lost' }
                get: {}
            components: { requestBodies: { Lost: { $ref: lost.yaml } } }
            """);

        Assert.Equal(["GIG0004 api.yaml(10,46)", "GIG0003 api.yaml(6,28)", "GIG0003 api.yaml(8,28)"], loaded.Places());
        Assert.Equal([HttpMethod.Get], loaded.Document!.Paths["/a"].Operations!.Keys);
    }

    [Fact]
    public void Mapping_to_a_schema_that_is_not_there_is_reported_and_taken_out()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    A: { discriminator: { propertyName: k, mapping: { a: '#/components/schemas/A', b: '#/components/schemas/B' } } }

                """));

        Assert.Equal(["GIG0003 api.yaml(6,87)"], loaded.Places());
        Assert.Equal("""{"a":"#/components/schemas/A"}""", loaded.JsonAt("/components/schemas/A/discriminator/mapping"));
    }

    [Fact]
    public void Siblings_of_a_reference_stay()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    A: { description: ours, $ref: '#/components/schemas/Nope' }
                    B: { description: ours, $ref: 'o.yaml' }

                """),
            ("/specs/o.yaml", """
                type: string
                description: theirs

                """));

        Assert.Equal("""{"description":"ours"}""", loaded.JsonAt("/components/schemas/A"));
        Assert.Equal("ours", loaded.Document!.Components!.Schemas!["B"].Description);
        Assert.Equal(Microsoft.OpenApi.JsonSchemaType.String, loaded.Document.Components.Schemas["B"].Type);
    }
}
