using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>How a union is read (by token, then by what tells cases of one token apart) and written.</summary>
internal static class UnionCodecEmitter
{
    private const string TokenType = "global::System.Text.Json.JsonTokenType.";

    public static void Write(SourceWriter writer, UnionModel union)
    {
        var cases = union.Cases.Select(static (@case, index) => new NumberedCase(@case, index + 1)).ToList();
        using (writer.Braces($"public sealed class JsonCodec : {RuntimeNames.JsonCodec}<{union.Name}>"))
        {
            writer.Line("public static readonly JsonCodec Instance = new();");
            UnionObjectEmitter.WriteFields(writer, cases);
            using (writer.Braces($"public override {union.Name} Read(ref {Reader} reader)"))
            {
                WriteTokens(writer, union, cases);
                writer.Line($"return new(0, {JsonRead}.Element(ref reader));");
            }

            writer.Line();
            using (writer.Braces($"public override void Write({Writer} writer, {union.Name} value)"))
            using (writer.Braces("switch (value._case)"))
            {
                foreach (var @case in cases)
                    WriteArm(writer, $"case {@case.Number}:", $"{@case.Model.Type.Codec()}.Write(writer, ({@case.Model.Type.TypeName()})value.Value!);");
                WriteArm(writer, "default:", $"{JsonCodecs}.Element.Write(writer, value.Value is {Element} json ? json : throw new global::System.InvalidOperationException({Literal.Of($"{union.Name} without a value (default) cannot be written.")}));");
            }
        }
    }

    private static void WriteArm(SourceWriter writer, string label, string statement)
    {
        writer.Line($"{label} {statement} break;");
    }

    private static void WriteTokens(SourceWriter writer, UnionModel union, List<NumberedCase> cases)
    {
        // Tokens that say everything about the case by themselves share their statement.
        var labels = new List<(List<string> Tokens, List<NumberedCase> Cases)>();
        foreach (var token in cases.SelectMany(static @case => @case.Model.Tokens).Distinct())
        {
            var fitting = cases.Where(@case => @case.Model.Tokens.Contains(token)).ToList();
            var isPlain = fitting.Count == 1 && !(token == "StartObject" && UnionObjectEmitter.Asks(fitting[0].Model));
            var same = isPlain ? labels.FindIndex(label => label.Cases.Count == 1 && label.Cases[0] == fitting[0] && !(label.Tokens[0] == "StartObject" && UnionObjectEmitter.Asks(fitting[0].Model))) : -1;
            if (same >= 0)
                labels[same].Tokens.Add(token);
            else
                labels.Add(([token], fitting));
        }

        if (labels.Count == 0)
            return;
        using (writer.Braces("switch (reader.TokenType)"))
            foreach (var (tokens, fitting) in labels)
            {
                foreach (var token in tokens)
                    writer.Line($"case {TokenType}{token}:");
                using (writer.Indent())
                    WriteToken(writer, union, tokens[0], fitting);
            }

        writer.Line();
    }

    private static void WriteToken(SourceWriter writer, UnionModel union, string token, List<NumberedCase> cases)
    {
        switch (token)
        {
            case "StartObject":
                UnionObjectEmitter.Write(writer, union.Discriminator, cases);
                break;
            case "StartArray" when cases.Count > 1:
                WriteLists(writer, cases);
                break;
            default:
                WriteScalars(writer, cases);
                break;
        }
    }

    /// <summary>Narrow types first; the widest takes the rest.</summary>
    private static void WriteScalars(SourceWriter writer, List<NumberedCase> cases)
    {
        var ordered = cases.OrderBy(static @case => ScalarTest.Width(@case.Model)).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            if (i == ordered.Count - 1 || ScalarTest.Of(ordered[i].Model) is not { } test)
            {
                writer.Line(ordered[i].Return());
                return;
            }

            WriteIf(writer, test, ordered[i]);
        }
    }

    /// <summary>By the first element; an empty list, or one that begins with null, is of the first case that admits it.</summary>
    private static void WriteLists(SourceWriter writer, List<NumberedCase> cases)
    {
        var ordered = cases.OrderBy(static @case => @case.Model.Type.Kind is not WireKind.List || @case.Model.ItemTokens.Count == 6).ToList();
        for (var i = 0; i < ordered.Count - 1; i++)
        {
            var tokens = ordered[i].Model.ItemTokens.ToList();
            if (i == 0)
                tokens.AddRange(["EndArray", "Null"]);
            WriteIf(writer, $"{JsonPeek}.FirstItem(reader) is {string.Join(" or ", tokens.Select(static token => TokenType + token))}", ordered[i]);
        }

        writer.Line(ordered[ordered.Count - 1].Return());
    }

    private static void WriteIf(SourceWriter writer, string test, NumberedCase @case)
    {
        writer.Line($"if ({test})");
        using (writer.Indent())
            writer.Line(@case.Return());
    }
}
