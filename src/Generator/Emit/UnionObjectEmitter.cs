using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>How a union tells objects apart: by the discriminator, then by the properties that are there.</summary>
internal static class UnionObjectEmitter
{
    /// <summary>Whether an object is of the only case there is for objects at a condition.</summary>
    public static bool Asks(UnionCaseModel @case) => @case.DiscriminatorValues.Count > 0 || @case.Shape is { Required.Count: > 0 };

    /// <summary>What the codec knows about the cases, once for all reads.</summary>
    public static void WriteFields(SourceWriter writer, List<NumberedCase> cases)
    {
        var (shaped, rest) = Open(cases);
        if (IsChoice(shaped, rest))
        {
            writer.Line($"private static readonly {Json}JsonObjectCases _objects = new {Json}JsonObjectCases(");
            using (writer.Indent())
                for (var i = 0; i < shaped.Count; i++)
                    writer.Line($"({Literal.Array(shaped[i].Model.Shape!.Required)}, {Literal.Array(shaped[i].Model.Shape!.Others)}){(i < shaped.Count - 1 ? "," : ");")}");
            writer.Line();
        }
        else if (shaped.Count == 1 && shaped[0].Model.Shape!.Required.Count > 0)
        {
            writer.Line($"private static readonly string[] _required = {Literal.Array(shaped[0].Model.Shape!.Required)};");
            writer.Line();
        }
    }

    public static void Write(SourceWriter writer, string? discriminator, List<NumberedCase> cases)
    {
        var told = cases.Where(static @case => @case.Model.DiscriminatorValues.Count > 0).ToList();
        if (discriminator is not null && told.Count > 0)
            WriteDiscriminator(writer, discriminator, told);

        var (shaped, rest) = Open(cases);
        if (IsChoice(shaped, rest))
            WriteChoice(writer, shaped, rest);
        else if (shaped.Count == 1 && shaped[0].Model.Shape!.Required.Count > 0)
            WriteIfAll(writer, shaped[0]);
        else if (shaped.Count == 1)
            rest = shaped[0];
        writer.Line(rest?.Return() ?? "break;");
    }

    /// <summary>The cases that an object may be of when the discriminator has not decided: those with properties, and who takes the rest.</summary>
    private static (List<NumberedCase> Shaped, NumberedCase? Last) Open(List<NumberedCase> cases)
    {
        var open = cases.Where(static @case => @case.Model.IsOpen && @case.Model.Tokens.Contains("StartObject")).ToList();
        var others = open.Where(static @case => @case.Model.Shape is null).OrderBy(static @case => @case.Model.Type.Kind is WireKind.Map ? 0 : @case.Model.Type.Kind is WireKind.Element ? 2 : 1);
        return (open.Where(static @case => @case.Model.Shape is not null).ToList(), others.FirstOrDefault());
    }

    private static bool IsChoice(List<NumberedCase> shaped, NumberedCase? rest) => shaped.Count > 1 || (shaped.Count == 1 && rest is not null);

    private static void WriteDiscriminator(SourceWriter writer, string discriminator, List<NumberedCase> cases)
    {
        var seen = new HashSet<string>();
        using (writer.Braces($"switch ({JsonPeek}.Discriminator(reader, {Literal.Of(discriminator)}))"))
            foreach (var @case in cases)
            {
                var values = @case.Model.DiscriminatorValues.Where(seen.Add).ToList();
                foreach (var value in values)
                    writer.Line($"case {Literal.Of(value)}:");
                if (values.Count > 0)
                    using (writer.Indent())
                        writer.Line(@case.Return());
            }

        writer.Line();
    }

    private static void WriteChoice(SourceWriter writer, List<NumberedCase> shaped, NumberedCase? rest)
    {
        using (writer.Braces($"switch (_objects.Choose(reader, {(rest is null ? "0" : "1")}))"))
            for (var i = 0; i < shaped.Count; i++)
            {
                writer.Line($"case {i}:");
                using (writer.Indent())
                    writer.Line(shaped[i].Return());
            }

        writer.Line();
    }

    private static void WriteIfAll(SourceWriter writer, NumberedCase @case)
    {
        writer.Line($"if ({JsonPeek}.HasAll(reader, _required))");
        using (writer.Indent())
            writer.Line(@case.Return());
    }
}
