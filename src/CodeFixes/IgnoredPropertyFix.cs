using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Gigstack.Generator.CodeFixes;

/// <summary>
/// Adds <c>[JsonIgnore]</c> to a property that a program added to a generated record, and that is not in the document (GIG0028).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredPropertyFix))]
public sealed class IgnoredPropertyFix : CodeFixProvider
{
    private const string Attribute = "global::System.Text.Json.Serialization.JsonIgnore";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GIG0028");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            // A property with a name in JSON says that it is meant to be sent.
            var found = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
            if (found?.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property
                || property.AttributeLists.SelectMany(static list => list.Attributes)
                    .Any(static attribute => attribute.Name.ToString().Contains("JsonPropertyName")))
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    "Add [JsonIgnore]",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(property, Ignored(property)))),
                    nameof(IgnoredPropertyFix)),
                diagnostic);
        }
    }

    private static PropertyDeclarationSyntax Ignored(PropertyDeclarationSyntax property)
    {
        var attribute = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(
                SyntaxFactory.Attribute(SyntaxFactory.ParseName(Attribute).WithAdditionalAnnotations(Simplifier.Annotation))))
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        var bare = property.WithoutLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, attribute))
            .WithLeadingTrivia(property.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
