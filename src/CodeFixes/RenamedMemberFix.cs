using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Generator.CodeFixes;

/// <summary>Replaces the old name of a generated member with its new name, which the message of its <c>[Obsolete]</c> says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenamedMemberFix))]
public sealed class RenamedMemberFix : CodeFixProvider
{
    private const string Prefix = "Renamed to '";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0618", "CS0619");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (NameAt(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } name
                || NewNameOf(model, name, context.CancellationToken) is not { } renamed)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Use '{renamed}'",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(
                        root.ReplaceToken(name.Identifier, Identifier(name.Identifier, renamed)))),
                    nameof(RenamedMemberFix)),
                diagnostic);
        }
    }

    /// <summary>The name that a diagnostic is about, which can be at the whole expression: <c>pets.Old</c>.</summary>
    private static SimpleNameSyntax? NameAt(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        InvocationExpressionSyntax invocation => NameAt(invocation.Expression),
        ObjectCreationExpressionSyntax creation => NameAt(creation.Type),
        NameColonSyntax colon => colon.Name,
        SubpatternSyntax { NameColon: { } colon } => colon.Name,
        _ => null,
    };

    private static string? NewNameOf(SemanticModel model, SimpleNameSyntax name, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(name, cancellationToken);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();

        // The new member must be there: a listing that names a member which is gone would break the code.
        return NewNameOf(symbol) is { } renamed && symbol is not null && IsThere(symbol, renamed) ? renamed
            : symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } && NewNameOf(type) is { } other
                && IsThere(type, other) ? other
            : null;
    }

    private static string? NewNameOf(ISymbol? symbol)
    {
        var message = symbol?.GetAttributes()
            .FirstOrDefault(static attribute =>
                attribute.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" })?
            .ConstructorArguments.FirstOrDefault().Value as string;
        if (message is null || !message.StartsWith(Prefix, System.StringComparison.Ordinal))
            return null;
        var end = message.IndexOf('\'', Prefix.Length);
        var name = end < 0 ? "" : message.Substring(Prefix.Length, end - Prefix.Length);
        return SyntaxFacts.IsValidIdentifier(name) ? name : null;
    }

    private static bool IsThere(ISymbol symbol, string name) => symbol.ContainingType is { } type
        ? Types(type).Any(one => !one.GetMembers(name).IsEmpty)
        : symbol.ContainingNamespace?.GetTypeMembers(name).IsEmpty == false;

    private static System.Collections.Generic.IEnumerable<INamedTypeSymbol> Types(INamedTypeSymbol type)
    {
        for (var one = type; one is not null; one = one.BaseType)
            yield return one;
    }

    private static SyntaxToken Identifier(SyntaxToken old, string name) =>
        (SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None
            ? SyntaxFactory.Identifier(name)
            : SyntaxFactory.VerbatimIdentifier(default, name, name, default)).WithTriviaFrom(old);
}
