using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Description;

/// <summary>
/// A schema at one place of the document, with computed answers for binding. Equality compares keywords and annotations; <see
/// cref="SchemaIdentity"/> compares places, <see cref="SchemaShape"/> compares types.
/// </summary>
internal sealed record Schema : SchemaKeywords
{
    /// <summary>The number of references after which a cycle is assumed.</summary>
    private const int MostHops = 64;

    private int _shapeHash;
    private int _hash;
    private SchemaAlternatives? _alternatives;
    private IReadOnlyList<Indexed<Schema>>? _parts;
    private IReadOnlyList<ListedValue>? _listed;
    private Schema? _meaning;
    private bool? _isRecord;
    private bool? _admitsNull;
    private bool? _isListOfConstants;
    private ExtensibleEnum? _extensible;
    private bool _isExtensibleKnown;

    public SchemaAnnotations About { get; init; } = SchemaAnnotations.None;

    /// <summary>The components in which references are looked up.</summary>
    public SchemaComponents Components { private get; init; } = SchemaComponents.None;

    public bool IsReference => Reference is not null;

    /// <summary>The title; null if it is absent or blank.</summary>
    public string? Title => string.IsNullOrWhiteSpace(About.Title) ? null : About.Title;

    /// <summary>
    /// The component that a reference refers to, which can be a reference itself; null if the schema is not a resolvable reference.
    /// </summary>
    public Schema? Target => Reference?.Id is { } id ? Components.Find(id) : null;

    /// <summary>The component that <see cref="SchemaKeywords.BaseRecord"/> names; null if there is none.</summary>
    public Schema? Base => BaseRecord is { } id ? Components.Find(id) : null;

    /// <summary>The schema behind references; the last reference if it cannot be resolved.</summary>
    public Schema Definition
    {
        get
        {
            var schema = this;
            for (var hops = 0; hops < MostHops && schema.Target is { } target; hops++)
                schema = target;
            return schema;
        }
    }

    /// <summary>The schema behind references, single alternatives and single parts.</summary>
    public Schema Meaning => _meaning ??= Steps.Last();

    /// <summary>The schema, and each schema on the way to its <see cref="Meaning"/>.</summary>
    public IEnumerable<Schema> Steps
    {
        get
        {
            yield return this;
            var schema = this;
            for (var hops = 0; hops < MostHops && SchemaStructure.Next(schema) is { } next; hops++)
                yield return schema = next;
        }
    }

    /// <summary>The alternatives of <c>oneOf</c> or <c>anyOf</c> that determine the type.</summary>
    public SchemaAlternatives Alternatives => _alternatives ??= SchemaStructure.AlternativesOf(this);

    /// <summary>The parts of <c>allOf</c> that determine the type.</summary>
    public IReadOnlyList<Indexed<Schema>> Parts => _parts ??= SchemaStructure.PartsOf(this);

    /// <summary>The values that the schema lists, in <c>enum</c> or as titled constants.</summary>
    public IReadOnlyList<ListedValue> Listed => _listed ??= ListedValue.Of(this);

    public bool HasProperties => !Properties.IsEmpty;

    /// <summary>Whether the schema describes an object with named properties.</summary>
    public bool IsRecord => _isRecord ??= SchemaStructure.IsRecord(this);

    /// <summary>Whether the schema becomes a union.</summary>
    public bool IsUnion => !IsReference && !IsRecord && Alternatives.Schemas.Count > 1;

    /// <summary>Whether the alternatives only list constants of one scalar type, like an <c>enum</c> with titles.</summary>
    public bool IsListOfConstants => _isListOfConstants ??= SchemaStructure.IsListOfConstants(this);

    /// <summary>The strings that the alternatives list besides any string; null if they do not.</summary>
    public ExtensibleEnum? Extensible
    {
        get
        {
            if (!_isExtensibleKnown)
            {
                _extensible = ExtensibleEnum.Of(this);
                _isExtensibleKnown = true;
            }

            return _extensible;
        }
    }

    /// <summary>Whether the values are strings from a list, to which other strings may belong.</summary>
    public bool IsStringEnum => SchemaStructure.IsStringEnum(this);

    /// <summary>Whether JSON null is a value: by the type, by the listed values, or by the meaning of the schema.</summary>
    public bool AdmitsNull => _admitsNull ??= Nullability.AdmitsNull(this);

    /// <summary>The hash of the keywords, without annotations.</summary>
    public int ShapeHash => _shapeHash != 0 ? _shapeHash : _shapeHash = base.GetHashCode();

    /// <summary>The property with a name; null if there is none.</summary>
    public Schema? Property(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
                return property.Schema;
        }

        return null;
    }

    public bool HasShapeOf(Schema other) => ShapeHash == other.ShapeHash && base.Equals(other);

    public bool Equals(Schema? other) =>
        ReferenceEquals(this, other)
            || (other is not null && GetHashCode() == other.GetHashCode() && base.Equals(other) && About.Equals(other.About));

    public override int GetHashCode() => _hash != 0 ? _hash : _hash = unchecked((ShapeHash * 31) + About.GetHashCode());
}
