using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Architecture;

/// <summary>
/// Usings are in the order of .editorconfig: plain ones before static ones before aliases, System first, by name. The build checks style, and
/// <c>dotnet format whitespace</c> white space; neither checks this.
/// </summary>
public sealed class ImportTests
{
    /// <summary>Folders of builds and tools, and of templates, whose usings have conditions.</summary>
    private static readonly string[] s_foreign = ["bin", "obj", "node_modules", "artifacts", "Templates"];

    private static readonly string[] s_folders = ["src", "tests", "samples"];

    [Fact]
    public void Usings_are_in_order()
    {
        var files = s_folders.SelectMany(static folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(static path => !path.EndsWith(".verified.cs", StringComparison.Ordinal))
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(static path => !path.Split('/').Any(s_foreign.Contains))
            .ToList();

        Assert.True(files.Count > 500, $"{files.Count} files");
        var wrong = files.Where(static path => !IsInOrder(Head(path))).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("using System; using System.IO; using Abc; using static Abc.Def; using Ghi = Abc.Ghi;", true)]
    [InlineData("using Abc; using System;", false)]
    [InlineData("using System.Text; using System.IO;", false)]
    [InlineData("using static Abc.Def; using Abc;", false)]
    [InlineData("global using System.Text; using System.IO;", true)]
    public void Order_is_that_of_the_editor(string usings, bool isInOrder) => Assert.Equal(isInOrder, IsInOrder(usings));

    /// <summary>The file up to its namespace or first type.</summary>
    private static string Head(string path) => string.Join('\n', File.ReadLines(Repository.PathOf(path))
        .TakeWhile(static line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal) || line[0] is '/' or '#' or '\uFEFF'
            || line.StartsWith("global using ", StringComparison.Ordinal)));

    private static bool IsInOrder(string text)
    {
        var usings = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot().Usings.ToList();
        return usings.SequenceEqual(usings.OrderBy(Kind).ThenBy(static directive => !IsOfSystem(directive)).ThenBy(Name, StringComparer.OrdinalIgnoreCase));
    }

    private static int Kind(UsingDirectiveSyntax directive) =>
        (directive.GlobalKeyword.ValueText.Length > 0 ? 0 : 3) + (directive.Alias is not null ? 2 : directive.StaticKeyword.ValueText.Length > 0 ? 1 : 0);

    private static bool IsOfSystem(UsingDirectiveSyntax directive) =>
        directive.Alias is null && Name(directive).Split('.')[0] == "System";

    private static string Name(UsingDirectiveSyntax directive) => directive.Alias?.Name.Identifier.ValueText ?? directive.NamespaceOrType.ToString();
}
