using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Gigstack.Documentation.Tests;

/// <summary>Code blocks are what their language says. C# is compiled elsewhere (tests/Generator.Tests/Documentation).</summary>
public sealed class BlockTests
{
    /// <summary>Languages, all of which something checks, except for the output of programs.</summary>
    private static readonly string[] s_languages = ["csharp", "console", "xml", "yaml", "json", "ini", "http", "diff", "mermaid", "text"];

    /// <summary>Code of another generator, before a migration (tests/Generator.Tests/Documentation/MigrationPageTests.cs).</summary>
    private const string Before = "cs before";

    [Fact]
    public void Every_block_has_a_language() => Findings.None(
        from page in Pages.All
        from block in page.Blocks
        where !s_languages.Contains(block.Language) && block.Info != Before
        select $"{block.Place}: the language '{block.Language}'");

    [Fact]
    public void JSON_is_JSON() => Findings.None(Pages.Blocks("json").SelectMany(static block => Error(block.Place, () => JsonDocument.Parse(block.Code).Dispose())));

    /// <summary>Except for the document of GIG0001, which is what that is about.</summary>
    [Fact]
    public void YAML_is_YAML() => Findings.None(
        from block in Pages.Blocks("yaml")
        let error = Error(block.Place, () => new YamlStream().Load(new StringReader(block.Code))).FirstOrDefault()
        let isBroken = block.Page == "docs/diagnostics.md" && block.Heading == "GIG0001"
        where isBroken == (error is null)
        select error ?? $"{block.Place}: is not broken");

    [Fact]
    public void Settings_are_settings() => Findings.None(
        from block in Pages.Blocks("ini")
        from line in block.Code.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        where line[0] is not ('#' or ';' or '[') && !line.Contains(" = ", StringComparison.Ordinal)
        select $"{block.Place}: {line}");

    [Fact]
    public void Differences_are_differences() => Findings.None(
        from block in Pages.Blocks("diff")
        from line in block.Code.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        where line[0] is not ('+' or '-' or ' ' or '@')
        select $"{block.Place}: {line}");

    [Fact]
    public void Headers_are_headers() => Findings.None(
        from block in Pages.Blocks("http")
        from line in block.Code.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        where !line.Contains(": ", StringComparison.Ordinal) && !line.StartsWith("HTTP/", StringComparison.Ordinal) && line.Split(' ').Length != 2
        select $"{block.Place}: {line}");

    private static IEnumerable<string> Error(string place, Action parse)
    {
        try
        {
            parse();
            return [];
        }
        catch (Exception exception) when (exception is JsonException or YamlDotNet.Core.YamlException)
        {
            return [$"{place}: {exception.Message}"];
        }
    }
}
