namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The properties of an object schema and of its <c>allOf</c> parts, in document order.</summary>
internal sealed class ObjectShape
{
    /// <summary>The maximum depth of allOf. Real documents have less than ten levels.</summary>
    private const int MostParts = 128;

    /// <summary>The maximum number of parts, because nested alternatives multiply.</summary>
    private const int MostInAll = 4096;

    private int _depth;
    private readonly Dictionary<string, int> _indexes = new();
    private readonly HashSet<Schema> _entered = SchemaIdentity.Set();
    private readonly ObjectShapes _shapes;

    private readonly Budget _budget;

    private ObjectShape(ObjectShapes shapes, Budget budget)
    {
        _shapes = shapes;
        _budget = budget;
    }

    public List<ObjectProperty> Properties { get; } = new();

    public HashSet<string> Required { get; } = new();

    /// <summary>The properties that any part marks as a secret.</summary>
    public HashSet<string> Secrets { get; } = new();

    public Schema? AdditionalProperties { get; private set; }

    public bool IsClosed { get; private set; }

    public static ObjectShape Of(Schema schema, JsonPointer pointer, ObjectShapes shapes)
    {
        var shape = new ObjectShape(shapes, new Budget());
        shape.Add(schema, pointer, isRoot: true);
        return shape;
    }

    private void Add(Schema schema, JsonPointer pointer, bool isRoot)
    {
        if (_depth == MostParts || _budget.Spent == MostInAll)
        {
            _shapes.Findings.Add(
                Diagnostics.Descriptors.LimitExceeded,
                pointer,
                $"allOf is nested more than {MostParts} levels deep, or has more than {MostInAll} parts including alternatives; "
                + "deeper parts are left out");
            return;
        }

        _budget.Spent++;
        _depth++;
        AddPart(schema, pointer, isRoot);
        _depth--;
    }

    private void AddPart(Schema schema, JsonPointer pointer, bool isRoot)
    {
        if (schema.Reference is { } reference)
        {
            if (schema.Target is not { } target)
                return;
            pointer = JsonPointer.Root.Then("components", "schemas").Then(reference.Id!);
            schema = target;
            if (target is { BaseRecord: { } record, Base: { } inherited })
                (schema, pointer) = (inherited, JsonPointer.Root.Then("components", "schemas").Then(record));
            if (schema.IsReference)
            {
                if (_entered.Add(schema))
                    Add(schema, pointer, isRoot: false);
                return;
            }
        }

        // A part can contain itself.
        if (!_entered.Add(schema))
            return;
        foreach (var (part, index) in schema.AllOf)
            Add(part, pointer.Then("allOf").Then(index), isRoot: false);
        Required.UnionWith(schema.Required);
        if (schema.AdditionalProperties is { } additional)
            AdditionalProperties = additional;
        IsClosed |= isRoot && schema.IsClosed;
        foreach (var (name, property) in schema.Properties)
        {
            if (_shapes.Secrets.Is(property))
                Secrets.Add(name);
            Put(new ObjectProperty(name, property, pointer.Then("properties", name)));
        }

        AddAlternatives(schema, pointer);
    }

    /// <summary>
    /// Adds the properties of <c>oneOf</c> and <c>anyOf</c>. They are optional, unless every alternative requires them. Alternatives that
    /// only require properties add none.
    /// </summary>
    private void AddAlternatives(Schema schema, JsonPointer pointer)
    {
        var (keyword, alternatives) = schema.Alternatives;

        // A base that lists its children as alternatives: they contain this object.
        if (alternatives.Count == 0 || alternatives.Any(one => _entered.Contains(one.Value.Meaning)))
            return;
        var shapes = new List<ObjectShape>();
        foreach (var (alternative, index) in alternatives)
        {
            var at = pointer.Then(keyword).Then(index);
            if (!SchemaTokens.Of(alternative).Has(JsonTokens.StartObject))
            {
                _shapes.Findings.Unsupported(
                    at, $"'{keyword}' mixes objects with other values", "the alternative that is not an object is left out");
                continue;
            }

            var shape = new ObjectShape(_shapes, _budget) { _depth = _depth };
            shape._entered.UnionWith(_entered);
            shape.Add(alternative, at, isRoot: false);
            Secrets.UnionWith(shape.Secrets);
            shapes.Add(shape);
        }

        if (shapes.Count == 0)
            return;
        Required.UnionWith(shapes[0].Required.Where(name => shapes.TrueForAll(shape => shape.Required.Contains(name))));
        var own = _indexes.Count;
        foreach (var property in shapes.SelectMany(static shape => shape.Properties))
            PutAlternative(property, own);
        if (Properties.Count > own)
            _shapes.ReportOnce(Diagnostics.Descriptors.AlternativesAsOne, schema, pointer.Then(keyword), keyword);
    }

    /// <summary>
    /// Adds a property of an alternative. If the object itself declares it, that declaration takes precedence, unless it has no type.
    /// </summary>
    private void PutAlternative(ObjectProperty property, int own)
    {
        if (!_indexes.TryGetValue(property.JsonName, out var index))
        {
            Put(property);
        }
        else if (index >= own)
        {
            Properties[index] = Properties[index] with { Schema = _shapes.Merge.Either(Properties[index].Schema, property.Schema) };
        }
        else if (Properties[index].Schema is
        {
            IsReference: false,
            AdditionalProperties: null,
            IsRecord: false,
            Types: JsonTypes.None or JsonTypes.Object,
            IsStringEnum: false,
            Alternatives.Schemas.Count: 0,
        } said)
        {
            Properties[index] = Properties[index] with { Schema = property.Schema, Described = said };
        }
    }

    /// <summary>Adds a property. A later declaration takes precedence; the position of the first one is kept.</summary>
    private void Put(ObjectProperty property)
    {
        if (_indexes.TryGetValue(property.JsonName, out var index))
        {
            // A later part without a type only changes the description.
            var describes = !property.Schema.IsReference && !property.Schema.HasStructure();
            Properties[index] = describes ? Properties[index] with { Described = property.Schema }
                : property with { Schema = _shapes.Merge.Both(Properties[index].Schema, property.Schema, property.Pointer) };
            return;
        }

        _indexes.Add(property.JsonName, Properties.Count);
        Properties.Add(property);
    }
}

/// <param name="JsonName">The name in JSON.</param>
/// <param name="Schema">The schema that has the type.</param>
/// <param name="Pointer">The location in the document.</param>
/// <param name="Described">The schema that has the description, if it is not the one that has the type.</param>
internal sealed record ObjectProperty(string JsonName, Schema Schema, JsonPointer Pointer, Schema? Described = null);
