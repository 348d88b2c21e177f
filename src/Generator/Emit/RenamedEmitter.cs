using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The old names of members, as obsolete members that forward to the new ones.</summary>
internal static class RenamedEmitter
{
    public static SourceFile Emit(NamespaceModel target, EquatableArray<OldName> names)
    {
        var writer = SourceFile.Begin(target);
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0)
                writer.Line();
            Write(writer, target, names[i], 0);
        }

        return new SourceFile(SourceFile.Hint(target, "Renamed"), writer.Finish());
    }

    private static void Write(SourceWriter writer, NamespaceModel target, OldName name, int depth)
    {
        if (depth == name.Types.Count)
        {
            WriteMember(writer, target, name);
            return;
        }

        using (writer.Braces("partial " + name.Types[depth]))
            Write(writer, target, name, depth + 1);
    }

    private static void WriteMember(SourceWriter writer, NamespaceModel target, OldName old)
    {
        var name = char.IsLower(old.Name[0]) ? "@" + old.Name : old.Name;
        switch (old.Member)
        {
            case PropertyModel property:
                WriteProperty(writer, property, name);
                break;
            case ParameterModel parameter:
                WriteProperty(writer, ParametersEmitter.Property(parameter), name);
                break;
            case EnumValueModel value:
                WriteMark(writer, value.Name);
                writer.Line($"public static {TypeOf(old)} {name} => {value.Name};");
                break;
            case UnionCaseModel @case:
                WriteCase(writer, @case, old);
                break;
            case HeaderModel header:
                WriteMark(writer, header.Name);
                writer.Line($"public {header.Form.Type.TypeName()}? {name} => {header.Name};");
                break;
            case PresetModel preset:
                WriteMark(writer, preset.Name);
                writer.Line($"public static {old.Type!.TypeName()} {name} => {preset.Name};");
                break;
            case GroupReference group:
                WriteMark(writer, group.PropertyName);
                writer.Line($"public virtual global::{target.Name}.{group.ClassName} {name} => {group.PropertyName};");
                break;
            case OperationModel operation:
                WriteMethods(writer, target, operation, old.Name.Substring(0, old.Name.Length - "Async".Length));
                break;
        }
    }

    /// <summary>System.Text.Json ignores it, also where it reads the type itself.</summary>
    private static void WriteProperty(SourceWriter writer, PropertyModel property, string name)
    {
        WriteMark(writer, property.Name);
        writer.Line("[global::System.Text.Json.Serialization.JsonIgnore]");
        using (writer.Braces($"public {property.DeclaredType()} {name}"))
        {
            writer.Line($"get => {property.Name};");
            writer.Line($"init => {property.Name} = value;");
        }
    }

    private static void WriteCase(SourceWriter writer, UnionCaseModel @case, OldName old)
    {
        var type = @case.Type.TypeName();
        WriteMark(writer, "From" + @case.Name);
        writer.Line($"public static {TypeOf(old)} From{old.Name}({type} value) => From{@case.Name}(value);");
        writer.Line();
        WriteMark(writer, "TryGet" + @case.Name);
        var (attribute, nullable) = @case.Type.IsValueType
            ? ("", "")
            : ("[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] ", "?");
        writer.Line($"public bool TryGet{old.Name}({attribute}out {type}{nullable} value) => TryGet{@case.Name}(out value);");
    }

    private static void WriteMethods(SourceWriter writer, NamespaceModel target, OperationModel operation, string name)
    {
        var arguments = string.Join(", ", OperationEmitter.ArgumentNames(operation));
        var isFirst = true;
        foreach (var (suffix, type) in MethodSyntax.Of(operation))
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            WriteMark(writer, operation.Name + suffix);
            OperationEmitter.WriteHead(
                writer, $"public virtual {type} {name}{suffix}", OperationEmitter.Parameters(target, operation), " =>");
            using (writer.Indent())
                writer.Line($"{operation.Name}{suffix}({arguments});");
        }
    }

    /// <summary>The doc comment and the attributes. A code fix reads the new name in the message.</summary>
    private static void WriteMark(SourceWriter writer, string newName)
    {
        writer.Line($"/// <inheritdoc cref=\"{newName}\"/>");
        writer.Line($"[global::System.Obsolete(\"Renamed to '{newName}'.\")]");
        TypeEmitter.WriteCodecMark(writer);
    }

    private static string TypeOf(OldName old)
    {
        var type = old.Types[old.Types.Count - 1];
        return type.Substring(type.LastIndexOf(' ') + 1);
    }
}
