using Gigstack.Generator.Document.Spelling;

namespace Gigstack.Generator.Tests.Document;

/// <summary>GIG0040 for keys of OpenAPI objects: where it is reported, and where it is not.</summary>
public class MisspelledKeywordTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\n";

    [Theory]
    [InlineData("propertys: {}", "properties")]
    [InlineData("requird: [a]", "required")]
    [InlineData("Required: [a]", "required")]
    [InlineData("tittle: t", "title")]
    [InlineData("tpye: object", "type")]
    [InlineData("descripton: d", "description")]
    [InlineData("additionalProperites: true", "additionalProperties")]
    [InlineData("readonly: true", "readOnly")]
    [InlineData("maxLenght: 5", "maxLength")]
    [InlineData("allof: []", "allOf")]
    [InlineData("ref: '#/components/schemas/B'", "$ref")]
    [InlineData("x-enum-varname: [A]", "x-enum-varnames")]
    public void Misspelled_keyword_of_a_schema_is_reported_at_its_key(string keyword, string meant)
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents($"  schemas:\n    A: {{ {keyword} }}\n    B: {{}}\n"));

        Assert.Equal(["GIG0040 api.yaml(6,10)"], loaded.Places());
        Assert.Contains($"did you mean '{meant}'?", loaded.Messages().Single());
    }

    [Theory]
    [InlineData("paths: { /a: { gett: { responses: {} }, Post: { responses: {} } } }", 1)]
    [InlineData("paths: { /a: { get: { sumary: s, responses: {} } } }", 1)]
    [InlineData("paths: { /a: { get: { responses: { '200': { desription: d, description: d } } } } }", 1)]
    [InlineData("paths: { /a: { get: { parameters: [{ name: a, in: query, requierd: true }], responses: {} } } }", 1)]
    [InlineData("paths: { /a: { get: { responses: { '200': { description: d, headers: { A: { shcema: {} } } } } } } }", 1)]
    [InlineData("paths: {}\nservers: [{ url: /, variables: { v: { defualt: a } } }]", 1)]
    [InlineData("paths: {}\ntags: [{ name: a, externaldocs: { url: 'https://example.com' } }]", 1)]
    [InlineData("paths: {}\ncomponents: { securitySchemes: { a: { type: http, schema: basic } } }", 1)]
    [InlineData("path: {}", 1)]
    public void Misspelled_keyword_of_another_object_is_reported_once(string rest, int number)
    {
        var loaded = DocumentFiles.Load(Head + rest + "\n");

        // gett is not near, as get is short: the reader says that it is unknown.
        Assert.Equal(number, loaded.Diagnostics().Count(static finding => finding.DescriptorId == "GIG0040"));
        Assert.All(loaded.Diagnostics(), static finding => Assert.True(finding.DescriptorId == "GIG0040" || finding.Args[0].Contains("gett")));
    }

    [Theory]
    [InlineData("example: { requird: true, propertys: {} }")]
    [InlineData("default: { tittle: a }")]
    [InlineData("enum: [{ tittle: a }]")]
    [InlineData("const: { tittle: a }")]
    [InlineData("properties: { propertys: {}, tittle: {}, requird: {}, x-csharp-nmae: {} }")]
    [InlineData("patternProperties: { tittle: {} }")]
    [InlineData("$defs: { tittle: {} }")]
    [InlineData("x-own: { tittle: a, requird: true }")]
    [InlineData("note: text")]
    [InlineData("comment: text")]
    [InlineData("unit: EUR, cost: 5, when: { a: 1 }, types: 5, type: string, enumerations: [a]")]
    [InlineData("tile: { type: string }, descriptions: { en: e }")]
    [InlineData("x-enum-names: [A], x-enums: [B]")]
    public void Other_words_are_no_misspelled_keywords(string schema)
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents($"  schemas:\n    A: {{ {schema} }}\n"));

        Assert.DoesNotContain(loaded.Diagnostics(), static finding => finding.DescriptorId == "GIG0040");
    }

    [Theory]
    [InlineData("paths: { /parmeters: {}, /sumary: { get: { responses: { Default: { description: d } } } } }")]
    [InlineData("paths: { /a: { get: { callbacks: { sumary: { tags: { post: { responses: {} } } } }, responses: {} } } }")]
    [InlineData("paths: {}\nsecurity: [{ requird: [] }]\ncomponents: { securitySchemes: { requird: { type: http, scheme: basic } } }")]
    [InlineData("paths: {}\nservers: [{ url: '/{defalt}', variables: { defalt: { default: a } } }]")]
    [InlineData("paths: {}\ncomponents: { schemas: { A: { discriminator: { propertyName: a, mapping: { propertyname: B } } }, B: {} } }")]
    [InlineData("paths: { /a: { get: { responses: { '200': { description: d, content: { a/b: { examples: { e: { values: 1 } } } } } } } } }")]
    [InlineData("paths: { /a: { get: { responses: { '200': { description: d, links: { requird: { operationId: a, parameters: { nmae: 1 } } } } } } } }")]
    public void Names_of_a_document_are_free(string rest)
    {
        var loaded = DocumentFiles.Load(Head + rest + "\n");

        Assert.DoesNotContain(loaded.Diagnostics(), static finding => finding.DescriptorId == "GIG0040");
    }

    [Fact]
    public void Keywords_of_Swagger_2_are_meant_in_Swagger_2_alone()
    {
        const string Rest = "paths: { /a: { get: { produce: [text/plain], responses: {} } } }\n";

        var old = DocumentFiles.Load("swagger: '2.0'\ninfo: { title: t, version: '1' }\nbasepath: /v1\n" + Rest);
        var other = DocumentFiles.Load(Head + Rest);

        Assert.Equal(["GIG0040 api.yaml(3,1)", "GIG0040 api.yaml(4,23)"], old.Places());
        Assert.Equal(["GIG0009 api.yaml(3,23)"], other.Places());
    }

    [Fact]
    public void Part_in_another_file_is_checked_there_once_however_often_it_is_copied()
    {
        var loaded = DocumentFiles.Load(
            Head + "paths: { /a: { $ref: 'items.yaml#/item' }, /b: { $ref: 'items.yaml#/item' } }\n",
            ("/specs/items.yaml", "item:\n  get: { sumary: s, responses: {}, x-idempotency: { other: key } }\n"));

        Assert.Equal(["GIG0040 items.yaml(2,10)", "GIG0005 items.yaml(2,53)"], loaded.Places());
    }

    [Fact]
    public void Key_of_an_overlay_is_reported_in_the_overlay()
    {
        var loaded = DocumentFiles.Overlaid(DocumentFiles.WithComponents("  schemas:\n    A: { type: string }\n"), """
            overlay: 1.0.0
            info: { title: o, version: '1' }
            actions:
              - target: $.components.schemas.A
                update: { fromat: date }
            """);

        Assert.Equal(["GIG0040 first.overlay.yaml(5,15)"], loaded.Places());
    }

    [Theory]
    [InlineData("properties", "propertys", true)]
    [InlineData("required", "requird", true)]
    [InlineData("not", "nto", true)]
    [InlineData("not", "note", false)]
    [InlineData("if", "iff", false)]
    [InlineData("items", "itmes", true)]
    [InlineData("required", "equired2", false)]
    [InlineData("title", "ttl", false)]
    [InlineData("$comment", "comment", false)]
    [InlineData("$ref", "ref", true)]
    public void Name_is_near_or_not(string known, string name, bool isNear) => Assert.Equal(isNear ? known : null, NearName.Of(name, [known]));

    [Fact]
    public void Name_that_is_as_near_to_two_others_is_near_to_none()
    {
        Assert.Null(NearName.Of("maxItem", ["maxItems", "maxItemz"]));
        Assert.Equal("maxItem", NearName.Of("MaxItem", ["maxItems", "maxItem"]));
    }
}
