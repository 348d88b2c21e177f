using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The client that the user constructs: credentials, options, the tree of groups, the raw escape hatch.</summary>
internal static class RootClientEmitter
{
    private static RootClientModel Escaped(RootClientModel root)
    {
        var name = TypeKeywords.Escape(root.ClassName);
        return root with { ClassName = name, Operations = root.Operations is { } group ? group with { ClassName = name } : null };
    }

    public static SourceFile Emit(NamespaceModel target, RootClientModel root)
    {
        var hint = SourceFile.Hint(target, root.ClassName);
        var writer = SourceFile.Begin(target);
        if (writer.HasUnions)
            root = Escaped(root);
        writer.Documentation(root.Documentation);
        SourceFile.Mark(writer, deprecated: false);
        var bases = $"global::System.IDisposable, {HooksEmitter.Interface}";
        using (writer.Braces($"{target.Accessibility} partial class {root.ClassName} : {bases}"))
        {
            RootDescriptionEmitter.Write(writer, target, root);
            writer.Line();
            var fields = root.Operations is null ? null : GroupEmitter.WriteFields(writer, root.Operations);
            writer.Line($"private readonly {Generated}ApiTransport _transport;");
            writer.Line();
            ConstructorEmitter.Write(writer, target, root);
            HooksEmitter.Write(writer);
            GroupEmitter.WriteChildProperties(writer, target, root.Groups);
            RootCallEmitter.WriteWith(writer, target, root);
            foreach (var parameter in root.ClientParameters)
                RootCallEmitter.WriteWith(writer, target, root, parameter);
            RootCallEmitter.WriteSend(writer);
            if (root.Operations is not null)
                GroupEmitter.WriteMembers(writer, target, root.Operations, fields!);
            WriteDispose(writer);
        }

        if (root.Operations is not null)
            GroupEmitter.WriteTypes(writer, target, root.Operations);
        writer.Line();
        OptionsEmitter.Write(writer, target, root);
        return new SourceFile(hint, writer.Finish());
    }

    private static void WriteDispose(SourceWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Closes the connections, unless the options have an <c>HttpClient</c>.</summary>");
        using (writer.Braces("public void Dispose()"))
        {
            writer.Line("Dispose(disposing: true);");
            writer.Line("global::System.GC.SuppressFinalize(this);");
        }

        writer.Line();
        writer.Line("/// <summary>Closes the connections.</summary>");
        writer.Line("/// <param name=\"disposing\">False only from a derived class's finalizer.</param>");
        using (writer.Braces("protected virtual void Dispose(bool disposing)"))
        {
            writer.Line("if (disposing)");
            using (writer.Indent())
                writer.Line("_transport?.Dispose();");
        }
    }
}
