using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Generator.CodeFixes.Tests;

public sealed class IgnoredPropertyFixTests
{
    private static readonly DiagnosticDescriptor s_added = new("GIG0028", "t", "m", "OpenAPI", DiagnosticSeverity.Warning, true);

    [Theory]
    [InlineData("using System.Text.Json.Serialization;\n", "[JsonIgnore]")]
    [InlineData("", "[System.Text.Json.Serialization.JsonIgnore]")]
    public async Task Property_is_ignored_by_an_attribute_of_its_own(string usings, string attribute)
    {
        var program = usings + """
            namespace Pets;

            public partial record Pet
            {
                /// <summary>Own.</summary>
                public string? Comment { get; set; }
            }
            """.ReplaceLineEndings("\n");

        var text = await FixedCode.OfAsync(new IgnoredPropertyFix(), "", program, Added);

        Assert.Equal(program.Replace("    public string? Comment", $"    {attribute}\n    public string? Comment", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task Property_with_a_name_in_json_is_left_to_its_author()
    {
        const string Program = "public partial record Pet\n{\n    [System.Text.Json.Serialization.JsonPropertyName(\"c\")] public string? Comment { get; set; }\n}\n";

        Assert.Equal(Program, await FixedCode.OfAsync(new IgnoredPropertyFix(), "", Program, Added));
    }

    /// <summary>The place of GIG0028, until the property is ignored.</summary>
    private static (DiagnosticDescriptor, Location)? Added(SyntaxNode root) =>
        root.DescendantNodes().OfType<PropertyDeclarationSyntax>().First() is var property && !property.ToString().Contains("JsonIgnore", StringComparison.Ordinal)
            ? (s_added, property.Identifier.GetLocation())
            : null;
}
