using Gigstack.Generator.Document;

namespace Gigstack.Generator.Tests.Document;

public class YamlTreeTests
{
    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("Off", "\"Off\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("'null'", "\"null\"")]
    [InlineData("\"200\"", "\"200\"")]
    [InlineData("200", "200")]
    [InlineData("+12", "12")]
    [InlineData("-0", "-0")]
    [InlineData("007", "7")]
    [InlineData("0o17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("0b11", "\"0b11\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("2025-06-01", "\"2025-06-01\"")]
    [InlineData("2025-06-01T10:00:00Z", "\"2025-06-01T10:00:00Z\"")]
    [InlineData("1.50", "1.50")]
    [InlineData("1.", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("-1.5e+3", "-1.5e+3")]
    [InlineData("12345678901234567890.12345", "12345678901234567890.12345")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData(".", "\".\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("!!str 5", "\"5\"")]
    [InlineData("! 5", "\"5\"")]
    [InlineData("!!int '5'", "5")]
    [InlineData("!!str null", "\"null\"")]
    [InlineData("a # comment", "\"a\"")]
    [InlineData("a#b", "\"a#b\"")]
    [InlineData("\"tab\\tnl\\n\\u00e9\"", "\"tab\\tnl\\n\\u00E9\"")]
    [InlineData("'it''s'", "\"it\\u0027s\"")]
    [InlineData("[a,\n  b,\n  {c: d}]", "[\"a\",\"b\",{\"c\":\"d\"}]")]
    [InlineData("one\n  two\n\n  three", "\"one two\\nthree\"")]
    [InlineData("|\n  a\n   b\n  c\n", "\"a\\n b\\nc\\n\"")]
    [InlineData("|-\n  a\n\n", "\"a\"")]
    [InlineData("|+\n  a\n\n", "\"a\\n\\n\\n\"")]
    [InlineData(">\n  a\n  b\n\n  c\n", "\"a b\\nc\\n\"")]
    [InlineData(">-\n  a\n  b\n", "\"a b\"")]
    public void Scalar_means_what_YAML_1_2_says(string yaml, string json)
    {
        var loaded = DocumentFiles.Load("""
            openapi: 3.1.0
            x-v: 
            """ + yaml + "\n");

        Assert.Equal(json, loaded.JsonAt("/x-v"));
        Assert.DoesNotContain(loaded.Diagnostics(), d => d.DescriptorId != "GIG0009");
    }

    [Fact]
    public void Keys_are_text_whatever_they_look_like()
    {
        var loaded = DocumentFiles.Load(
            """
                openapi: 3.1.0
                x-v: { 200: a, "404": b, true: c, null: d, 1.50: e, 2025-01-01: f, ~: g, no: h }

                """);

        Assert.Equal(
            """{"200":"a","404":"b","true":"c","null":"d","1.50":"e","2025-01-01":"f","~":"g","no":"h"}""", loaded.JsonAt("/x-v"));
    }

    [Fact]
    public void Alias_repeats_the_value_of_its_anchor()
    {
        var loaded = DocumentFiles.Load("""
            openapi: 3.1.0
            x-a: &a { k: &n [1] }
            x-b: *a
            x-c: *n
            x-d: &s key
            x-e: { *s : 1 }

            """);

        Assert.Equal("{\"k\":[1]}", loaded.JsonAt("/x-b"));
        Assert.Equal("[1]", loaded.JsonAt("/x-c"));
        Assert.Equal("{\"key\":1}", loaded.JsonAt("/x-e"));
    }

    [Theory]
    [InlineData("<<: *a\n  k: own", """{"k":"own","l":2}""")]
    [InlineData("k: own\n  <<: *a", """{"k":"own","l":2}""")]
    [InlineData("<<: [*b, *a]", """{"k":"b","l":2}""")]
    [InlineData("<<: [*a, *b]", """{"k":1,"l":2}""")]
    [InlineData("<<: { z: 1 }", """{"z":1}""")]
    [InlineData("<<: text", """{"\u003C\u003C":"text"}""")]
    [InlineData("'<<': *a", """{"\u003C\u003C":{"k":1,"l":2}}""")]
    public void Merge_key_fills_in_what_is_not_there(string members, string json)
    {
        var loaded = DocumentFiles.Load($"openapi: 3.1.0\nx-a: &a {{ k: 1, l: 2 }}\nx-b: &b {{ k: b }}\nx-v:\n  {members}\n");

        Assert.Equal(json, loaded.JsonAt("/x-v"));
    }

    [Fact]
    public void Anchor_may_be_defined_anew()
    {
        Assert.Equal("[1,2]", DocumentFiles.Load("""
            openapi: 3.1.0
            x-v: [&a 1, &a 2]

            """).JsonAt("/x-v"));
        Assert.Equal("2", DocumentFiles.Load("""
            openapi: 3.1.0
            x-u: [&a 1, &a 2]
            x-v: *a

            """).JsonAt("/x-v"));
    }

    [Fact]
    public void Of_two_equal_keys_the_last_wins_and_the_second_is_reported()
    {
        var yaml = DocumentFiles.Load("""
            openapi: 3.1.0
            x-v:
              a: 1
              b: 2
              a: 3
            info: { title: t, version: '1' }
            paths: {}

            """);
        var json = DocumentFiles.Load(
            "{\n \"openapi\": \"3.1.0\",\n \"x-v\": {\"a\": 1, \"b\": 2,\n  \"a\" : 3}, \"info\": {}, \"paths\": {}}");

        Assert.Equal(["GIG0009 api.yaml(5,3)"], yaml.Places());
        Assert.Equal(["GIG0009 api.yaml(4,3)"], json.Places());
        Assert.Equal(3, yaml.At("/x-v/a")!.GetValue<int>());
        Assert.Equal(3, json.At("/x-v/a")!.GetValue<int>());
    }

    [Fact]
    public void Key_that_is_a_list_is_reported_and_left_out()
    {
        var loaded = DocumentFiles.Load("""
            openapi: 3.1.0
            x-v:
              ? [a]
              : b
              c: d
            info: { title: t, version: '1' }
            paths: {}

            """);

        Assert.Equal(["GIG0009 api.yaml(3,5)"], loaded.Places());
        Assert.Equal("{\"c\":\"d\"}", loaded.JsonAt("/x-v"));
    }

    [Fact]
    public void Of_several_documents_the_first_is_read_and_the_second_reported()
    {
        var loaded = DocumentFiles.Load("""
            %YAML 1.2
            ---
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths: {}
            ---
            other: [

            """);

        Assert.Equal(["GIG0009 api.yaml(6,1)"], loaded.Places());
        Assert.NotNull(loaded.Document);
    }

    [Fact]
    public void Block_that_begins_with_a_line_of_too_many_spaces_is_read_all_the_same()
    {
        var loaded = DocumentFiles.Load(
            "openapi: 3.1.0\r\ninfo:\r\n  title: t\r\n  version: '1'\r\n  description: |\r\n        \r\n    text\r\npaths: 5\r\n");

        Assert.Equal("\"\\ntext\\n\"", loaded.JsonAt("/info/description"));
        Assert.Equal(["GIG0009 api.yaml(7,1)", "GIG0009 api.yaml(8,1)"], loaded.Places());
    }

    [Fact]
    public void Plain_scalar_of_a_megabyte_is_read()
    {
        var text = new string('x', 1_000_000);

        Assert.Equal(text, DocumentFiles.Load($"openapi: 3.1.0\nx-v: {text}\n").At("/x-v")!.GetValue<string>());
    }

    [Fact]
    public void Tab_between_key_and_value_is_no_fault()
    {
        Assert.Equal("\"b\"", DocumentFiles.Load("openapi: 3.1.0\nx-v:\tb\n").JsonAt("/x-v"));
    }
}
