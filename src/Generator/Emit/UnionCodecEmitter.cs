using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>How a union is read, as its plan says, and written.</summary>
internal static class UnionCodecEmitter
{
    private const string ItemField = "_items";

    public static void Write(SourceWriter writer, UnionModel union)
    {
        TypeEmitter.WriteCodecMark(writer);
        using (writer.Braces($"public sealed class JsonCodec : {Generated}UnionCodec<{union.Name}, JsonCodec>"))
        {
            foreach (var token in union.Plan.Tokens)
            {
                if (token.Objects is { } objects)
                    UnionObjectEmitter.WriteFields(writer, union, objects);
                if (token.ByItemProperties.Count > 0)
                    UnionShapesEmitter.Write(writer, ItemField, token.ByItemProperties.Select(i => union.Cases[i].ItemShape!).ToList());
            }

            using (writer.Braces($"protected override int Choose(ref {Reader} reader)"))
            {
                WriteTokens(writer, union);
                writer.Line("return Unknown;");
            }

            UnionOthersEmitter.Write(writer, union);
            writer.Line();
            WriteRead(writer, union);
            writer.Line();
            using (writer.Braces($"public override void Write({Writer} writer, {union.Name} value)"))
            using (writer.Braces("switch (value._case)"))
            {
                for (var i = 0; i < union.Cases.Count; i++)
                {
                    writer.Case($"case {Number(i)}:", WriteCase(union.Cases[i]));
                }

                var message = Literal.Of($"{union.Name} without a value (default) cannot be written.");
                writer.Case(
                    "default:",
                    $"if (value.Value is not {Element} json)",
                    $"    throw new global::System.InvalidOperationException({message});",
                    $"{JsonCodecs}.Element.Write(writer, json);");
            }
        }
    }

    /// <summary>What values carry of their case; 0 is JSON that is no case.</summary>
    public static int Number(int @case) => @case + 1;

    /// <summary>The statement that chooses a case.</summary>
    public static string Return(int @case) => $"return {Number(@case)};";

    public static void WriteIf(SourceWriter writer, string test, string statement)
    {
        writer.Line($"if ({test})");
        using (writer.Indent())
            writer.Line(statement);
    }

    private static void WriteRead(SourceWriter writer, UnionModel union)
    {
        writer.Line($"protected override {union.Name} Read(ref {Reader} reader, int @case) => @case switch");
        writer.Line("{");
        using (writer.Indent())
        {
            for (var i = 0; i < union.Cases.Count; i++)
                writer.Line($"{Number(i)} => new({Number(i)}, {union.Cases[i].Type.Read()}),");
            writer.Line($"_ => new(Unknown, {JsonRead}.Element(ref reader)),");
        }

        writer.Line("};");
    }

    private static string WriteCase(UnionCaseModel one)
    {
        var codec = one.Type.Codec();
        var value = $"({one.Type.TypeName()})value.Value!";
        if (one.Written is not { } written)
            return $"{codec}.Write(writer, {value});";
        var discriminator = $"{Literal.Of(written.Property)}, {Literal.Of(written.Value)}";
        return $"{Generated}DiscriminatedObject.Write(writer, {codec}, {value}, {discriminator});";
    }

    private static void WriteTokens(SourceWriter writer, UnionModel union)
    {
        if (union.Plan.Tokens.Count == 0)
            return;
        using (writer.Braces("switch (reader.TokenType)"))
        {
            foreach (var plan in union.Plan.Tokens)
            {
                foreach (var token in plan.Tokens.Each())
                    writer.Line($"case {UnionTestSyntax.Token(token)}:");
                using (writer.Indent())
                    WriteToken(writer, union, plan);
            }
        }

        writer.Line();
    }

    private static void WriteToken(SourceWriter writer, UnionModel union, UnionTokenPlan plan)
    {
        if (plan.Objects is { } objects)
            UnionObjectEmitter.Write(writer, objects);
        if (plan.ByItemProperties.Count > 0)
        {
            var choice = $"{ItemField}.Choose({JsonPeek}.AtItem(reader), 0)";
            UnionObjectEmitter.WriteBestMatch(writer, choice, plan.ByItemProperties);
        }

        foreach (var step in plan.Steps)
            WriteIf(writer, UnionTestSyntax.Of(step, union.Cases[step.Case]), Return(step.Case));
        writer.Line(plan.Rest is { } rest ? Return(rest) : "break;");
    }
}
