namespace Gigstack.Generator.Binding.Types;

/// <summary>Finds the properties whose values tell cases apart: by kind, by items, by constant, or by what is inside.</summary>
internal static class UnionPropertyTells
{
    /// <summary>Objects are compared with the objects in their properties, and these with those in theirs.</summary>
    private const int MostDepth = 2;

    /// <summary>The maximum number of objects that are compared for one union, because nested objects multiply.</summary>
    private const int MostObjects = 2000;

    /// <summary>The shapes of cases; null for those without properties.</summary>
    public static IReadOnlyList<UnionCaseShape?> Shapes(IReadOnlyList<CaseShape?> shapes, CaseShapes known) =>
        Shapes(shapes, MostDepth, new Budget(), known);

    private static List<UnionCaseShape?> Shapes(
        IReadOnlyList<CaseShape?> shapes, int depth, Budget budget, CaseShapes known)
    {
        var tells = shapes.Select(static _ => new List<UnionPropertyTell>()).ToList();
        var names = shapes.SelectMany(static shape => shape?.Names ?? []).Distinct().ToList();
        foreach (var name in names)
        {
            known.Cancellation.ThrowIfCancellationRequested();
            var having = Enumerable.Range(0, shapes.Count).Where(i => shapes[i]?.Properties.ContainsKey(name) == true).ToList();
            var properties = having.Select(i => shapes[i]!.Properties[name]).ToList();
            var told = Tell(name, properties);
            for (var i = 0; i < having.Count; i++)
                tells[having[i]].Add(told[i]);
        }

        if (depth > 0 && !AreTold(shapes))
            TellInside(names, shapes, tells, depth, budget, known);
        return shapes.Select((shape, i) => shape?.ToModel(tells[i].Where(static tell => !IsMute(tell)))).ToList();
    }

    /// <summary>What one property tells about each case that has it.</summary>
    private static List<UnionPropertyTell> Tell(string name, List<CaseProperty> properties)
    {
        var byKind = Differ(properties, static one => (one.Tokens, one.IsInteger));
        var byItem = !byKind && Differ(properties, static one => one.Items);

        // A constant tells even if no other case has the property: other values are not this case.
        var byValue = properties.Exists(static one => one.Values.Count == 1)
            || (properties.Exists(static one => one.Values.Count > 0)
                && Differ(properties, static one => string.Join("\n", one.Values.OrderBy(static value => value, StringComparer.Ordinal))));
        return properties.ConvertAll(one => new UnionPropertyTell(name)
        {
            Tokens = byKind && one.Tokens is not JsonTokens.Any ? one.Tokens : JsonTokens.None,
            IsInteger = byKind && one.IsInteger,
            Items = byItem && one.Items is not JsonTokens.Any ? one.Items : JsonTokens.None,
            Values = byValue ? one.Values.ToEquatableArray() : default,
        });
    }

    /// <summary>Compares the objects in properties, where the properties themselves do not tell all cases apart.</summary>
    private static void TellInside(
        List<string> names,
        IReadOnlyList<CaseShape?> shapes,
        List<List<UnionPropertyTell>> tells,
        int depth,
        Budget budget,
        CaseShapes known)
    {
        foreach (var name in names)
        {
            known.Cancellation.ThrowIfCancellationRequested();
            var inside = shapes.Select(shape =>
                shape?.Properties.TryGetValue(name, out var property) == true ? property.Inside : null).ToList();
            if (inside.OfType<Schema>().Select(static schema => schema.Meaning).Distinct(SchemaIdentity.Instance).Count() < 2)
                continue;
            budget.Spent += inside.Count;
            if (budget.Spent > MostObjects)
                return;
            var objects = inside.ConvertAll(schema => schema is null ? null : known.Of(schema));
            if (objects.Count(static one => one is not null) < 2)
                continue;
            var models = Shapes(objects, depth - 1, budget, known);
            for (var i = 0; i < models.Count; i++)
            {
                var at = tells[i].FindIndex(tell => tell.Name == name);
                if (models[i] is { } model)
                    tells[i][at] = tells[i][at] with { Inside = model };
            }
        }
    }

    /// <summary>Whether all pairs of cases are told by constants, or by required properties that the other does not have.</summary>
    private static bool AreTold(IReadOnlyList<CaseShape?> shapes)
    {
        var present = shapes.OfType<CaseShape>().ToList();
        for (var i = 0; i < present.Count; i++)
        {
            for (var j = i + 1; j < present.Count; j++)
            {
                if (!AreTold(present[i], present[j]))
                    return false;
            }
        }

        return true;
    }

    private static bool AreTold(CaseShape one, CaseShape other) =>
        one.Required.Any(name => !other.Properties.ContainsKey(name)) && other.Required.Any(name => !one.Properties.ContainsKey(name))
        || one.Required.Where(other.Required.Contains).Any(name => AreApart(one.Properties[name], other.Properties[name]));

    private static bool AreApart(CaseProperty one, CaseProperty other) =>
        (one.Tokens & other.Tokens) is JsonTokens.None
        || (one.Values.Count > 0 && other.Values.Count > 0 && !one.Values.Intersect(other.Values).Any());

    private static bool Differ<T>(List<CaseProperty> properties, Func<CaseProperty, T> what) =>
        properties.Select(what).Distinct().Skip(1).Any();

    private static bool IsMute(UnionPropertyTell tell) =>
        tell is { Tokens: JsonTokens.None, Items: JsonTokens.None, Values.Count: 0, Inside: null };
}
