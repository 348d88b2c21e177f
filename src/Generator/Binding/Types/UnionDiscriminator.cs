using Gigstack.Generator.Document.Inheritance;

namespace Gigstack.Generator.Binding.Types;

/// <summary>Which property tells a union's objects apart, and by which values.</summary>
internal static class UnionDiscriminator
{
    /// <summary>The values by which the document's own discriminator knows a case; what has none may be anything.</summary>
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

    /// <summary>Whether the case takes the objects whose discriminator says nothing that is known (<c>defaultMapping</c>).</summary>
    public static bool IsDefault(SchemaDiscriminator? discriminator, Schema alternative) =>
        discriminator?.Default is { } id && alternative.Reference?.Id == id;

    /// <summary>
    /// Without one, a property that has other constants in each case does as well. Where only some cases have a constant, the
    /// others take the rest.
    /// </summary>
    /// <returns>The property, and the cases as it tells them; null when none does.</returns>
    public static (string? Property, List<UnionCaseModel> Cases) Infer(List<UnionCaseModel> cases, List<CaseShape?> shapes)
    {
        var objects = Enumerable.Range(0, cases.Count).Where(i => cases[i].Tokens.Has(JsonTokens.StartObject)).ToList();
        if (objects.Count < 2)
            return (null, cases);
        var best = objects.Where(i => shapes[i] is not null)
            .SelectMany(i => shapes[i]!.Marks.Keys).Distinct()
            .Select(property => (Property: property, Marked: objects.Where(i => shapes[i]?.Marks.ContainsKey(property) == true).ToList()))
            .Where(candidate => IsTelling(candidate.Property, candidate.Marked, objects.Count, shapes))
            .OrderByDescending(static candidate => candidate.Marked.Count)
            .FirstOrDefault();
        if (best.Property is not { } name)
            return (null, cases);

        var told = cases.ToList();
        foreach (var i in best.Marked)
        {
            var marks = shapes[i]!.Marks[name];

            // A list of several values may grow, and an optional one may be absent: other properties speak then.
            told[i] = cases[i] with { DiscriminatorValues = marks.ToEquatableArray(), IsOpen = marks.Count > 1 || !shapes[i]!.Required.Contains(name) };
        }

        return (name, told);
    }

    private static bool IsTelling(string property, List<int> marked, int objects, List<CaseShape?> shapes)
    {
        var values = marked.Select(i => shapes[i]!.Marks[property]).ToList();
        var distinct = values.SelectMany(static list => list).Distinct().Count() == values.Sum(static list => list.Count);
        return distinct && (marked.Count == objects || values.TrueForAll(static list => list.Count == 1));
    }
}
