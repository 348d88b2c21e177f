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
            .Select(property => (Property: property, Marked: Marked(property, objects, shapes)))
            .Where(static candidate => candidate.Marked.Count > 0)
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

    /// <summary>A value that two cases have tells neither: the other properties decide between them.</summary>
    public static List<UnionCaseModel> Share(List<UnionCaseModel> cases)
    {
        var shared = new HashSet<string>(
            cases.SelectMany(static one => one.DiscriminatorValues).GroupBy(static value => value).Where(static same => same.Skip(1).Any())
                .Select(static same => same.Key));
        return shared.Count == 0 ? cases : cases.ConvertAll(one => !one.DiscriminatorValues.Any(shared.Contains) ? one : one with
        {
            DiscriminatorValues = one.DiscriminatorValues.Where(value => !shared.Contains(value)).ToEquatableArray(),
            IsOpen = true,
        });
    }

    /// <summary>Lets the union write the discriminator of each case that has one value and may lack the property.</summary>
    public static List<UnionCaseModel> Write(string property, List<UnionCaseModel> cases, List<CaseShape?> shapes) =>
        cases.Select((one, i) => one.Type is { Kind: WireKind.Named, IsStruct: false } && one.DiscriminatorValues.Count == 1
            && shapes[i]?.Required.Contains(property) != true
                ? one with { Written = new WrittenDiscriminator(property, one.DiscriminatorValues[0]) }
                : one).ToList();

    /// <summary>
    /// The cases that a property tells: those with a value that no other case has. It tells none if another case has the property with any
    /// value, or if a list of values, which can grow, stands beside cases without the property.
    /// </summary>
    private static List<int> Marked(string property, List<int> objects, List<CaseShape?> shapes)
    {
        var having = objects.Where(i => shapes[i]?.Properties.ContainsKey(property) == true).ToList();
        var values = having.SelectMany(i => shapes[i]!.Properties[property].Values).GroupBy(static value => value)
            .Where(static same => !same.Skip(1).Any()).Select(static same => same.Key);
        var own = new HashSet<string>(values);
        return having.TrueForAll(i => shapes[i]!.Marks.ContainsKey(property))
            && (having.Count == objects.Count || having.TrueForAll(i => shapes[i]!.Marks[property].Count == 1))
                ? having.FindAll(i => shapes[i]!.Marks[property].Any(own.Contains))
                : [];
    }
}
