using Gigstack.Generator.Diagnostics;

namespace Gigstack.Generator.Tests.Document;

public class PositionTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: tést, version: '1' }
        paths:
          /a/{b}:
            get:
              tags: [one, two]
              parameters:
                - name: b
                  in: path
                - $ref: '#/components/parameters/P'
              responses:
                200: { description: "ok" }
        components:
          parameters:
            P: { name: p, in: query }
          schemas:
            "odd key": { type: string }
            Base: &base
              type: object
            Copy: *base
        """;

    private const string Json = """
        {
          "openapi": "3.1.0", "info": {"title": "tést", "version": "1"},
          "paths": {
            "/a/{b}": { "get": { "tags": ["one", "two"],
              "parameters": [ {"name": "b", "in": "path"},
                {"$ref": "#/components/parameters/P"} ],
              "responses": { "200" : { "description": "ok" } } } }
          },
          "components": { "parameters": { "P": {} },
            "schemas": { "o\u0064d key": { "type": "string" } } }
        }
        """;

    [Theory]
    [InlineData("", 1, 1, "openapi: 3.1.0")]
    [InlineData("/info", 2, 1, "info")]
    [InlineData("/info/version", 2, 22, "version")]
    [InlineData("/paths/~1a~1{b}", 4, 3, "/a/{b}")]
    [InlineData("#/paths/~1a~1{b}/get", 5, 5, "get")]
    [InlineData("/paths/~1a~1{b}/get/tags/1", 6, 19, "two")]
    [InlineData("/paths/~1a~1{b}/get/parameters/0", 8, 11, "name: b")]
    [InlineData("/paths/~1a~1{b}/get/parameters/0/in", 9, 11, "in")]
    [InlineData("/paths/~1a~1{b}/get/parameters/1/$ref", 10, 11, "$ref")]
    [InlineData("/paths/~1a~1{b}/get/responses/200", 12, 9, "200")]
    [InlineData("/paths/~1a~1{b}/get/responses/200/description", 12, 16, "description")]
    [InlineData("/components/schemas/odd key", 17, 5, "\"odd key\"")]
    [InlineData("/components/schemas/odd key/nothing/there", 17, 5, "\"odd key\"")]
    [InlineData("/components/schemas/Copy", 20, 5, "Copy")]
    [InlineData("/components/schemas/Copy/type", 19, 7, "type")]
    [InlineData("/nothing", 1, 1, "openapi: 3.1.0")]
    public void Yaml_value_is_found_at_its_key_or_itself(string path, int line, int column, string underlined)
    {
        foreach (var text in new[] { Yaml, Yaml.Replace("\n", "\r\n") })
        {
            var info = DocumentFiles.Load(text).Locate(path);

            Assert.Equal($"GIG0005 api.yaml({line},{column})", info.Place());
            Assert.Equal(underlined, info.Underlined(text));
        }
    }

    [Theory]
    [InlineData("", 1, 1, "{")]
    [InlineData("/info", 2, 23, "\"info\"")]
    [InlineData("/info/version", 2, 49, "\"version\"")]
    [InlineData("/paths/~1a~1{b}", 4, 5, "\"/a/{b}\"")]
    [InlineData("/paths/~1a~1{b}/get/tags/1", 4, 42, "\"two\"")]
    [InlineData("/paths/~1a~1{b}/get/parameters/1", 6, 9, "{")]
    [InlineData("/paths/~1a~1{b}/get/parameters/1/$ref", 6, 10, "\"$ref\"")]
    [InlineData("/paths/~1a~1{b}/get/responses/200", 7, 22, "\"200\"")]
    [InlineData("/paths/~1a~1{b}/get/parameters/7", 5, 7, "\"parameters\"")]
    [InlineData("/components/schemas/odd key", 10, 18, "\"o\\u0064d key\"")]
    public void Json_value_is_found_at_its_key_or_itself(string path, int line, int column, string underlined)
    {
        foreach (var text in new[] { Json, Json.Replace("\n", "\r\n") })
        {
            var info = DocumentFiles.Load(text).Locate(path);

            Assert.Equal($"GIG0005 api.yaml({line},{column})", info.Place());
            Assert.Equal(underlined, info.Underlined(text));
        }
    }

    [Theory]
    [InlineData("openapi: 3.1.0\ninfo: {}\n", "/openapi", "GIG0005 api.yaml(1,2)")]
    [InlineData("openapi: 3.1.0\ninfo: {}\n", "/info", "GIG0005 api.yaml(2,1)")]
    [InlineData("{\"openapi\": \"3.1.0\",\n\"info\": {}}", "/openapi", "GIG0005 api.yaml(1,3)")]
    [InlineData("{\"openapi\": \"3.1.0\",\n\"info\": {}}", "/info", "GIG0005 api.yaml(2,1)")]
    public void Byte_order_mark_in_the_text_takes_the_column_it_has(string text, string path, string place)
    {
        Assert.Equal(place, DocumentFiles.Load("\uFEFF" + text).Locate(path).Place());
    }

    [Fact]
    public void Characters_outside_ASCII_count_as_the_editor_counts_them()
    {
        const string Text = "{\"openapi\": \"3.1.0\", \"x-😀é\": \"😀\", \"info\": {}}";

        Assert.Equal("\"info\"", DocumentFiles.Load(Text).Locate("/info").Underlined(Text));
        Assert.Equal("GIG0005 api.yaml(1,37)", DocumentFiles.Load(Text).Locate("/info").Place());
        Assert.Equal("GIG0005 api.yaml(1,25)", DocumentFiles.Load("{openapi: 3.1.0, 😀: é, info: {}}").Locate("/info").Place());
    }

    [Fact]
    public void Value_can_be_shown_instead_of_the_key()
    {
        const string Text = """
            openapi: 3.1.0
            info:
              title: some text

            """;
        var loaded = DocumentFiles.Load(Text);

        Assert.Equal("some text", Value("/info/title").Underlined(Text));
        Assert.Equal("3.1.0", Value("/openapi").Underlined(Text));

        DiagnosticInfo Value(string pointer) =>
            loaded.Locator.Locate(
                new Finding(Descriptors.UnsupportedConstruct, JsonPointer.Parse(pointer), ["x", "y"]) { IsAtValue = true });
    }

    [Fact]
    public void Merged_members_are_found_where_they_are_written()
    {
        var loaded = DocumentFiles.Load("""
            openapi: 3.1.0
            x-a: &a
              k: 1
            x-b:
              <<: *a
              l: 2

            """);

        Assert.Equal("GIG0005 api.yaml(3,3)", loaded.Locate("/x-b/k").Place());
        Assert.Equal("GIG0005 api.yaml(6,3)", loaded.Locate("/x-b/l").Place());
    }

    [Fact]
    public void Unreadable_document_has_a_locator_that_points_at_its_beginning()
    {
        Assert.Equal("GIG0005 api.yaml(1,1)", DocumentFiles.Load("a: [").Locate("/a").Place());
    }

    [Fact]
    public void Repeated_look_ups_in_a_large_document_are_each_exact()
    {
        var members = string.Join(",\n", Enumerable.Range(0, 20_000).Select(i => $"\"x-{i}\": {{\"a\": [1, {{\"b\": {i}}}]}}"));
        var loaded = DocumentFiles.Load("{\"openapi\": \"3.1.0\",\n" + members + "}");

        for (var i = 0; i < 20_000; i += 777)
        {
            Assert.Equal(
                $"GIG0005 api.yaml({i + 2},{18 + i.ToString(System.Globalization.CultureInfo.InvariantCulture).Length})",
                loaded.Locate($"/x-{i}/a/1/b").Place());
        }
    }
}
