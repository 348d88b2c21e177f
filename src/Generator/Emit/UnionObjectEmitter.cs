using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>How a union's objects are read, as the plan says.</summary>
internal static class UnionObjectEmitter
{
    /// <summary>What the codec knows about the cases, once for all reads.</summary>
    public static void WriteFields(SourceWriter writer, UnionModel union, UnionObjectPlan plan)
    {
        switch (plan.PropertyTest)
        {
            case UnionPropertyTest.BestMatch:
                writer.Line($"private static readonly {Generated}JsonObjectCases _objects = new {Generated}JsonObjectCases(");
                using (writer.Indent())
                {
                    for (var i = 0; i < plan.ByProperties.Count; i++)
                    {
                        var end = i < plan.ByProperties.Count - 1 ? "," : ");";
                        writer.Line($"({Literal.Array(Shape(i).Required)}, {Literal.Array(Shape(i).Others)}){end}");
                    }
                }

                writer.Line();
                break;
            case UnionPropertyTest.HasRequired:
                writer.Line($"private static readonly string[] _required = {Literal.Array(Shape(0).Required)};");
                writer.Line();
                break;
        }

        UnionCaseShape Shape(int i) => union.Cases[plan.ByProperties[i]].Shape!;
    }

    public static void Write(SourceWriter writer, UnionModel union, UnionObjectPlan plan)
    {
        if (plan.Discriminator is { } discriminator)
            WriteDiscriminator(writer, union, discriminator, plan.Values);
        switch (plan.PropertyTest)
        {
            case UnionPropertyTest.BestMatch:
                WriteBestMatch(writer, union, plan);
                break;
            case UnionPropertyTest.HasRequired:
                UnionCodecEmitter.WriteIf(writer, $"{JsonPeek}.HasAll(reader, _required)", union.Return(plan.ByProperties[0]));
                break;
        }
    }

    private static void WriteDiscriminator(
        SourceWriter writer,
        UnionModel union,
        string discriminator,
        EquatableArray<UnionValueStep> steps)
    {
        using (writer.Braces($"switch ({JsonPeek}.Discriminator(reader, {Literal.Of(discriminator)}))"))
        {
            foreach (var step in steps)
            {
                foreach (var value in step.Values)
                    writer.Line($"case {Literal.Of(value)}:");
                using (writer.Indent())
                    writer.Line(union.Return(step.Case));
            }
        }

        writer.Line();
    }

    private static void WriteBestMatch(SourceWriter writer, UnionModel union, UnionObjectPlan plan)
    {
        using (writer.Braces($"switch (_objects.Choose(reader, {plan.LeastProperties}))"))
        {
            for (var i = 0; i < plan.ByProperties.Count; i++)
            {
                writer.Line($"case {i}:");
                using (writer.Indent())
                    writer.Line(union.Return(plan.ByProperties[i]));
            }
        }

        writer.Line();
    }
}
