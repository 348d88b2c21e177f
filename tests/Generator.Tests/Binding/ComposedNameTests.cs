using System.Globalization;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>
/// Reads the sources of the binders: strings are put together of words, of what <c>Identifier</c> made and of names that were made before.
/// Any other
/// string is text of the document, and may only go where text goes: into findings, documentation and what is sent.
/// </summary>
public class ComposedNameTests
{
    /// <summary>What holds a name. One more here needs a look at where it comes from.</summary>
    private static readonly HashSet<string> s_names =
    [
        "prefix", "name", "names[i]", "methodName", "typeName", "fullName", "wanted", "taken", "operation", "form", "status", "InlineName", "Wanted", "Last", "Enclosing", "suffix", "place",
        "Prefix", "operation.Name", "part.Name", "parameter.Name", "group.Prefix", "bound.Group.Prefix", "response.Status", "child.Step", "method", "names[index]", "enclosing", "words",
        "context.Options.Product", "options.Product", "options.ClientName", "context.Options.ClientName", "Options.Namespace", "other.Namespace", "options.Namespace", "context.Options.Namespace",
    ];

    /// <summary>Methods that make names, or text of nothing but digits and letters.</summary>
    private static readonly string[] s_makers = [
        "Identifier.",
        "Fingerprint.",
        "TypeWords.",
        "NameWords.",
        "ToString",
        "Substring",
        "Prefix",
        "Of",
        "Replace"];

    /// <summary>Files that make no name but text, and the two that check it.</summary>
    private static readonly string[] s_textFiles = [
        "Identifier.cs",
        "AcceptHeader.cs",
        "PresetReader.cs",
        "NameWords.cs",
        "Documentation.cs",
        "GroupPaths.cs",
        "JsonPointer.cs",
        "ServerAddress.cs",
        "Findings.cs",
        "UnreadParts.cs",
        "UnionAmbiguity.cs",
        "FilteredOperations.cs",
        "FilteredWebhooks.cs"];

    /// <summary>What takes text: findings, documentation, comparisons.</summary>
    private static readonly string[] s_textCalls = [
        "Findings.",
        "findings.",
        "Refuse",
        "Report",
        "DocumentationModel",
        "IndexOf",
        "Contains",
        "Split",
        "StartsWith"];

    /// <summary>Other strings that no code is made of: documentation, values of headers, keys of tables, the text that a callback is found
    /// by.</summary>
    private static readonly string[] s_texts =
    [
        "$\"{Documentation.Code(value.Value)} ({value.Name})\"", "$\"Values: {", "$\"{body.Status}: {", "$\"`{request.Method} {request.Expression}`\"", "first + \"\\n\" + second", "$\"The header {name} of the part {part.WireName}.\"",
        "$\"The security scheme '{scheme.Name}' is not supported\"", "$\"The http scheme '{name}' of '{scheme.Name}' answers", "$\"'{name}' of the security scheme",
        "member.Key + (explode", "\"'\" + text", "(isPost ? \"\" : method + \" \") + callback.Name + (isMain ? \"\" : \" \" + expression)", "name += \" \" + expression",
    ];

    [Fact]
    public void Names_are_made_of_names()
    {
        var faults = Directory.EnumerateFiles(Repository.PathOf("src", "Generator", "Binding"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !s_textFiles.Contains(Path.GetFileName(file)))
            .SelectMany(static file => Faults(Path.GetFileName(file), File.ReadAllText(file))).ToList();

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Theory]
    [InlineData("Body(response, prefix + response.Key + \"Error\")", 1)]
    [InlineData("Body(response, prefix + response.Status + \"Error\")", 0)]
    [InlineData("context.TopLevelPlace(pointer, $\"{prefix}{parameter.WireName}\")", 1)]
    [InlineData("context.TopLevelPlace(pointer, $\"{prefix}{Identifier.Pascal(parameter.WireName)}\")", 0)]
    [InlineData("string.Concat(prefix, key)", 1)]
    [InlineData("context.Findings.Unsupported(pointer, $\"The key '{key}'\", \"it is left out\")", 0)]
    [InlineData("name += key", 1)]
    public void Text_in_a_name_is_found(string code, int faults) =>
        Assert.Equal(faults, Faults("Test.cs", $"class C {{ void M() {{ {code}; }} }}").Count());

    private static IEnumerable<string> Faults(string file, string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        foreach (var node in root.DescendantNodes().Where(static node => IsComposition(node) && !node.Ancestors().Any(IsComposition) && !IsText(node)
            && !s_texts.Any(text => node.ToString().StartsWith(text, StringComparison.Ordinal))))
        {
            foreach (var leaf in Leaves(node).Where(static leaf => !IsName(leaf)))
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {leaf} in {node}");
            }
        }
    }

    private static bool IsComposition(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary =>
            binary.IsKind(SyntaxKind.AddExpression)
                && (
                    IsString(binary) || Leaves(binary).Any(static leaf => leaf is IdentifierNameSyntax { Identifier.Text: "prefix" or "name" })),
        AssignmentExpressionSyntax assignment =>
            assignment.IsKind(SyntaxKind.AddAssignmentExpression) && assignment.Left.ToString() is "name" or "prefix",
        InterpolatedStringExpressionSyntax => true,
        InvocationExpressionSyntax call => call.Expression.ToString() is "string.Concat" or "string.Format" or "string.Create",
        _ => false,
    };

    private static bool IsString(SyntaxNode node) =>
        node.DescendantNodes()
            .Any(static inner => inner.IsKind(SyntaxKind.StringLiteralExpression) || inner is InterpolatedStringExpressionSyntax);

    private static IEnumerable<ExpressionSyntax> Leaves(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression) => Leaves(binary.Left).Concat(Leaves(binary.Right)),
        AssignmentExpressionSyntax assignment => Leaves(assignment.Right),
        InterpolatedStringExpressionSyntax text =>
            text.Contents.OfType<InterpolationSyntax>().SelectMany(static hole => Leaves(hole.Expression)),
        InvocationExpressionSyntax call when call.Expression.ToString() is "string.Concat" or "string.Format" or "string.Create" =>
            call.ArgumentList.Arguments.SelectMany(static argument => Leaves(argument.Expression)),
        ParenthesizedExpressionSyntax inner => Leaves(inner.Expression),
        ConditionalExpressionSyntax choice => Leaves(choice.WhenTrue).Concat(Leaves(choice.WhenFalse)),
        PostfixUnaryExpressionSyntax suppressed => Leaves(suppressed.Operand),
        ExpressionSyntax leaf => [leaf],
        _ => [],
    };

    private static bool IsName(ExpressionSyntax leaf) =>
        leaf is LiteralExpressionSyntax
        || leaf.ToString() is "index" or "digits" || leaf.ToString().EndsWith(".Length", StringComparison.Ordinal)
        || s_names.Contains(leaf.ToString())
        || (
            leaf is InvocationExpressionSyntax call && s_makers.Any(maker => call.Expression.ToString().StartsWith(maker, StringComparison.Ordinal) || call.Expression.ToString().EndsWith("." + maker, StringComparison.Ordinal)));

    /// <summary>An argument of a call that takes text; inside it, whatever the depth.</summary>
    private static bool IsText(SyntaxNode node) => node.Ancestors().Any(static around => around switch
    {
        InvocationExpressionSyntax call =>
            s_textCalls.Any(
                text => call.ToString().Contains(text, StringComparison.Ordinal) && call.Expression.ToString() is var name && (name.Contains(text.TrimEnd('.'), StringComparison.Ordinal) || text.Contains('('))),
        BaseObjectCreationExpressionSyntax made => s_textCalls.Contains((made as ObjectCreationExpressionSyntax)?.Type.ToString()),
        _ => false,
    });
}
