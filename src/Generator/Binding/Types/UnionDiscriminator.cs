using Gigstack.Generator.Document.Inheritance;

namespace Gigstack.Generator.Binding.Types;

/// <summary>Finds the discriminator of a union's objects, and its values.</summary>
internal static class UnionDiscriminator
{
    /// <summary>The discriminator values of a case, by the document's discriminator. A case without values can have any value.</summary>
    public static IReadOnlyList<string> Values(SchemaDiscriminator discriminator, Schema alternative, CaseShape? shape)
    {
        var id = alternative.Reference?.Id;
        var mapped = id is null ? [] : discriminator.ValuesOf(id);
        if (mapped.Count > 0 || IsDefault(discriminator, alternative))
            return mapped;
        if (shape is not null && shape.Marks.TryGetValue(discriminator.PropertyName!, out var marks))
            return marks;
        return id is null || alternative.Meaning.IsUnion ? [] : [id];
    }

    /// <summary>Whether the case is the one for unknown discriminator values (<c>defaultMapping</c>).</summary>
    public static bool IsDefault(SchemaDiscriminator? discriminator, Schema alternative) =>
        discriminator?.Default is { } id && alternative.Reference?.Id == id;

    /// <summary>
    /// Infers a discriminator: a property with different constants in each case. If only some cases have a constant, the others are for the
    /// remaining values.
    /// </summary>
    /// <returns>The property, or null if there is none; and the cases with their values.</returns>
    public static (string? Property, List<UnionCaseModel> Cases) Infer(List<UnionCaseModel> cases, List<CaseShape?> shapes)
    {
        var objects = Enumerable.Range(0, cases.Count).Where(i => cases[i].Tokens.Has(JsonTokens.StartObject)).ToList();
        if (objects.Count < 2)
            return (null, cases);
        var best = objects.Where(i => shapes[i] is not null)
            .SelectMany(i => shapes[i]!.Marks.Keys).Distinct()
            .Select(property => (Property: property, Marked: objects.Where(i => shapes[i]?.Marks.ContainsKey(property) == true).ToList()))
            .Where(candidate => IsDistinctive(candidate.Property, candidate.Marked, objects.Count, shapes))
            .OrderByDescending(static candidate => candidate.Marked.Count)
            .FirstOrDefault();
        if (best.Property is not { } name)
            return (null, cases);

        var named = cases.ToList();
        foreach (var i in best.Marked)
        {
            var marks = shapes[i]!.Marks[name];

            // A list of values can grow, and an optional property can be absent. The other properties then decide.
            named[i] = cases[i] with
            {
                DiscriminatorValues = marks.ToEquatableArray(),
                IsOpen = marks.Count > 1 || !shapes[i]!.Required.Contains(name),
            };
        }

        return (name, named);
    }

    /// <summary>Lets the union write the discriminator of each case that has one value and may lack the property.</summary>
    public static List<UnionCaseModel> Write(string property, List<UnionCaseModel> cases, List<CaseShape?> shapes) =>
        cases.Select((one, i) => one.Type is { Kind: WireKind.Named, IsStruct: false } && one.DiscriminatorValues.Count == 1
            && shapes[i]?.Required.Contains(property) != true
                ? one with { Written = new WrittenDiscriminator(property, one.DiscriminatorValues[0]) }
                : one).ToList();

    private static bool IsDistinctive(string property, List<int> marked, int objects, List<CaseShape?> shapes)
    {
        var values = marked.Select(i => shapes[i]!.Marks[property]).ToList();
        var distinct = values.SelectMany(static list => list).Distinct().Count() == values.Sum(static list => list.Count);
        return distinct && (marked.Count == objects || values.TrueForAll(static list => list.Count == 1));
    }
}
