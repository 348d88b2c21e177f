using Gigstack.Generator.Document;

namespace Gigstack.Generator.Tests.Document.Overlays;

/// <summary>What the actions of overlays do, and where values come from afterwards.</summary>
public class OverlayTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: t, version: '1' }
        tags: [{ name: a }, { name: b }, { name: c }]
        paths:
          /a:
            get:
              operationId: getA
              tags: [one, two]
              parameters:
                - { name: p, in: query }
                - { name: q, in: query }
                - { name: r, in: query }
              responses: { '200': { description: ok } }
          /b:
            get: { operationId: getB, responses: { '204': { description: none } } }
            post: { operationId: postB, responses: { '204': { description: none } } }
        """;

    private const string Head = "overlay: 1.1.0\ninfo: { title: o, version: '1' }\nactions:\n";

    [Theory]
    [InlineData("{ target: $.info, update: { x-a: 1, title: u } }", "/info", """{"title":"u","version":"1","x-a":1}""")]
    [InlineData("{ target: $, update: { x-a: 1, info: { title: u } } }", "/info", """{"title":"u","version":"1"}""")]
    [InlineData("{ target: $.tags, update: { name: d } }", "/tags", """[{"name":"a"},{"name":"b"},{"name":"c"},{"name":"d"}]""")]
    [InlineData("{ target: $.tags, update: [{ name: d }, { name: e }] }", "/tags/4", """{"name":"e"}""")]
    [InlineData("{ target: \"$.paths['/a'].get\", update: { tags: [three] } }", "/paths/~1a/get/tags", """["one","two","three"]""")]
    [InlineData("{ target: $.paths.*.get, update: { x-safe: true } }", "/paths/~1b/get/x-safe", "true")]
    [InlineData("{ target: $.info.title, update: u }", "/info/title", "\"u\"")]
    [InlineData("{ target: $.info.title, update: null }", "/info/title", "null")]
    [InlineData("{ target: \"$..tags[?@ == 'one']\", update: uno }", "/paths/~1a/get/tags", """["uno","two"]""")]
    [InlineData("{ target: \"$..parameters[?@.name == 'q']\", remove: true }", "/paths/~1a/get/parameters", """[{"name":"p","in":"query"},{"name":"r","in":"query"}]""")]
    [InlineData("{ target: '$.tags[0,2]', remove: true }", "/tags", """[{"name":"b"}]""")]
    [InlineData("{ target: \"$.paths['/a']\", remove: true, update: { x-a: 1 } }", "/paths", """{"/b":{"get":{"operationId":"getB","responses":{"204":{"description":"none"}}},"post":{"operationId":"postB","responses":{"204":{"description":"none"}}}}}""")]
    [InlineData("{ target: $..tags, remove: true }", "/paths/~1a/get/tags", "null")]
    [InlineData("{ target: \"$.paths['/b'].post\", copy: \"$.paths['/a'].get\" }", "/paths/~1b/post/operationId", "\"getA\"")]
    [InlineData("{ target: $.tags, copy: '$.tags' }", "/tags/5", """{"name":"c"}""")]
    [InlineData("{ target: '$.tags[0]', copy: '$.tags[1]' }", "/tags/0", """{"name":"b"}""")]
    [InlineData("{ target: $.info.title, copy: '$.tags[1].name' }", "/info/title", "\"b\"")]
    [InlineData("{ target: $.info, update: { x-a: { y: [] } } }", "/info/x-a", """{"y":[]}""")]
    public void Action_changes_the_document(string action, string at, string expected)
    {
        var loaded = DocumentFiles.Overlaid(Document, Head + "  - " + action);

        Assert.Empty(loaded.Messages());
        Assert.Equal(expected, loaded.JsonAt(at));
    }

    [Fact]
    public void Actions_and_overlays_are_applied_in_order()
    {
        var loaded = DocumentFiles.Overlaid(
            Document,
            Head + "  - { target: \"$.paths['/a']\", remove: true }\n  - { target: $.paths, update: { /a: { x-new: 1 } } }\n",
            """{ "overlay": "1.0.0", "actions": [ { "target": "$.paths[?@['x-new'] == 1]", "update": { "x-newer": 2 } } ] }""");

        Assert.Empty(loaded.Messages());
        Assert.Equal("""{"x-new":1,"x-newer":2}""", loaded.JsonAt("/paths/~1a"));
    }

    [Fact]
    public void Version_and_root_can_come_from_an_overlay()
    {
        var loaded = DocumentFiles.Overlaid("info: { title: t, version: '1' }", Head + "  - { target: $, update: { openapi: 3.1.0, paths: {} } }");

        Assert.Empty(loaded.Messages());
        Assert.NotNull(loaded.Document);
    }

    [Theory]
    [InlineData("/info/title", "first(4): title")]
    [InlineData("/info/version", "api(2): version")]
    [InlineData("/tags/1/name", "api(3): name")]
    [InlineData("/tags/1", "api(3): ")]
    [InlineData("/tags/2", "first(6): ")]
    [InlineData("/tags/2/name", "first(6): name")]
    [InlineData("/paths/~1a/get/parameters/0/name", "api(11): name")]
    [InlineData("/paths/~1a/get/parameters/1/in", "api(12): in")]
    [InlineData("/paths/~1a/get/parameters/2/schema/type", "first(12): type")]
    [InlineData("/paths/~1a/get/parameters/2/schema/nothing", "first(12): schema")]
    [InlineData("/paths/~1a/get/operationId", "api(7): operationId")]
    [InlineData("/paths/~1b/put", "first(13): put")]
    [InlineData("/paths/~1b/put/x-a", "first(13): x-a")]
    [InlineData("/paths/~1b/put/responses", "api(15): responses")]
    [InlineData("/paths/~1b/put/responses/204/description", "api(15): description")]
    [InlineData("/paths/~1b/put/operationId", "second(4): operationId")]
    [InlineData("/paths/~1b/get/operationId", "api(15): operationId")]
    public void Values_are_located_where_they_are_written(string at, string place)
    {
        const string First = Head + """
              - { target: $.info, update: { title: u } }
              - { target: '$.tags[0]', remove: true }
              - { target: $.tags, update: [{ name: d }] }
              - { target: '$..parameters[0]', remove: true }
              - target: $..parameters
                update:
                  name: s
                  in: query
                  schema: { type: string }
              - { target: "$.paths['/b']", update: { put: { x-a: 1 } } }
              - { target: "$.paths['/b'].put", copy: "$.paths['/b'].get" }
            """;
        const string Second = Head + """  - { target: "$.paths['/b'].put", update: { operationId: c } }""";
        var texts = new Dictionary<string, string> { ["api"] = Document, ["first"] = First, ["second"] = Second };

        var loaded = DocumentFiles.Overlaid(Document, First, Second);
        var found = loaded.Locate(at);

        var file = Path.GetFileName(found.FilePath)!.Split('.')[0];
        Assert.Empty(loaded.Messages());
        Assert.Equal(place, $"{file}({found.LineSpan.Start.Line + 1}): {found.Underlined(texts[file])}");
    }

    [Fact]
    public void References_in_an_overlay_are_those_of_the_document_and_what_dangles_is_reported_in_the_overlay()
    {
        const string Components = "\ncomponents: { schemas: { Pet: { type: object } } }";
        var loaded = DocumentFiles.Overlaid(Document + Components, Head + """
              - target: $.paths['/b'].get.responses['204']
                update:
                  content:
                    application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } }
                    text/json: { schema: { $ref: '#/components/schemas/Dog' } }
            """);

        Assert.Equal(["GIG0003 first.overlay.yaml(8,38)"], loaded.Places());
        Assert.Equal("""{"$ref":"#/components/schemas/Pet"}""", loaded.JsonAt("/paths/~1b/get/responses/204/content/application~1json/schema/items"));
    }

    [Fact]
    public void Part_of_an_overlay_that_is_moved_into_the_components_keeps_its_place()
    {
        var loaded = DocumentFiles.Overlaid(Document, Head + """
              - target: $.paths['/a'].get
                update: { x-shared: { type: object, properties: { a: { type: bool } } } }
              - target: $.paths['/a'].get.parameters[0]
                update: { schema: { $ref: '#/paths/~1a/get/x-shared' } }
            """);

        Assert.Equal(["GIG0009 first.overlay.yaml(5,60)"], loaded.Places());
    }

    [Fact]
    public void Document_of_version_2_is_overlaid_before_it_is_rewritten()
    {
        const string Swagger = """
            swagger: '2.0'
            info: { title: t, version: '1' }
            paths: { /a: { get: { parameters: [{ name: a, in: query, type: string }, { name: b, in: query, type: string }], responses: { '200': { description: ok } } } } }
            """;
        var loaded = DocumentFiles.Overlaid(Swagger, Head + """
              - { target: "$..parameters[?@.name == 'a']", remove: true }
              - { target: $..parameters, update: { name: c, in: query, type: bool } }
            """);

        Assert.Equal(["GIG0009 first.overlay.yaml(5,60)"], loaded.Places());
        Assert.Equal("GIG0005 api.yaml(3,74)", loaded.Locate("/paths/~1a/get/parameters/0").Place());
    }
}
