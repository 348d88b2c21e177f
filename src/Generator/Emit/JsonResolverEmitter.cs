using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The resolver that gives System.Text.Json the generated codecs, for options and contexts of the user's own.</summary>
internal static class JsonResolverEmitter
{
    public static SourceFile Emit(NamespaceModel target, RootClientModel root)
    {
        var writer = SourceFile.Begin(target);
        writer.Line("/// <summary>The generated JSON codecs for System.Text.Json.</summary>");
        SourceFile.Mark(writer, deprecated: false);
        using (writer.Braces($"{target.Accessibility} static class {root.JsonName}"))
        {
            writer.Line("/// <summary>Knows every generated type; add it to <c>JsonSerializerOptions.TypeInfoResolverChain</c>.</summary>");
            writer.Line($"public static global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver Default {{ get; }} = new {Json}CodecResolver()");
            using (writer.Indent())
                writer.Fill(root.JsonTypes.Select(static type => $".Add({type.Codec()})"), "", after: ";", empty: ";");
        }

        return new SourceFile(SourceFile.Hint(target, root.JsonName), writer.Finish());
    }
}
