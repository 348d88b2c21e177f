namespace Gigstack.Generator.Binding.Types;

/// <summary>
/// Names the cases of a union: by the <c>$ref</c> or the title, by the constant that tells an inline object from the others, and otherwise
/// by what the value is. An inline type has the name of its case.
/// </summary>
internal sealed class UnionCaseNames
{
    private const string Object = "Object";

    /// <summary>The names in the document, and the constants.</summary>
    private readonly Dictionary<Schema, string> _texts = new(SchemaIdentity.Instance);

    /// <summary>The properties that only one of several objects has.</summary>
    private readonly Dictionary<Schema, string> _own = new(SchemaIdentity.Instance);

    /// <summary>The types of the alternatives that are integers, and of those that are other numbers.</summary>
    private readonly HashSet<WireKind> _integers;
    private readonly HashSet<WireKind> _reals;

    /// <param name="alternatives">The alternatives.</param>
    /// <param name="shapes">The shapes of those that are objects.</param>
    /// <param name="discriminator">The property that the document names; null if it names none.</param>
    public UnionCaseNames(IReadOnlyList<Schema> alternatives, IReadOnlyList<CaseShape?> shapes, string? discriminator)
    {
        var plain = alternatives.Select(static one => one.Meaning).Where(static one => one.Enum is null && !one.IsListOfConstants).ToList();
        var kinds = plain.Where(static one => one.Types is JsonTypes.Integer).Select(ScalarTypes.OfInteger)
            .Concat(plain.Where(static one => one.Types is JsonTypes.Number).Select(ScalarTypes.OfNumber)).ToList();
        _integers = [.. kinds.Where(UnionScalars.IsInteger)];
        _reals = [.. kinds.Where(static kind => kind is WireKind.Single or WireKind.Double or WireKind.Decimal)];
        var unnamed = new List<(Schema Schema, CaseShape Shape)>();
        for (var i = 0; i < alternatives.Count; i++)
        {
            if (alternatives[i] is { IsReference: true, Reference.Id: { } id })
                _texts[alternatives[i]] = id;
            else if (alternatives[i].Title is { } title)
                _texts[alternatives[i]] = title;
            else if (alternatives[i].Meaning.Const is { Length: > 0 } constant)
                _texts[alternatives[i]] = constant;
            else if (shapes[i] is { } shape && alternatives[i].Meaning.IsRecord)
                unnamed.Add((alternatives[i], shape));
        }

        var property = discriminator ?? Telling(unnamed.ConvertAll(static one => one.Shape));
        var objects = shapes.OfType<CaseShape>().ToList();
        foreach (var (schema, shape) in unnamed)
        {
            if (property is not null && Constant(shape, property) is { Length: > 0 } value)
                _texts[schema] = IsWord(value) ? value : string.Join(" ", property, value);
            else if (unnamed.Count > 1 && Own(shape, objects) is { } name)
                _own[schema] = "With " + name;
        }
    }

    /// <summary>Whether the case has a name in the document.</summary>
    public static bool IsNamed(Schema alternative) => alternative.IsReference || alternative.Title is not null;

    /// <summary>The name of an inline type.</summary>
    public string Inline(Schema alternative, NameScope scope)
    {
        var text = _texts.TryGetValue(alternative, out var given) || _own.TryGetValue(alternative, out given)
            ? Identifier.Pascal(given)
            : Kind(alternative.Meaning);
        return scope.Type(text, alternative.Meaning.IsRecord);
    }

    /// <param name="alternative">The alternative.</param>
    /// <param name="type">Its type.</param>
    /// <param name="union">The full name of the union.</param>
    /// <param name="space">The namespace.</param>
    public NameClaim Claim(Schema alternative, TypeRef type, string union, string space)
    {
        var isElsewhere = type.Name is { } full && !full.StartsWith(union + ".", StringComparison.Ordinal);
        if (_texts.TryGetValue(alternative, out var text) || (!isElsewhere && _own.TryGetValue(alternative, out text)))
            return NameClaim.OfText(text, Identifier.Pascal(text));
        var words = TypeWords.OfCase(type, space);
        if (type.Kind is not WireKind.Named || isElsewhere)
        {
            // A type that another place of the document names, or what a value is.
            return new NameClaim(NumberName(type) ?? TypeWords.ShortOfCase(type), words) { Second = words };
        }

        var wantedKind = Kind(alternative.Meaning);
        return new NameClaim(wantedKind, "Known" + words) { Second = type.IsOpenEnum ? "Known" + words : words };
    }

    /// <summary>The name of a number next to others; null if it needs none.</summary>
    private string? NumberName(TypeRef type)
    {
        var isReal = _reals.Contains(type.Kind);
        return (isReal ? _reals : _integers) is { Count: > 1 } all && all.Contains(type.Kind) ? TypeWords.Short(type)
            : !isReal && _integers.Contains(type.Kind) && _reals.Count > 0 ? "Integer"
            : null;
    }

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

    /// <summary>Whether a constant says something without its property, unlike <c>true</c> and <c>1</c>.</summary>
    private static bool IsWord(string value) => value is not ("true" or "false") && !char.IsDigit(value[0]);

    /// <summary>The first required property that only this object has, otherwise the first such property; null if there is none.</summary>
    private static string? Own(CaseShape shape, List<CaseShape> objects)
    {
        var own = shape.Names.Where(name => objects.Count(other => other.Names.Contains(name)) == 1).ToList();
        return own.Find(shape.Required.Contains) ?? own.FirstOrDefault();
    }
}
