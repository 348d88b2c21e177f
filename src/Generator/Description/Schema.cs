using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Description;

/// <summary>
/// A schema as written at one place of the document, with answers to what binding asks of it. Equal to another when keywords and
/// annotations are, whatever their places; <see cref="SchemaIdentity"/> tells places apart, <see cref="SchemaShape"/> compares types.
/// </summary>
internal sealed record Schema : SchemaKeywords
{
    /// <summary>Whoever refers on further than this refers in a circle.</summary>
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

    public SchemaAnnotations About { get; init; } = SchemaAnnotations.None;

    /// <summary>Where references are looked up.</summary>
    public SchemaComponents Components { private get; init; } = SchemaComponents.None;

    public bool IsReference => Reference is not null;

    /// <summary>The component that a reference leads to, which may be a reference again; null for anything else.</summary>
    public Schema? Target => Reference?.Id is { } id ? Components.Find(id) : null;

    /// <summary>The component that <see cref="SchemaKeywords.BaseRecord"/> names; null if there is none.</summary>
    public Schema? Base => BaseRecord is { } id ? Components.Find(id) : null;

    /// <summary>The schema behind references; a reference that leads nowhere is itself.</summary>
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

    /// <summary>What the schema stands for: what is behind references, single alternatives and single parts.</summary>
    public Schema Meaning => _meaning ??= Steps.Last();

    /// <summary>The schema and what it stands for, step by step.</summary>
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

    /// <summary>The alternatives of <c>oneOf</c> or <c>anyOf</c> that give the schema its type.</summary>
    public SchemaAlternatives Alternatives => _alternatives ??= SchemaStructure.AlternativesOf(this);

    /// <summary>The parts of <c>allOf</c> that give the schema its type.</summary>
    public IReadOnlyList<Indexed<Schema>> Parts => _parts ??= SchemaStructure.PartsOf(this);

    /// <summary>The values that the schema lists, by <c>enum</c> or as titled constants.</summary>
    public IReadOnlyList<ListedValue> Listed => _listed ??= ListedValue.Of(this);

    public bool HasProperties => !Properties.IsEmpty;

    /// <summary>Whether the schema describes an object with named properties.</summary>
    public bool IsRecord => _isRecord ??= SchemaStructure.IsRecord(this);

    /// <summary>Whether the schema is one of several types.</summary>
    public bool IsUnion => !IsReference && !IsRecord && Alternatives.Schemas.Count > 1;

    /// <summary>Whether the alternatives only list values of one scalar type, as <c>enum</c> does with less to say about each.</summary>
    public bool IsListOfConstants => _isListOfConstants ??= SchemaStructure.IsListOfConstants(this);

    /// <summary>Whether the values are strings from a list.</summary>
    public bool IsStringEnum => SchemaStructure.IsStringEnum(this);

    /// <summary>Whether JSON null is a value: by the type, by the list of values, or by what the schema stands for.</summary>
    public bool AdmitsNull => _admitsNull ??= Nullability.AdmitsNull(this);

    /// <summary>The hash of the keywords alone.</summary>
    public int ShapeHash => _shapeHash != 0 ? _shapeHash : _shapeHash = base.GetHashCode();

    /// <summary>The property of a name; null if there is none.</summary>
    public Schema? Property(string name)
    {
        foreach (var property in Properties)
            if (property.Name == name)
                return property.Schema;
        return null;
    }

    public bool HasShapeOf(Schema other) => ShapeHash == other.ShapeHash && base.Equals(other);

    public bool Equals(Schema? other) =>
        ReferenceEquals(this, other) || (other is not null && GetHashCode() == other.GetHashCode() && base.Equals(other) && About.Equals(other.About));

    public override int GetHashCode() => _hash != 0 ? _hash : _hash = unchecked((ShapeHash * 31) + About.GetHashCode());
}
