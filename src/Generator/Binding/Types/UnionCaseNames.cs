namespace Gigstack.Generator.Binding.Types;

/// <summary>
/// Names the cases of a union: by the <c>$ref</c> or the title, by the constant that tells an inline object from the others, and otherwise
/// by what the value is. An inline type has the name of its case.
/// </summary>
internal sealed class UnionCaseNames
{
    private const string Object = "Object";

    private readonly Dictionary<Schema, string> _texts = new(SchemaIdentity.Instance);
    private readonly bool _hasReals;

    /// <param name="alternatives">The alternatives.</param>
    /// <param name="shapes">The shapes of those that are objects.</param>
    /// <param name="discriminator">The property that the document names; null if it names none.</param>
    public UnionCaseNames(IReadOnlyList<Schema> alternatives, IReadOnlyList<CaseShape?> shapes, string? discriminator)
    {
        _hasReals = alternatives.Any(static one => one.Meaning is { Types: JsonTypes.Number, Enum: null });
        var unnamed = new List<(Schema Schema, CaseShape Shape)>();
        for (var i = 0; i < alternatives.Count; i++)
        {
            if (alternatives[i] is { IsReference: true, Reference.Id: { } id })
                _texts[alternatives[i]] = id;
            else if (Title(alternatives[i]) is { } title)
                _texts[alternatives[i]] = title;
            else if (shapes[i] is { } shape && alternatives[i].Meaning.IsRecord)
                unnamed.Add((alternatives[i], shape));
        }

        var property = discriminator ?? Telling(unnamed.ConvertAll(static one => one.Shape));
        var objects = shapes.OfType<CaseShape>().ToList();
        foreach (var (schema, shape) in unnamed)
        {
            if (property is not null && Constant(shape, property) is { Length: > 0 } constant)
                _texts[schema] = constant;
            else if (unnamed.Count > 1 && Own(shape, objects) is { } own)
                _texts[schema] = "With " + own;
        }
    }

    /// <summary>Whether the case has a name in the document.</summary>
    public static bool IsNamed(Schema alternative) => alternative.IsReference || Title(alternative) is not null;

    /// <summary>The name of an inline type.</summary>
    public string Inline(Schema alternative, NameScope scope)
    {
        var text = _texts.TryGetValue(alternative, out var given) ? Identifier.Pascal(given) : Kind(alternative.Meaning);
        return scope.Type(text, alternative.Meaning.IsRecord);
    }

    public NameClaim Claim(Schema alternative, TypeRef type, string space)
    {
        if (_texts.TryGetValue(alternative, out var text))
            return NameClaim.OfText(text, Identifier.Pascal(text));
        var words = TypeWords.OfCase(type, space);
        if (type.Kind is not WireKind.Named)
        {
            var wanted = _hasReals && UnionScalars.IsInteger(type.Kind) ? "Integer" : TypeWords.ShortOfCase(type);
            return new NameClaim(wanted, words) { Second = words };
        }

        var kind = Kind(alternative.Meaning);
        return new NameClaim(kind, "Known" + words) { Second = type.IsOpenEnum ? "Known" + kind : words };
    }

    private static string? Title(Schema schema) => string.IsNullOrWhiteSpace(schema.About.Title) ? null : schema.About.Title;

    /// <summary>What the value of an inline type is.</summary>
    private static string Kind(Schema target) =>
        target.IsRecord ? Object
        : target.IsUnion ? "Choice"
        : IntegerEnum.KindOf(target) is not null ? "Number"
        : target.IsStringEnum ? "Text"
        : target.Types is JsonTypes.Array || target.Items is not null ? "Items"
        : target.Types is JsonTypes.Object || target.AdditionalProperties is not null ? "Map"
        : "Value";

    /// <summary>The property with one value in most of the objects, a different one in each; null if there is none.</summary>
    private static string? Telling(List<CaseShape> shapes) =>
        shapes.SelectMany(static shape => shape.Names).Distinct()
            .Select(property => (
                Property: property,
                Values: shapes.Select(shape => Constant(shape, property)).Where(static value => value is not null).ToList()))
            .Where(static one => one.Values.Count > 0 && one.Values.Distinct().Count() == one.Values.Count)
            .OrderByDescending(static one => one.Values.Count).FirstOrDefault().Property;

    private static string? Constant(CaseShape shape, string property) =>
        shape.Marks.TryGetValue(property, out var values) && values.Count == 1 ? values[0] : null;

    /// <summary>The first required property that only this object has, otherwise the first such property; null if there is none.</summary>
    private static string? Own(CaseShape shape, List<CaseShape> objects)
    {
        var own = shape.Names.Where(name => objects.Count(other => other.Names.Contains(name)) == 1).ToList();
        return own.Find(shape.Required.Contains) ?? own.FirstOrDefault();
    }
}
