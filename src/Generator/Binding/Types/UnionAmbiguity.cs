using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Binding.Schemas;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Model;

namespace Gigstack.Generator.Binding.Types;

/// <summary>Says once for a union what cannot be told apart, or only by the properties that happen to be there.</summary>
internal static class UnionAmbiguity
{
    public static void Report(string name, IReadOnlyList<UnionCaseModel> cases, IReadOnlyList<int> indexes, JsonPointer pointer, Findings findings)
    {
        var alike = new List<(int First, int Second)>();
        var similar = false;
        for (var i = 0; i < cases.Count; i++)
            for (var j = i + 1; j < cases.Count; j++)
                switch (Compare(cases[i], cases[j]))
                {
                    case Likeness.Same:
                        alike.Add((i, j));
                        break;
                    case Likeness.Similar:
                        similar = true;
                        break;
                }

        if (alike.Count > 0)
        {
            var (first, second) = alike[0];
            var (taken, other) = TakesTheRest(cases[first], cases[second]) ? (first, second) : (second, first);
            var more = alike.Count == 1 ? "" : $", as {alike.Count - 1} other pair{(alike.Count == 2 ? "" : "s")} of this union";
            findings.Unsupported(pointer.Then(indexes[second]), $"Telling '{cases[other].Name}' from '{cases[taken].Name}' without a discriminator", $"such JSON is read as '{cases[taken].Name}'{more}");
        }
        else if (similar)
        {
            findings.Add(Descriptors.UnionByProperties, pointer, name);
        }
    }

    private enum Likeness
    {
        Different,
        Similar,
        Same,
    }

    private static Likeness Compare(UnionCaseModel first, UnionCaseModel second)
    {
        var likeness = Likeness.Different;
        foreach (var token in first.Tokens.Where(second.Tokens.Contains))
        {
            var found = token switch
            {
                "StartObject" => OfObjects(first, second),
                "StartArray" => OfLists(first, second),
                _ => OfScalars(first.Type, second.Type) && (first.Constant is null || first.Constant == second.Constant) && second.Constant == first.Constant ? Likeness.Same : Likeness.Different,
            };
            if (found > likeness)
                likeness = found;
        }

        return likeness;
    }

    private static Likeness OfObjects(UnionCaseModel first, UnionCaseModel second)
    {
        if ((first.DiscriminatorValues.Count > 0 && !first.IsOpen) || (second.DiscriminatorValues.Count > 0 && !second.IsOpen))
            return Likeness.Different;
        if (first.DiscriminatorValues.Count > 0 && second.DiscriminatorValues.Count > 0)
            return Likeness.Different;
        if (first.Shape is not { } one || second.Shape is not { } other)
            return first.Type.Kind is WireKind.Map && second.Type.Kind is WireKind.Map ? Likeness.Same : Likeness.Different;
        if (!new HashSet<string>(one.Required).SetEquals(other.Required))
            return Likeness.Different;
        return new HashSet<string>(one.Others).SetEquals(other.Others) ? Likeness.Same : Likeness.Similar;
    }

    private static Likeness OfLists(UnionCaseModel first, UnionCaseModel second) =>
        first.Type.Kind is WireKind.List && second.Type.Kind is WireKind.List && first.ItemTokens.Count < SchemaTokens.Any.Length
        && second.ItemTokens.Count < SchemaTokens.Any.Length && first.ItemTokens.Any(second.ItemTokens.Contains) ? Likeness.Same : Likeness.Different;

    private static bool OfScalars(TypeRef first, TypeRef second) =>
        first.Kind == second.Kind ? first.Kind is not (WireKind.Named or WireKind.Element)
        : (first.IsOfAnyNumber() && second.IsOfAnyNumber()) || (first.IsUnixTime() && second.Kind is WireKind.Int32 or WireKind.Int64)
        || (second.IsUnixTime() && first.Kind is WireKind.Int32 or WireKind.Int64) || (first.Kind, second.Kind) is (WireKind.Base64, WireKind.String) or (WireKind.String, WireKind.Base64);

    /// <summary>Of two that look alike the first does, unless the second is the wider one.</summary>
    private static bool TakesTheRest(UnionCaseModel first, UnionCaseModel second) =>
        !(first.Type.Kind is WireKind.Base64 && second.Type.Kind is WireKind.String) && !(first.Type.IsUnixTime() && second.Type.Kind is WireKind.Int32 or WireKind.Int64);

    /// <summary>Types that no number tells from each other.</summary>
    private static bool IsOfAnyNumber(this TypeRef type) =>
        type.Kind is WireKind.Single or WireKind.Double or WireKind.Decimal || type.IsUnixTime();

    private static bool IsUnixTime(this TypeRef type) => type.Kind is WireKind.UnixTime or WireKind.UnixTimeMilliseconds;
}
