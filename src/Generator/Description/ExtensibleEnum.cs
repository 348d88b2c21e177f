namespace Gigstack.Generator.Description;

/// <summary>
/// A list of strings that any other string can join: alternatives of which some list strings and the others are plain strings. The open
/// enum of the listed strings accepts all of them.
/// </summary>
/// <param name="Lists">The alternatives that list strings.</param>
/// <param name="Component">The only list, if it is a component with a type of its own, which is then the type.</param>
internal sealed record ExtensibleEnum(IReadOnlyList<Indexed<Schema>> Lists, Indexed<Schema>? Component)
{
    private const int MostHops = 16;

    private enum Kind
    {
        Other,
        Plain,
        Constant,
        List,

        /// <summary>An extensible enum, which has a plain string itself.</summary>
        Extensible,
    }

    public static ExtensibleEnum? Of(Schema schema) => Of(schema, isInside: false);

    /// <summary>The strings of all lists, with the place of each.</summary>
    public IEnumerable<ListedValue> Values(string keyword) => Lists.SelectMany(list =>
    {
        var target = Target(list.Value);
        var inner = target.Extensible?.Component is { } component ? Target(component.Value) : target;
        var values = inner is { Const: { } constant, Enum: null }
            ? [new ListedValue(constant, true, inner.Title, inner.About.Description ?? "", "const", 0)]
            : inner.Listed;
        var isReference = !ReferenceEquals(target, list.Value);
        return values.Select(value => value with { Around = new Around(keyword, list.Index, isReference) });
    });

    /// <param name="schema">The schema.</param>
    /// <param name="isInside">Whether it is an alternative. Its own alternatives are then not looked into, because of cycles.</param>
    private static ExtensibleEnum? Of(Schema schema, bool isInside)
    {
        var all = schema.OneOf.IsEmpty ? schema.AnyOf : schema.OneOf;
        if (all.Count < 2 || schema.IsReference || schema.Types is not (JsonTypes.None or JsonTypes.String)
            || schema is not { Enum: null, Const: null, Format: null, Content: null }
            || schema.HasProperties || !schema.AllOf.IsEmpty || schema.Items is not null || schema.AdditionalProperties is not null)
        {
            return null;
        }

        var lists = new List<Indexed<Schema>>();
        var kinds = new HashSet<Kind>();
        var isNamed = false;
        foreach (var alternative in all)
        {
            var kind = KindOf(Target(alternative.Value), schema.Types, isInside);
            if (kind is Kind.Other)
                return null;
            kinds.Add(kind);
            if (kind is not Kind.Plain)
                lists.Add(alternative);
            else
                isNamed |= alternative.Value.Title is not null;
        }

        // Constants next to a string with a name are cases of their own.
        if (!(kinds.Remove(Kind.Plain) || kinds.Contains(Kind.Extensible)) || kinds.Count == 0
            || (isNamed && kinds.SetEquals([Kind.Constant])))
        {
            return null;
        }

        var isComponent = lists.TrueForAll(list => IsComponent(list.Value) && ReferenceEquals(Target(list.Value), Target(lists[0].Value)));
        return new ExtensibleEnum(lists, isComponent && !kinds.Contains(Kind.Constant) ? lists[0] : null);
    }

    private static Kind KindOf(Schema schema, JsonTypes outer, bool isInside)
    {
        if (schema.IsReference || schema.HasProperties || schema.Items is not null || schema.AdditionalProperties is not null
            || !schema.AllOf.IsEmpty)
        {
            return Kind.Other;
        }

        if (schema.IsListOfConstants || schema.Enum is not null)
            return SchemaStructure.IsListOfStrings(schema) ? Kind.List : Kind.Other;
        if (!schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty)
            return !isInside && Of(schema, isInside: true) is not null ? Kind.Extensible : Kind.Other;
        var type = schema.Types is JsonTypes.None ? outer : schema.Types;
        return type is not JsonTypes.String || schema.Format is not null || schema.Content is not null ? Kind.Other
            : schema.Const is not null ? Kind.Constant
            : Kind.Plain;
    }

    /// <summary>The schema behind references and single parts.</summary>
    private static Schema Target(Schema schema)
    {
        for (var hops = 0; hops < MostHops && Next(schema) is { } next; hops++)
            schema = next;
        return schema;
    }

    private static Schema? Next(Schema schema) =>
        schema.IsReference ? schema.Target
        : schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty && !schema.HasProperties && schema.Parts is { Count: 1 } parts ? parts[0].Value
        : null;

    private static bool IsComponent(Schema schema)
    {
        for (var hops = 0; hops < MostHops && schema is not null; hops++)
        {
            if (schema.IsReference)
                return true;
            schema = Next(schema)!;
        }

        return false;
    }
}
