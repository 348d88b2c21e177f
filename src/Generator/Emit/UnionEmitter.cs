using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>A <c>oneOf</c> or <c>anyOf</c> as a struct that holds one of its cases, or JSON that fits none.</summary>
internal static class UnionEmitter
{
    public static void Write(SourceWriter writer, string accessibility, UnionModel union)
    {
        TypeEmitter.WriteHead(writer, union);
        if (writer.HasUnions)
            writer.Line("[global::System.Runtime.CompilerServices.Union]");
        using (writer.Braces($"{accessibility} readonly partial record struct {union.Name} : {PrintEmitter.Interface}"))
        {
            writer.Line("private readonly int _case;");
            writer.Line($"private readonly {Generated}Compared<object, {Generated}UnionEquality> _value;");
            writer.Line();
            using (writer.Braces($"private {union.Name}(int @case, object? value)"))
            {
                writer.Line("_case = @case;");
                writer.Line("_value = new(value);");
            }

            if (writer.HasUnions)
                WriteConstructors(writer, union);
            writer.Line();
            writer.Line("/// <summary>The value of the current case; a <c>JsonElement</c> if the JSON matches no case.</summary>");
            writer.Line("public object? Value => _value.Value;");
            for (var i = 0; i < union.Cases.Count; i++)
                WriteCase(writer, union, union.Cases[i], UnionCodecEmitter.Number(i));
            UnionPropertyEmitter.Write(writer, union);
            PrintEmitter.Write(writer, [Printed(union)]);
            writer.Line();
            UnionCodecEmitter.Write(writer, union);
            TypeEmitter.WriteNested(writer, union);
        }
    }

    /// <summary>The constructors whose parameters are the cases for C# 15, with one for JSON of no case.</summary>
    private static void WriteConstructors(SourceWriter writer, UnionModel union)
    {
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var one = union.Cases[i];
            if (one.IsConstructible)
                WriteConstructor(one.Type.TypeName(), $"a value of the case {XmlDoc.Verbatim(one.Name)}", UnionCodecEmitter.Number(i));
        }

        if (!union.HasJsonCase)
            WriteConstructor(Element, "JSON that matches no case", 0);

        void WriteConstructor(string type, string what, int number)
        {
            writer.Line();
            writer.Line($"/// <summary>Creates {what}.</summary>");
            using (writer.Braces($"public {union.Name}({type} value)"))
            {
                writer.Line($"_case = {number};");
                writer.Line("_value = new(value);");
            }
        }
    }

    private static void WriteCase(SourceWriter writer, UnionModel union, UnionCaseModel @case, int number)
    {
        var type = @case.Type.TypeName();
        var nullable = @case.Type.IsValueType ? "" : "?";
        writer.Line();
        writer.Line($"/// <summary>Creates a value of the case {XmlDoc.Verbatim(@case.Name)}.</summary>");
        writer.Line($"public static {union.Name} From{@case.Name}({type} value) => new({number}, value);");
        if (@case.IsConvertible)
        {
            writer.Line();
            writer.Line($"/// <summary>Converts a value of the case {XmlDoc.Verbatim(@case.Name)}.</summary>");
            writer.Line($"public static implicit operator {union.Name}({type} value) => new({number}, value);");
        }

        if (@case.IsFromText)
        {
            writer.Line();
            writer.Line($"/// <summary>Converts a string to a value of the case {XmlDoc.Verbatim(@case.Name)}.</summary>");
            writer.Line($"public static implicit operator {union.Name}(string value) => new({number}, new {type}(value));");
        }

        writer.Line();
        writer.Line($"/// <summary>Gets the value if it is of the case {XmlDoc.Verbatim(@case.Name)}.</summary>");
        var attribute = @case.Type.IsValueType ? "" : "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] ";
        writer.Line($"public bool TryGet{@case.Name}({attribute}out {type}{nullable} value) =>");
        using (writer.Indent())
            writer.Line($"{Generated}UnionValue.TryGet<{type}>(Value, _case == {number}, out value);");
    }

    /// <summary>A value whose type hides its own secrets is shown; a secret itself is not, nor JSON of no case, which is number
    /// 0.</summary>
    private static string Printed(UnionModel union)
    {
        var hidden = Numbers(union, static one => one.IsSecret);
        if (union.IsUnknownSecret)
            hidden.Insert(0, 0);
        var value = hidden.Count == 0 ? "Value" : $"{Is(hidden)} ? {PrintEmitter.Hide("Value")} : Value";
        var timed = Numbers(union, static one => !one.IsSecret && PrintEmitter.Times(one.Type) is not null);
        return timed.Count == 0
            ? $".Value({value})"
            : $".Value({value}, {Is(timed)} ? {PrintEmitter.Times(union.Cases[timed[0] - 1].Type)} : null)";
    }

    private static string Is(List<int> cases) => $"_case is {string.Join(" or ", cases)}";

    private static List<int> Numbers(UnionModel union, Func<UnionCaseModel, bool> filter) =>
        [.. Enumerable.Range(0, union.Cases.Count).Where(i => filter(union.Cases[i])).Select(UnionCodecEmitter.Number)];
}
