using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>How a union is read (by token, then discriminator, then required properties) and written.</summary>
internal static class UnionCodecEmitter
{
    private const string TokenType = "global::System.Text.Json.JsonTokenType.";

    public static void Write(SourceWriter writer, UnionModel union)
    {
        writer.Line("/// <summary>Reads and writes this type as JSON.</summary>");
        using (writer.Braces($"public sealed class JsonCodec : {RuntimeNames.JsonCodec}<{union.FullName}>"))
        {
            writer.Line("public static readonly JsonCodec Instance = new JsonCodec();");
            writer.Line();
            using (writer.Braces($"public override {union.FullName} Read(ref {Reader} reader)"))
            {
                WriteTokens(writer, union, union.Cases.SelectMany(static @case => @case.Tokens).Distinct().ToList());
                writer.Line($"return new(0, {JsonRead}.Element(ref reader));");
            }

            writer.Line();
            using (writer.Braces($"public override void Write({Writer} writer, {union.FullName} value)"))
            using (writer.Braces("switch (value._case)"))
            {
                for (var i = 0; i < union.Cases.Count; i++)
                    writer.Line($"case {i + 1}: {union.Cases[i].Type.Codec()}.Write(writer, ({union.Cases[i].Type.TypeName()})value.Value!); break;");
                writer.Line($"default: {JsonCodecs}.Element.Write(writer, value.Value is {Element} json ? json : throw new global::System.InvalidOperationException({Literal.Of($"A {union.Name} without a value (default) cannot be written.")})); break;");
            }
        }
    }

    private static void WriteTokens(SourceWriter writer, UnionModel union, List<string> tokens)
    {
        if (tokens.Count == 0)
            return;
        using (writer.Braces("switch (reader.TokenType)"))
            foreach (var token in tokens)
                WriteToken(writer, union, token);
        writer.Line();
    }

    private static void WriteToken(SourceWriter writer, UnionModel union, string token)
    {
        var cases = new List<(UnionCaseModel Case, int Number)>();
        for (var i = 0; i < union.Cases.Count; i++)
            if (union.Cases[i].Tokens.Contains(token))
                cases.Add((union.Cases[i], i + 1));

        writer.Line($"case {TokenType}{token}:");
        using (writer.Indent())
        {
            if (token == "StartObject" && union.Discriminator is not null)
                WriteDiscriminator(writer, union.Discriminator, cases);
            else
                WriteByProperties(writer, cases);
        }
    }

    private static void WriteDiscriminator(SourceWriter writer, string discriminator, List<(UnionCaseModel Case, int Number)> cases)
    {
        using (writer.Braces($"switch ({JsonPeek}.Discriminator(reader, {Literal.Of(discriminator)}))"))
            foreach (var (@case, number) in cases)
            {
                foreach (var value in @case.DiscriminatorValues)
                    writer.Line($"case {Literal.Of(value)}:");
                if (@case.DiscriminatorValues.Count > 0)
                    using (writer.Indent())
                        writer.Line(Return(@case, number));
            }

        writer.Line();
        writer.Line("break;");
    }

    /// <summary>Most required properties first; a case that requires nothing takes the rest, one of any JSON after the others.</summary>
    private static void WriteByProperties(SourceWriter writer, List<(UnionCaseModel Case, int Number)> cases)
    {
        foreach (var (@case, number) in cases.OrderByDescending(static pair => pair.Case.RequiredProperties.Count).ThenBy(static pair => pair.Case.Type.Kind is WireKind.Element))
        {
            if (@case.RequiredProperties.Count == 0)
            {
                writer.Line(Return(@case, number));
                return;
            }

            writer.Line($"if ({JsonPeek}.HasAll(reader, {Literal.Array(@case.RequiredProperties)}))");
            using (writer.Indent())
                writer.Line(Return(@case, number));
        }

        writer.Line("break;");
    }

    private static string Return(UnionCaseModel @case, int number) => $"return new({number}, {@case.Type.Read()});";
}
