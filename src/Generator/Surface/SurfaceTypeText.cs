namespace Gigstack.Generator.Surface;

/// <summary>C# types as the listing shows them: without the namespace of the client, and without those of .NET and the runtime.</summary>
internal sealed class SurfaceTypeText(string @namespace)
{
    private const string Global = "global::";

    private readonly string _own = Global + @namespace + ".";

    public string Of(TypeRef type) => type.Kind switch
    {
        WireKind.File => "ApiFile",
        WireKind.Part => "ApiFormPart",
        WireKind.List => $"IReadOnlyList<{Item(type)}>",
        WireKind.Map => $"IReadOnlyDictionary<string, {Item(type)}>",
        WireKind.Named => Name(type.Name!),
        _ => LastName(type.Scalar().Name),
    };

    public string Of(TypeRef type, bool isNullable) => Of(type) + (isNullable ? "?" : "");

    /// <summary>The item of a list, the value of a map.</summary>
    public string Item(TypeRef type) => Of(type.Item!, type.IsItemNullable);

    /// <summary>A generated type. One that another client shares keeps its namespace.</summary>
    public string Name(string fullName) =>
        fullName.StartsWith(_own, StringComparison.Ordinal) ? fullName.Substring(_own.Length)
            : fullName.StartsWith(Global, StringComparison.Ordinal) ? fullName.Substring(Global.Length)
            : fullName;

    /// <summary>How the value is written, where the C# type does not say it; null where it does.</summary>
    public static string? Form(TypeRef type)
    {
        while (type.Item is { } item)
            type = item;
        return type.IsQuotable ? "Quotable"
            : type.Kind is WireKind.UnixTime or WireKind.UnixTimeMilliseconds or WireKind.HttpDate or WireKind.Base64 or WireKind.Base64Url
                ? type.Kind.ToString()
                : null;
    }

    private static string LastName(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
