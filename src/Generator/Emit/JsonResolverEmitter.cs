using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The resolver that gives System.Text.Json the generated codecs, for options and contexts of the user's own.</summary>
internal static class JsonResolverEmitter
{
    private const string Resolver = "global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver";

    public static SourceFile Emit(NamespaceModel target, RootClientModel root)
    {
        var writer = SourceFile.Begin(target);
        writer.Line("/// <summary>The generated JSON codecs for System.Text.Json.</summary>");
        SourceFile.Mark(writer, deprecated: false);
        using (writer.Braces($"{target.Accessibility} static class {root.JsonName}"))
        {
            writer.Line("/// <summary>Knows every generated type; add it to <c>JsonSerializerOptions.TypeInfoResolverChain</c>.</summary>");
            var head = $"public static {Resolver} Default {{ get; }} = new {Generated}CodecResolver()";
            if (root.JsonTypes.Count == 0)
                writer.Line(head + ";");
            else
                WriteTypes(writer, head, root.JsonTypes);
        }

        return new SourceFile(SourceFile.Hint(target, root.JsonName), writer.Finish());
    }

    private static void WriteTypes(SourceWriter writer, string head, EquatableArray<TypeRef> types)
    {
        writer.Line(head);
        using (writer.Indent())
        {
            for (var i = 0; i < types.Count; i++)
                writer.Line($".Add({types[i].Codec()}){(i == types.Count - 1 ? ";" : "")}");
        }
    }
}
