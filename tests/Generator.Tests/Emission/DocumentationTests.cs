using Gigstack.Generator.Emit.Documentation;
using Gigstack.Generator.Emit.Writing;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class DocumentationTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("one\r\ntwo\u0085three\u2028four", "one two three four")]
    [InlineData("a `code` and `more`", "a <c>code</c> and <c>more</c>")]
    [InlineData("a lone ` stays", "a lone ` stays")]
    [InlineData("`<tag>`", "<c>&lt;tag&gt;</c>")]
    [InlineData("tab\there", "tab    here")]
    [InlineData("bell\u0007, bidi\u202e", "bell, bidi")]
    [InlineData("whole \U0001F600", "whole \U0001F600")]
    [InlineData("  \n \n", "")]
    public void Text_is_escaped_for_xml(string text, string expected) => Assert.Equal(expected, XmlDoc.Inline(text));

    // No InlineData: half a pair does not survive the test runner's own serialisation.
    [Fact]
    public void Half_a_surrogate_pair_is_left_out() => Assert.Equal("half", XmlDoc.Inline("half\ud83d"));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\u0085\u2028\0", "\"a\\u000ab\\u0085\\u2028\\u0000\"")]
    [InlineData("ñ", "\"ñ\"")]
    [InlineData("\U0001F600", "\"\\ud83d\\ude00\"")]
    public void Text_is_escaped_for_a_literal(string text, string expected) => Assert.Equal(expected, Literal.Of(text));

    [Fact]
    public void Descriptions_and_facts_of_a_property_are_its_comment()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Thing:
              type: object
              description: |
                First line.

                Second line with `code`.
              x-source-name: ApiPublicThing
              properties:
                limit: { type: integer, description: How many., default: 20, minimum: 1, maximum: 100, readOnly: true }
                name: { type: string, title: The name, minLength: 2, maxLength: 9, pattern: '^[<a-z>]+$' }
                list: { type: array, items: {}, minItems: 1, maxItems: 3, x-confidence: inferred }
            """));

        Assert.Contains(
            "<summary><para>First line.</para>\n    <para>Second line with <c>code</c>.</para></summary>",
            generation.Documentation("Thing").ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("ApiPublicThing", generation.Documentation("Thing"), StringComparison.Ordinal);
        Assert.Contains("<summary>How many.</summary>", generation.Documentation("Thing", "Limit"), StringComparison.Ordinal);
        Assert.Contains(
            "<remarks>Default: <c>20</c>. Minimum: 1. Maximum: 100. Read-only.</remarks>",
            generation.Documentation("Thing", "Limit"),
            StringComparison.Ordinal);
        Assert.Contains("<summary>The name</summary>", generation.Documentation("Thing", "Name"), StringComparison.Ordinal);
        Assert.Contains(
            "<remarks>Minimum length: 2. Maximum length: 9. Pattern: <c>^[&lt;a-z&gt;]+$</c>.</remarks>",
            generation.Documentation("Thing", "Name"),
            StringComparison.Ordinal);
        Assert.Contains(
            "<remarks>Minimum items: 1. Maximum items: 3.</remarks>",
            generation.Documentation("Thing", "List"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Method_says_what_it_calls_takes_returns_and_throws()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /pets/{id}:
              put:
                operationId: update
                summary: Changes a pet.
                description: More about it.
                parameters: [{ name: id, in: path, required: true, description: Whose., schema: { type: string } }]
                requestBody: { required: true, description: The new pet., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                responses:
                  '200': { description: As it is now., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                  '404': { description: Not there., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                  '409': { description: Not so. }
            """, "Pet: { type: object, properties: { name: { type: string } } }"));

        var documentation = generation.Documentation("TestClient", "UpdateAsync");
        Assert.Contains("<summary>Changes a pet.</summary>", documentation, StringComparison.Ordinal);
        Assert.Contains("<c>PUT /pets/{id}</c>", documentation, StringComparison.Ordinal);
        Assert.Contains("More about it.", documentation, StringComparison.Ordinal);
        Assert.Contains("<param name=\"id\">Whose.</param>", documentation, StringComparison.Ordinal);
        Assert.Contains("<param name=\"body\">The new pet.</param>", documentation, StringComparison.Ordinal);
        Assert.Contains("<returns>As it is now.</returns>", documentation, StringComparison.Ordinal);
        Assert.Contains(
            "<exception cref=\"T:Gigstack.Runtime.ApiException`1\">With <see cref=\"T:Test.Pet\"/>:\n    <c>404</c> Not there.</exception>",
            documentation.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Contains(
            "<exception cref=\"T:Gigstack.Runtime.ApiException\"><c>409</c> Not so.</exception>",
            documentation,
            StringComparison.Ordinal);
    }
}
