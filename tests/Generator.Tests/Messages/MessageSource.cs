using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>What the source of the generator says in messages: every phrase, and every use of a descriptor.</summary>
internal static partial class MessageSource
{
    private const char Hole = '\0';

    /// <summary>Folders and files whose strings are not about findings.</summary>
    private static readonly string[] s_others = [
        "Emit/", "Diagnostics/", "Model/", "Binding/Schemas/Documentation.cs", "Binding/Operations/GroupPaths.cs",
        "Document/Spelling/FieldTable.cs", "Surface/Comparison/", "Surface/SurfaceListing.cs", "Pipeline/SettingPlace.cs", "bin/", "obj/"];

    public static IReadOnlyList<Phrase> PhrasesOf(string folder) =>
        Files(name => name.StartsWith(folder, StringComparison.Ordinal)).SelectMany(static file => PhrasesOf(file.Name, file.Root)).Distinct().ToList();

    public static IReadOnlyList<Phrase> Phrases() => Files().SelectMany(static file => PhrasesOf(file.Name, file.Root)).Distinct().ToList();

    /// <summary>The descriptors that a file reports, apart from comparisons with them.</summary>
    public static IReadOnlyList<(string File, string Descriptor)> Uses() => Files().SelectMany(static file =>
        from access in file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        where access.Expression.ToString().Split('.')[^1] == "Descriptors" && access.Parent is not BinaryExpressionSyntax
        let name = access.Name.Identifier.Text
        where name is not ("All" or "IsError" or "IsErrorIfStrict" or "Get")
        select (file.Name, name)).Distinct().ToList();

    private static IEnumerable<(string Name, SyntaxNode Root)> Files() =>
        Files(static name => !Array.Exists(s_others, other => name.StartsWith(other, StringComparison.Ordinal)));

    private static IEnumerable<(string Name, SyntaxNode Root)> Files(Func<string, bool> filter)
    {
        var folder = Repository.PathOf("src", "Generator");
        return from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
               let name = Path.GetRelativePath(folder, path).Replace('\\', '/')
               where filter(name)
               select (name, CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot());
    }

    private static IEnumerable<Phrase> PhrasesOf(string file, SyntaxNode root) =>
        from node in root.DescendantNodes()
        let text = Text(node)
        where text is not null && Prose().IsMatch(text) && !IsDocumentation(node)
        select new Phrase(file, text);

    private static string? Text(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) =>
            FormatItem().Replace(literal.Token.ValueText, Hole.ToString()),
        InterpolatedStringExpressionSyntax { Contents: var contents } => string.Concat(contents.Select(static part =>
            part is InterpolatedStringTextSyntax text
                ? text.TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
                : Hole.ToString())),
        _ => null,
    };

    /// <summary>Whether a string is documentation of generated code.</summary>
    private static bool IsDocumentation(SyntaxNode node) => node.Ancestors().Any(static parent =>
        parent is ObjectCreationExpressionSyntax { Type: var type }
            && type.ToString().EndsWith("DocumentationModel", StringComparison.Ordinal));

    [GeneratedRegex("[A-Za-z'] [A-Za-z'\0]|\0 [a-z]")]
    private static partial Regex Prose();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex FormatItem();

    /// <summary>A string of the generator, with a mark where a value is filled in.</summary>
    internal sealed record Phrase(string File, string Text)
    {
        /// <summary>The phrase as a reader sees it, with <c>…</c> for values.</summary>
        public string Shown => Text.Replace(Hole, '…');

        public bool IsIn(string message) =>
            Regex.IsMatch(message, string.Join(".*", Text.Split(Hole).Select(Regex.Escape)), RegexOptions.Singleline);
    }
}
