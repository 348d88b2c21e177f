using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// What <c>ToString</c> and the debugger show of a type: the runtime's printer gets the members that are set. <c>PrintMembers</c> is what
/// the compiler's own <c>ToString</c> calls, so that users can still override that in their part of the type.
/// </summary>
internal static class PrintEmitter
{
    /// <summary>The interface of a type that is printed.</summary>
    public const string Interface = Generated + "IPrintable";

    private const string Printer = Generated + "Printer";

    private const string Head = $"void {Interface}.Print({Printer} printer)";

    /// <summary>The attribute of the type.</summary>
    public static void WriteMark(SourceWriter writer) =>
        writer.Line($"[global::System.Diagnostics.DebuggerDisplay(\"{{{Printer}.Short(this),nq}}\")]");

    /// <summary>Writes the members of a type of which <see cref="Interface"/> is a base.</summary>
    /// <param name="calls">The calls of the printer, each with its dot.</param>
    public static void Write(SourceWriter writer, IReadOnlyList<string> calls, string modifiers = "private")
    {
        WriteMembers(writer, modifiers);
        WriteCalls(writer, calls);
    }

    /// <summary>Writes the members of a record with a codec, which has the names and the order of the properties.</summary>
    public static void WriteByCodec(SourceWriter writer)
    {
        WriteMembers(writer, "private");
        writer.Line(Head + " => JsonCodec.Instance.Print(printer, this);");
    }

    private static void WriteMembers(SourceWriter writer, string modifiers)
    {
        writer.Line();
        writer.Line($"{modifiers} bool PrintMembers(global::System.Text.StringBuilder builder) => {Printer}.Print(builder, this);");
        writer.Line();
    }

    /// <summary>The method of the interface, with as many calls in a line as fit.</summary>
    private static void WriteCalls(SourceWriter writer, IReadOnlyList<string> calls)
    {
        if (calls.Count == 0)
        {
            writer.Line(Head + " { }");
            return;
        }

        var all = $"{Head} => printer{string.Concat(calls)};";
        if (writer.Fits(all.Length))
        {
            writer.Line(all);
            return;
        }

        writer.Line(Head + " => printer");
        using (writer.Indent())
        {
            var line = "";
            foreach (var call in calls)
            {
                if (line.Length > 0 && !writer.Fits(line.Length + call.Length + 1))
                {
                    writer.Line(line);
                    line = "";
                }

                line += call;
            }

            writer.Line(line + ";");
        }
    }

    /// <summary>Writes the method of an enum whose values are not strings.</summary>
    public static void WriteValue(SourceWriter writer, string call) => writer.Line($"{Head} => printer.{call};");

    /// <summary>The call for a property.</summary>
    public static string Call(PropertyModel property)
    {
        var method = property.Presence is Presence.RequiredNullable ? "AddNullable" : "Add";
        return Call(method, property.JsonName, property.Name, property.Type, property.IsSecret);
    }

    /// <summary>The call for a member that is null if it is not set.</summary>
    public static string Call(string wireName, string name, TypeRef type, bool isSecret) => Call("Add", wireName, name, type, isSecret);

    /// <summary>The call for the properties that are not in the schema.</summary>
    public static string CallAdditional(RecordModel record) => record.IsAdditionalSecret
        ? $".Add({Literal.Of(record.AdditionalName!)}, {Hide(record.AdditionalName!)})"
        : $".AddAll({record.AdditionalName})";

    /// <summary>The value without which a secret shows.</summary>
    public static string Hide(string value) => $"{Printer}.Hide({value})";

    /// <summary>The codec of times that are not written as RFC 3339; null if there are none.</summary>
    public static string? Times(TypeRef type)
    {
        while (type.Item is { } item)
            type = item;
        return type.Kind is WireKind.UnixTime or WireKind.UnixTimeMilliseconds or WireKind.HttpDate ? type.Codec() : null;
    }

    private static string Call(string method, string wireName, string name, TypeRef type, bool isSecret)
    {
        var value = isSecret ? Hide(name) : name;
        var times = isSecret ? null : Times(type);
        return $".{method}({Literal.Of(wireName)}, {value}{(times is null ? "" : ", " + times)})";
    }
}
