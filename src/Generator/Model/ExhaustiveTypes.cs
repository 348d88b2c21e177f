namespace Gigstack.Generator.Model;

/// <summary>The types that C# 15 can check a <c>switch</c> for: unions, webhooks and callbacks.</summary>
internal static class ExhaustiveTypes
{
    /// <summary>Whether some of the types, or of those nested in them, are unions.</summary>
    public static bool HasUnions(EquatableArray<TypeModel> types) => Any<UnionModel>(types);

    /// <summary>Whether some of the types are webhooks or callbacks.</summary>
    public static bool HasClosed(EquatableArray<TypeModel> types) => Any<WebhooksModel>(types);

    private static bool Any<T>(EquatableArray<TypeModel> types)
        where T : TypeModel => types.Any(static type => type is T || Any<T>(type.Nested));
}
