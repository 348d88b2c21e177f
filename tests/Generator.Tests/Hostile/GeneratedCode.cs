using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>What holds for generated code whatever the document was.</summary>
internal static class GeneratedCode
{
    /// <summary>The generator got to its end everywhere, and what it wrote is C#.</summary>
    public static void MustParse(Generation generation)
    {
        if (generation.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Id is "GIG0011") is { } failure)
            Assert.Fail(failure.ToString());
        var sources = generation.Result.Results[0].GeneratedSources;
        Assert.Equal(sources.Length, sources.Select(static source => source.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var source in sources)
        {
            Assert.True(source.HintName.Length < 110, source.HintName);
            Assert.Empty(source.SyntaxTree.GetDiagnostics());
        }
    }

    /// <summary>The sentinel stands in literals, in the text of comments, and in names made from the whole text around it; nowhere
    /// else.</summary>
    public static void MustHoldTheSentinel(Generation generation)
    {
        foreach (var tree in generation.Result.Results[0].GeneratedSources.Select(static source => source.SyntaxTree))
        {
            foreach (var token in tree.GetRoot().DescendantTokens(descendIntoTrivia: true))
            {
                if (token.Text.Contains(Payloads.Sentinel, StringComparison.OrdinalIgnoreCase))
                {
                    Assert.True(
                        IsInside(token),
                        $"'{token}', a {token.Kind()} in: {tree.GetText().Lines[token.GetLocation().GetLineSpan().StartLinePosition.Line]}");
                }

                foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia))
                    Assert.True(IsOurs(trivia), $"{trivia.Kind()}: {trivia}");
            }
        }
    }

    private static bool IsInside(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.XmlTextLiteralToken => true,
        SyntaxKind.IdentifierToken => Payloads.IsName(token.Text),
        _ => false,
    };

    private static bool IsOurs(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.DocumentationCommentExteriorTrivia
            or SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia => true,
        SyntaxKind.IfDirectiveTrivia => trivia.ToString().Trim() == "#if NET7_0_OR_GREATER",
        SyntaxKind.EndIfDirectiveTrivia => trivia.ToString().Trim() == "#endif",
        SyntaxKind.SingleLineCommentTrivia => !trivia.ToString().Contains(Payloads.Sentinel, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
