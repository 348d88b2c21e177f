using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The presets of a schema as a static class. A property makes a new value each time, because values can contain arrays of bytes, and a
/// class with many presets costs nothing before one is used.
/// </summary>
internal static class PresetsEmitter
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";
    private const string Time = "global::System.DateTimeOffset";

    public static void Write(SourceWriter writer, string accessibility, PresetsModel model)
    {
        writer.Documentation(model.Documentation);
        SourceFile.Mark(writer, model.IsDeprecated);
        using (writer.Braces($"{accessibility} static partial class {model.Name}"))
        {
            for (var i = 0; i < model.Presets.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                var preset = model.Presets[i];
                writer.Documentation(preset.Documentation);
                Write(writer, $"public static {model.Type.TypeName()} {preset.Name} => ", preset.Value);
            }
        }
    }

    private static void Write(SourceWriter writer, string head, PresetExpression value)
    {
        var line = head + Expression(value) + ";";
        if (writer.Fits(line.Length) || value is not PresetObject { Properties.Count: > 0 } made)
        {
            writer.Line(line);
            return;
        }

        writer.Line(head + "new()");
        using (writer.Braces(tail: ";"))
        {
            foreach (var property in made.Properties)
                writer.Line(Set(property) + ",");
        }
    }

    private static string Expression(PresetExpression value) => value switch
    {
        PresetScalar scalar => Scalar(scalar.Kind, scalar.Text),
        PresetEnumValue { Member: { } member } one => $"{one.Type}.{member}",
        PresetEnumValue one => $"new {one.Type}({Literal.Of(one.Text)})",
        PresetObject { Properties.Count: 0 } made => $"new {made.Type}()",
        PresetObject made => $"new {made.Type} {{ {string.Join(", ", made.Properties.Select(Set))} }}",
        PresetList { Items.Count: 0 } list => $"global::System.Array.Empty<{list.Type.ItemName()}>()",
        PresetList list => $"new {list.Type.ItemName()}[] {{ {string.Join(", ", list.Items.Select(Expression))} }}",
        PresetMap map =>
            $"new global::System.Collections.Generic.Dictionary<string, {map.Type.ItemName()}> "
                + $"{{ {string.Join(", ", map.Entries.Select(static one => $"[{Literal.Of(one.Name)}] = {Expression(one.Value)}"))} }}",
        PresetCase one => $"{one.Type}.From{one.Case}({Expression(one.Value)})",
        _ => "null",
    };

    private static string Set(PresetProperty property) =>
        $"{property.Name} = " + (property.IsOptional ? $"new({Expression(property.Value)})" : Expression(property.Value));

    private static string Scalar(WireKind kind, string text) => kind switch
    {
        WireKind.String => Literal.Of(text),
        WireKind.Int64 => EnumValuesEmitter.Long(text),
        WireKind.UInt32 => text + "U",
        WireKind.UInt64 => text + "UL",
        WireKind.Single => text + "f",
        WireKind.Double => text + "d",
        WireKind.Decimal => text + "m",
        WireKind.DateTime => $"{Time}.Parse({Literal.Of(text)}, {Invariant})",
        WireKind.Date => $"new global::System.DateOnly({string.Join(", ", text.Split('-').Select(static part => part.TrimStart('0')))})",
        WireKind.Time or WireKind.Duration => Made(kind, text),
        WireKind.ClockSpan => $"new global::System.TimeSpan({text}L)",
        WireKind.Guid => $"new global::System.Guid({Literal.Of(text)})",
        WireKind.Base64 or WireKind.Base64Url => $"global::System.Convert.FromBase64String({Literal.Of(text)})",
        WireKind.UnixTime => $"{Time}.FromUnixTimeSeconds({text}L)",
        WireKind.UnixTimeMilliseconds => $"{Time}.FromUnixTimeMilliseconds({text}L)",
        WireKind.Element => $"global::System.Text.Json.JsonDocument.Parse({Literal.Of(text)}).RootElement",
        _ => text,
    };

    /// <summary>The constant of a type without its own literal, which is written for a target of that type.</summary>
    private static string Made(WireKind kind, string text) =>
        text.StartsWith("new(", StringComparison.Ordinal) ? $"new {WireTypes.Of(kind).Name}{text.Substring("new".Length)}"
        : $"({WireTypes.Of(kind).Name}){text}";
}
