using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>How the case of a union's objects is chosen, as the plan says.</summary>
internal static class UnionObjectEmitter
{
    public const string Field = "_objects";

    /// <summary>What the codec knows about the cases, once for all reads.</summary>
    public static void WriteFields(SourceWriter writer, UnionModel union, UnionObjectPlan plan)
    {
        var shapes = plan.ByProperties.Select(i => union.Cases[i].Shape!).ToList();
        switch (plan.PropertyTest)
        {
            case UnionPropertyTest.BestMatch:
                UnionShapesEmitter.Write(writer, Field, shapes);
                break;
            case UnionPropertyTest.HasRequired:
                writer.Line($"private static readonly string[] _required = {Literal.Array(shapes[0].Required)};");
                writer.Line();
                break;
        }
    }

    public static void Write(SourceWriter writer, UnionObjectPlan plan)
    {
        if (plan.Discriminator is { } discriminator)
            WriteDiscriminator(writer, discriminator, plan.Values);
        switch (plan.PropertyTest)
        {
            case UnionPropertyTest.BestMatch:
                WriteBestMatch(writer, $"{Field}.Choose(reader, {plan.LeastProperties})", plan.ByProperties);
                break;
            case UnionPropertyTest.HasRequired:
                UnionCodecEmitter.WriteIf(
                    writer, $"{JsonPeek}.HasAll(reader, _required)", UnionCodecEmitter.Return(plan.ByProperties[0]));
                break;
        }
    }

    /// <summary>A switch over what <c>JsonObjectCases</c> chose.</summary>
    public static void WriteBestMatch(SourceWriter writer, string choice, EquatableArray<int> cases)
    {
        using (writer.Braces($"switch ({choice})"))
        {
            for (var i = 0; i < cases.Count; i++)
            {
                writer.Line($"case {i}:");
                using (writer.Indent())
                    writer.Line(UnionCodecEmitter.Return(cases[i]));
            }
        }

        writer.Line();
    }

    private static void WriteDiscriminator(SourceWriter writer, string discriminator, EquatableArray<UnionValueStep> steps)
    {
        using (writer.Braces($"switch ({JsonPeek}.Discriminator(reader, {Literal.Of(discriminator)}))"))
        {
            foreach (var step in steps)
            {
                foreach (var value in step.Values)
                    writer.Line($"case {Literal.Of(value)}:");
                using (writer.Indent())
                    writer.Line(UnionCodecEmitter.Return(step.Case));
            }
        }

        writer.Line();
    }
}
