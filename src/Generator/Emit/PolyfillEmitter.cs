namespace Gigstack.Generator.Emit;

/// <summary>The attributes that C# 15 looks for, for target frameworks that do not have them.</summary>
internal static class PolyfillEmitter
{
    public const string Union = "UnionAttribute";
    public const string Closed = "IsClosedTypeAttribute";
    public const string Namespace = "System.Runtime.CompilerServices";

    public static SourceFile Emit(string name)
    {
        var writer = new SourceWriter().Lines(SourceFile.Header).Line($"namespace {Namespace};").Line();
        writer.Line("/// <summary>Marks types for C# 15; the target framework does not have this attribute.</summary>");
        SourceFile.Mark(writer, deprecated: false);
        var targets = name == Union ? "Class | global::System.AttributeTargets.Struct" : "Class";
        writer.Line($"[global::System.AttributeUsage(global::System.AttributeTargets.{targets}, Inherited = false)]");
        using (writer.Braces($"internal sealed class {name} : global::System.Attribute"))
        {
        }

        return new SourceFile($"Gigstack.{name}.g.cs", writer.Finish());
    }
}
