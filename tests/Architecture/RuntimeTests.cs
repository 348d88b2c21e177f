using Microsoft.CodeAnalysis;

namespace Gigstack.Architecture;

/// <summary>The runtime library has two halves: what users name, and below <c>Generated/</c> what only generated code calls.</summary>
public sealed class RuntimeTests(RuntimeSource source) : IClassFixture<RuntimeSource>
{
    private const int MostLines = 200;

    private const int MostColumns = 140;

    /// <summary>The folders in their order: each may use those before it.</summary>
    private static readonly string[] s_order =
    [
        "Text",
        "Unexpected",
        "Http",
        "Generated/Telemetry",
        "",
        "Calls",
        "Errors",
        "Files",
        "Paging",
        "Streaming",
        "Webhooks",
        "Authentication",
        "Resilience",
        "Telemetry",
        "Generated/Values",
        "Generated/Json",
        "Generated/Headers",
        "Generated/Kinds",
        "Generated/Printing",
        "Generated/Xml",
        "Generated/Parameters",
        "Generated/Errors",
        "Generated/Http",
        "Settings",
        "Generated/Settings",
        "Generated/MediaTypes",
        "Generated/Paging",
        "Generated/Streaming",
        "Generated/Webhooks",
    ];

    [Fact]
    public void The_source_compiles_here() =>
        Assert.Empty(source.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    [Fact]
    public void There_are_two_namespaces_and_the_folder_says_which() =>
        Assert.All(source.Types, static type => Assert.Equal(
            IsGenerated(RuntimeSource.FileOf(type)) ? "Gigstack.Runtime.Generated" : "Gigstack.Runtime",
            type.ContainingNamespace.ToDisplayString()));

    [Fact]
    public void Completion_shows_what_users_name_and_nothing_else()
    {
        var shown = source.Types.Where(static type => type.DeclaredAccessibility == Accessibility.Public && !IsHidden(type)).ToList();
        var hidden = source.Types.Where(static type => type.DeclaredAccessibility == Accessibility.Public && IsHidden(type)).ToList();
        Assert.All(
            shown,
            static type => Assert.False(IsGenerated(RuntimeSource.FileOf(type)), $"{type} is called by generated code only; hide it."));
        Assert.All(hidden, static type => Assert.True(IsGenerated(RuntimeSource.FileOf(type)), $"{type} is for users; show it."));
        Assert.NotEmpty(shown);
        Assert.NotEmpty(hidden);
    }

    [Fact]
    public void A_folder_uses_only_those_before_it()
    {
        var wrong = source.Uses
            .Where(static use => !use.IsPartial && Place(use.UsedFile) > Place(use.File))
            .Select(static use => $"{use.File} uses {use.Name} of {use.UsedFile}").Distinct().ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Contains(source.Uses, static use => Place(use.UsedFile) < Place(use.File));
    }

    [Fact]
    public void Every_folder_has_a_place_in_the_order() =>
        Assert.Equal(
            s_order.Order(StringComparer.Ordinal),
            source.Files.Select(RuntimeSource.FolderOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_file_is_long() =>
        Assert.All(
            source.AllFiles,
            static file => Assert.True(RuntimeSource.Lines(file) <= MostLines, $"{file} has {RuntimeSource.Lines(file)} lines."));

    [Fact]
    public void No_line_is_long() =>
        Assert.All(source.AllFiles, static file => Assert.True(RuntimeSource.Columns(file) <= MostColumns, $"{file} has a line of {RuntimeSource.Columns(file)} columns."));

    private static int Place(string file) => Array.IndexOf(s_order, RuntimeSource.FolderOf(file));

    private static bool IsGenerated(string file) => file.StartsWith("Generated/", StringComparison.Ordinal);

    private static bool IsHidden(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name == "EditorBrowsableAttribute" && attribute.ConstructorArguments is [{ Value: 1 }]);
}
