using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>Questions about the generated types, answered by the compiler.</summary>
internal static class Surface
{
    private static readonly SymbolDisplayFormat s_names = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A type of the namespace <c>Test</c>; nested ones after a plus.</summary>
    public static INamedTypeSymbol Type(this Generation generation, string name) =>
        generation.Output.GetTypeByMetadataName("Test." + name) ?? throw new InvalidOperationException(
            $"There is no {name} among: {string.Join(", ", generation.Files.Keys)}");

    public static bool Has(this Generation generation, string name) => generation.Output.GetTypeByMetadataName("Test." + name) is not null;

    /// <summary>The type of a property as code writes it, <c>required</c> in front where it is.</summary>
    public static string Property(this Generation generation, string type, string name)
    {
        var property = generation.Type(type).GetMembers(name).OfType<IPropertySymbol>().Single();
        return (property.IsRequired ? "required " : "") + property.Type.ToDisplayString(s_names);
    }

    /// <summary>The public instance properties in the order of their declaration.</summary>
    public static IEnumerable<string> Properties(this Generation generation, string type) => generation.Type(type).GetMembers()
        .OfType<IPropertySymbol>()
            .Where(static property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false })
            .Select(static property => property.Name);

    /// <summary>The public static properties: the known values of an open enum.</summary>
    public static IEnumerable<string> Values(this Generation generation, string type) => generation.Type(type).GetMembers()
        .OfType<IPropertySymbol>()
            .Where(static property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: true, Name: not "Values" })
            .Select(static property => property.Name);

    /// <summary>The operations of a client class, without <c>Async</c> and the members that every client has.</summary>
    public static IEnumerable<string> Operations(this Generation generation, string type) => generation.Type(type).GetMembers()
        .OfType<IMethodSymbol>()
        .Where(static method => method is { DeclaredAccessibility: Accessibility.Public, IsVirtual: true, MethodKind: MethodKind.Ordinary })
        // Those that send any request are no operations.
        .Where(static method => method.Parameters is not [{ Type.Name: nameof(HttpMethod) or nameof(HttpRequestMessage) }, ..])
        .Select(static method => method.Name)
        .Where(static name => name.EndsWith("Async", StringComparison.Ordinal) && !name.EndsWith("WithResponseAsync", StringComparison.Ordinal))
        .Select(static name => name[..^5]);

    /// <summary>The parameters of a method, as <c>string id, CancellationToken cancellationToken</c>.</summary>
    public static string Signature(this Generation generation, string type, string method) => string.Join(
        ", ", generation.Type(type).GetMembers(method).OfType<IMethodSymbol>().Single().Parameters.Select(static parameter => parameter.Type.ToDisplayString(s_names) + " " + parameter.Name));

    public static string Returns(this Generation generation, string type, string method) =>
        generation.Type(type).GetMembers(method).OfType<IMethodSymbol>().Single().ReturnType.ToDisplayString(s_names);

    public static bool IsObsolete(this ISymbol symbol) =>
        symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute));

    /// <summary>The doc comment's XML.</summary>
    public static string Documentation(this Generation generation, string type, string? member = null)
    {
        ISymbol symbol = generation.Type(type);
        if (member is not null)
            symbol = generation.Type(type).GetMembers(member).First();
        return symbol.GetDocumentationCommentXml() ?? "";
    }
}
