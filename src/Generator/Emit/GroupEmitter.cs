using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>A group's file: its client class, the parameter records and the inline types of its operations.</summary>
internal static class GroupEmitter
{
    public const string ForMocking = "/// <summary>For mocking only; override every member you call.</summary>";

    public static SourceFile Emit(NamespaceModel target, GroupModel group)
    {
        var writer = SourceFile.Begin(target);
        writer.Documentation(group.Documentation);
        SourceFile.Mark(writer, deprecated: false);
        using (writer.Braces($"{target.Accessibility} partial class {group.ClassName} : {HooksEmitter.Interface}"))
        {
            var fields = WriteFields(writer, group);
            writer.Line($"private readonly {Generated}ApiTransport _transport;");
            writer.Line();
            writer.Line(ForMocking);
            using (writer.Braces($"protected {group.ClassName}()"))
            {
                writer.Line("_transport = null!;");
                foreach (var child in group.Children)
                    writer.Line($"{child.PropertyName} = null!;");
            }

            writer.Line();
            using (writer.Braces($"internal {group.ClassName}({Generated}ApiTransport transport)"))
            {
                writer.Line("_transport = transport.For(this);");
                WriteChildren(writer, target, group.Children);
            }

            HooksEmitter.Write(writer);

            WriteMembers(writer, target, group, fields);
        }

        WriteTypes(writer, target, group);

        return new SourceFile(SourceFile.Hint(target, group.ClassName), writer.Finish());
    }

    public static void WriteChildren(SourceWriter writer, NamespaceModel target, EquatableArray<GroupReference> children)
    {
        foreach (var child in children)
            writer.Line($"{child.PropertyName} = new global::{target.Name}.{child.ClassName}(_transport);");
    }

    public static void WriteChildProperties(SourceWriter writer, NamespaceModel target, EquatableArray<GroupReference> children)
    {
        foreach (var child in children)
        {
            writer.Line();
            writer.Element("summary", child.Summary);
            writer.Line($"public virtual global::{target.Name}.{child.ClassName} {child.PropertyName} {{ get; }}");
        }
    }

    /// <summary>What the operations of a client share: how errors, envelopes and pages are read.</summary>
    public static SharedFields WriteFields(SourceWriter writer, GroupModel group)
    {
        foreach (var map in group.ErrorMaps)
        {
            writer.Line($"private static readonly {Generated}ApiErrorMap {map.Name} =");
            using (writer.Indent())
            {
                writer.Line($"new {Generated}ApiErrorMap()");
                using (writer.Indent())
                    WriteErrorMap(writer, map);
            }

            writer.Line();
        }

        var fields = new SharedFields(group.Operations);
        fields.Write(writer);
        return fields;
    }

    /// <summary>What a client class has besides its fields and constructors: child groups and operations.</summary>
    public static void WriteMembers(SourceWriter writer, NamespaceModel target, GroupModel group, SharedFields fields)
    {
        WriteChildProperties(writer, target, group.Children);
        foreach (var operation in group.Operations)
            OperationEmitter.Write(writer, target, group, operation, fields);
    }

    private static void WriteErrorMap(SourceWriter writer, ErrorMapModel map)
    {
        var types = map.Bodies.Select(static body => body.Type).Distinct().ToList();
        var problems = map.Bodies.Where(static body => body.IsProblem).Select(static body => Literal.Of(body.Status)).ToList();
        for (var i = 0; i < types.Count; i++)
        {
            var statuses = map.Bodies.Where(body => body.Type.Equals(types[i])).Select(static body => Literal.Of(body.Status));
            var end = i == types.Count - 1 && problems.Count == 0 ? ";" : "";
            writer.Line($".Add({types[i].Codec()}, {string.Join(", ", statuses)}){end}");
        }

        if (problems.Count > 0)
            writer.Line($".Problems({string.Join(", ", problems)});");
    }

    /// <summary>What the operations take and answer: parameter records and inline types.</summary>
    public static void WriteTypes(SourceWriter writer, NamespaceModel target, GroupModel group)
    {
        foreach (var operation in group.Operations)
        {
            if (operation is { Parameters: not null, IsVariant: false })
            {
                writer.Line();
                ParametersEmitter.Write(writer, target, group, operation, operation.Parameters);
            }
        }

        foreach (var type in group.Types)
        {
            writer.Line();
            TypeEmitter.Write(writer, target.Accessibility, type);
        }
    }
}
