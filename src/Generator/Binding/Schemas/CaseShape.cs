using System.Threading;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The properties of a union case that is an object, which of them are required, and which have listed values.</summary>
internal sealed class CaseShape
{
    /// <summary>A property with more values does not identify a case.</summary>
    private const int MostMarks = 512;

    private CaseShape(IReadOnlyList<string> names, HashSet<string> required, Dictionary<string, IReadOnlyList<string>> marks)
    {
        Names = names;
        Required = required;
        Marks = marks;
    }

    public IReadOnlyList<string> Names { get; }

    public HashSet<string> Required { get; }

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

    public UnionCaseShape ToModel() => new(
        Names.Where(Required.Contains).ToEquatableArray(),
        Names.Where(name => !Required.Contains(name)).ToEquatableArray());

    private static CaseShape OfRecord(Schema schema, ObjectShapes shapes)
    {
        var shape = shapes.Of(schema, JsonPointer.Root);
        var marks = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var property in shape.Properties)
        {
            if (MarksOf(property.Schema) is { Count: > 0 and <= MostMarks } values)
                marks[property.JsonName] = values;
        }

        var names = shape.Properties.Select(static property => property.JsonName).ToList();

        // Write-only properties are absent from responses.
        var required = shape.Properties.Where(property => shape.Required.Contains(property.JsonName) && !property.Schema.About.IsWriteOnly)
            .Select(static property => property.JsonName);
        return new CaseShape(names, new HashSet<string>(required), marks);
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
        var marks = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var mark in Marks)
        {
            if (other.Marks.TryGetValue(mark.Key, out var values))
                marks[mark.Key] = mark.Value.Union(values).ToList();
        }

        return new CaseShape(Names.Union(other.Names).ToList(), new HashSet<string>(Required.Where(other.Required.Contains)), marks);
    }
}
