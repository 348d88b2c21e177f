using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The table of a component for XML, as a property of the class with all tables.</summary>
internal static class XmlTypeEmitter
{
    public static SourceFile Emit(NamespaceModel target, XmlTypeModel type)
    {
        var writer = SourceFile.Begin(target);
        writer.Line("/// <summary>How the types of the document are written in XML.</summary>");
        using (writer.Braces($"internal static partial class {type.Holder}"))
        {
            writer.Line($"internal static {Generated}XmlShape {type.Name} {{ get; }} = {XmlSyntax.Head(type.Content)}");
            using (writer.Indent())
            {
                var calls = XmlSyntax.Calls(type.Content);
                for (var i = 0; i < calls.Count; i++)
                    writer.Line(calls[i] + (i == calls.Count - 1 ? ";" : ""));
                if (calls.Count == 0)
                    writer.Line(";");
            }
        }

        return new SourceFile(SourceFile.Hint(target, type.Holder + "." + type.Name), writer.Finish());
    }
}
