namespace Gigstack.Generator.Emit;

/// <summary>The types that the compiler looks for and the target framework does not have.</summary>
internal static class PolyfillEmitter
{
    public const string Union = "UnionAttribute";
    public const string Closed = "IsClosedTypeAttribute";

    private const string Compiler = "System.Runtime.CompilerServices";
    private const string Analysis = "System.Diagnostics.CodeAnalysis";
    private const string Class = "Class";
    private const string Struct = "global::System.AttributeTargets.Struct";

    /// <summary>Those that types of C# 15 need.</summary>
    public static readonly string[] Exhaustive = [Union, Closed];

    /// <summary>Those that every client needs: init-only and required properties, and what is known about null.</summary>
    public static readonly string[] Language =
    [
        "IsExternalInit", "RequiredMemberAttribute", "CompilerFeatureRequiredAttribute", "SetsRequiredMembersAttribute",
        "NotNullWhenAttribute",
    ];

    public static string FullName(string name) =>
        (name is "SetsRequiredMembersAttribute" or "NotNullWhenAttribute" ? Analysis : Compiler) + "." + name;

    public static SourceFile Emit(string name)
    {
        var fullName = FullName(name);
        var writer = new SourceWriter().Lines(SourceFile.Header)
            .Line($"namespace {fullName.Substring(0, fullName.LastIndexOf('.'))};").Line();
        writer.Line("/// <summary>The compiler looks for this type; the target framework does not have it.</summary>");
        SourceFile.Mark(writer, deprecated: false);
        if (name is "IsExternalInit")
        {
            using (writer.Braces($"internal static class {name}"))
            {
            }

            return File(name, writer);
        }

        var (targets, parameter) = name switch
        {
            Union => ($"{Class} | {Struct}", null),
            "RequiredMemberAttribute" =>
                ($"{Class} | {Struct} | global::System.AttributeTargets.Field | global::System.AttributeTargets.Property", null),
            "CompilerFeatureRequiredAttribute" => ("All, AllowMultiple = true", "string featureName"),
            "SetsRequiredMembersAttribute" => ("Constructor", null),
            "NotNullWhenAttribute" => ("Parameter", "bool returnValue"),
            _ => (Class, (string?)null),
        };
        writer.Line($"[global::System.AttributeUsage(global::System.AttributeTargets.{targets}, Inherited = false)]");
        using (writer.Braces($"internal sealed class {name} : global::System.Attribute"))
        {
            if (parameter is not null)
            {
                using (writer.Braces($"public {name}({parameter})"))
                {
                }
            }
        }

        return File(name, writer);
    }

    private static SourceFile File(string name, SourceWriter writer) => new($"Gigstack.{name}.g.cs", writer.Finish());
}
