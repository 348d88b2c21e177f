using System.Threading;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The properties of a union case that is an object, which of them are required, and which have listed values.</summary>
internal sealed class CaseShape
{
    /// <summary>A property with more values does not identify a case.</summary>
    private const int MostMarks = 512;

    private CaseShape(IReadOnlyList<string> names, HashSet<string> required, Dictionary<string, CaseProperty> properties)
    {
        Names = names;
        Required = required;
        Properties = properties;
        Marks = properties.Where(static property => property.Value.Values.Count > 0)
            .ToDictionary(static property => property.Key, static property => property.Value.Values);
    }

    public IReadOnlyList<string> Names { get; }

    public HashSet<string> Required { get; }

    public IReadOnlyDictionary<string, CaseProperty> Properties { get; }

    /// <summary>The listed values of properties.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Marks { get; }

    /// <summary>
    /// The shape of an alternative. For a union, what its objects have in common. Null if some objects have no named properties.
    /// </summary>
    public static CaseShape? Of(Schema alternative, CancellationToken cancellationToken)
    {
        // Findings about the properties are reported where they are bound.
        var silent = new ObjectShapes(new Findings());
        CaseShape? common = null;
        var seen = SchemaIdentity.Set();
        var pending = new Queue<Schema>();
        pending.Enqueue(alternative);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var target = pending.Dequeue().Meaning;
            if (!seen.Add(target))
                continue;
            if (target.IsUnion)
            {
                foreach (var (inner, _) in target.Alternatives.Schemas)
                    pending.Enqueue(inner);
                continue;
            }

            if (!SchemaTokens.Of(target).Has(JsonTokens.StartObject))
                continue;
            if (!target.IsRecord)
                return null;
            var shape = OfRecord(target, silent);
            common = common is null ? shape : common.Or(shape);
        }

        return common;
    }

    /// <param name="tells">The properties whose values tell the case from others.</param>
    public UnionCaseShape ToModel(IEnumerable<UnionPropertyTell> tells) => new(
        Names.Where(Required.Contains).ToEquatableArray(),
        Names.Where(name => !Required.Contains(name)).ToEquatableArray())
    {
        Tells = tells.ToEquatableArray(),
    };

    private static CaseShape OfRecord(Schema schema, ObjectShapes shapes)
    {
        var shape = shapes.Of(schema, JsonPointer.Root);
        var properties = new Dictionary<string, CaseProperty>();
        foreach (var property in shape.Properties)
        {
            var values = MarksOf(property.Schema);
            properties[property.JsonName] = CaseProperty.Of(property.Schema, values.Count <= MostMarks ? values : []);
        }

        var names = shape.Properties.Select(static property => property.JsonName).ToList();

        // Write-only properties are absent from responses.
        var required = shape.Properties.Where(property => shape.Required.Contains(property.JsonName) && !property.Schema.About.IsWriteOnly)
            .Select(static property => property.JsonName);
        return new CaseShape(names, new HashSet<string>(required), properties);
    }

    private static List<string> MarksOf(Schema property)
    {
        foreach (var schema in property.Steps.Where(static step => !step.IsReference))
        {
            if (schema.Extensible is not null)
                return [];
            if (schema.Const is { } constant)
                return [constant];
            if (schema.Enum is not null || schema.IsListOfConstants)
                return schema.Listed.Select(static listed => listed.Value).Distinct().ToList();
        }

        return [];
    }

    private CaseShape Or(CaseShape other)
    {
        var names = Names.Union(other.Names).ToList();
        return new CaseShape(names, new HashSet<string>(Required.Where(other.Required.Contains)), names.ToDictionary(n => n, Both));

        CaseProperty Both(string name)
        {
            var own = Properties.TryGetValue(name, out var one);
            return own && other.Properties.TryGetValue(name, out var two) ? one!.Or(two) : one ?? other.Properties[name].Partly();
        }
    }
}
