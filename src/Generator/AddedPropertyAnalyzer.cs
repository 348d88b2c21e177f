using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator;

/// <summary>
/// Reports properties that users add to their part of a generated record, and that look as if they were part of the JSON: generated code
/// reads and writes only what is in the document.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AddedPropertyAnalyzer : DiagnosticAnalyzer
{
    private const string Json = "System.Text.Json.Serialization";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.AddedProperty);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Only the files of users: there are far more generated ones.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Report, SyntaxKind.RecordDeclaration);
    }

    private static void Report(SyntaxNodeAnalysisContext context)
    {
        var record = (RecordDeclarationSyntax)context.Node;
        if (!record.Modifiers.Any(SyntaxKind.PartialKeyword)
            || !record.Members.Any(static member => member is PropertyDeclarationSyntax)
            || context.SemanticModel.GetDeclaredSymbol(record, context.CancellationToken) is not { } type
            || !IsGenerated(type))
        {
            return;
        }

        foreach (var property in record.Members.OfType<PropertyDeclarationSyntax>())
        {
            if (context.SemanticModel.GetDeclaredSymbol(property, context.CancellationToken) is { } symbol
                && IsMeantAsJson(symbol, property))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Descriptors.AddedProperty, property.Identifier.GetLocation(), $"{type.Name}.{symbol.Name}"));
            }
        }
    }

    /// <summary>Whether a property holds a value, or has a name in JSON. What is computed from others is a convenience.</summary>
    private static bool IsMeantAsJson(IPropertySymbol property, PropertyDeclarationSyntax syntax)
    {
        if (property.IsStatic || !property.ExplicitInterfaceImplementations.IsEmpty || Has(property, "JsonIgnoreAttribute"))
            return false;
        if (Has(property, "JsonPropertyNameAttribute") || Has(property, "JsonIncludeAttribute"))
            return true;
        var isAuto = syntax.AccessorList is { } accessors
            && accessors.Accessors.Any(static accessor => accessor is { Body: null, ExpressionBody: null });
        return property.DeclaredAccessibility is Accessibility.Public && isAuto;
    }

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(
        data => data.AttributeClass?.Name == attribute && data.AttributeClass.ContainingNamespace.ToDisplayString() == Json);

    /// <summary>Nested types have the mark of the type around them.</summary>
    private static bool IsGenerated(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.GetAttributes().Any(static data => data.AttributeClass?.Name == "GeneratedCodeAttribute"
                && data.ConstructorArguments is [{ Value: "Gigstack.Generator" }, ..]))
            {
                return true;
            }
        }

        return false;
    }
}
