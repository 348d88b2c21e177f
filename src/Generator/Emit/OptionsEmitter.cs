using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The options of a client: those of the runtime, which can be copied.</summary>
internal static class OptionsEmitter
{
    /// <summary>The partial method that copies the logger factory, if there is one.</summary>
    public const string CopyLog = "CopyLog";

    public static void Write(SourceWriter writer, NamespaceModel target, RootClientModel root)
    {
        var name = root.OptionsName;
        writer.Line($"/// <summary>Options of <see cref=\"{root.ClassName}\"/>.</summary>");
        SourceFile.Mark(writer, deprecated: false);
        using (writer.Braces($"{target.Accessibility} partial class {name} : {Root}ApiClientOptions"))
        {
            writer.Line("/// <summary>Creates options with the default values.</summary>");
            using (writer.Braces($"public {name}()"))
                writer.Line("OnCreated();");
            writer.Line();
            writer.Line("/// <summary>Creates options with the values of others.</summary>");
            writer.Line("/// <param name=\"other\">The options to copy. Later changes of one do not affect the other.</param>");
            writer.Line($"public {name}({name} other)");
            using (writer.Indent())
                writer.Line(": base(other)");
            using (writer.Braces())
            {
                writer.Line($"{CopyLog}(other);");
                writer.Line("OnCopying(other);");
            }

            writer.Line();
            writer.Line("/// <summary>Sets default values of your own, if you implement it.</summary>");
            writer.Line("partial void OnCreated();");
            writer.Line();
            writer.Line("/// <summary>Copies the properties that you added to the options, if you implement it.</summary>");
            writer.Line($"partial void OnCopying({name} other);");
            writer.Line();
            writer.Line($"partial void {CopyLog}({name} other);");
        }
    }
}
