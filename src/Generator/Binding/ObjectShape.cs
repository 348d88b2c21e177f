using System.Collections.Generic;
using Gigstack.Generator.Document.Inheritance;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>The properties of an object schema with those of its <c>allOf</c> parts, as one list in the order of the document.</summary>
internal sealed class ObjectShape
{
    /// <summary>How deep allOf may go: real documents stay under ten.</summary>
    private const int MostParts = 128;

    private int _depth;
    private readonly Dictionary<string, int> _indexes = new();
    private readonly HashSet<IOpenApiSchema> _entered = new();
    private readonly BindingContext _context;

    private ObjectShape(BindingContext context) => _context = context;

    public List<ObjectProperty> Properties { get; } = new();

    public HashSet<string> Required { get; } = new();

    public IOpenApiSchema? AdditionalProperties { get; private set; }

    public bool IsClosed { get; private set; }

    public static ObjectShape Of(IOpenApiSchema schema, Pointer pointer, BindingContext context)
    {
        var shape = new ObjectShape(context);
        shape.Add(schema, pointer, isRoot: true);
        return shape;
    }

    private void Add(IOpenApiSchema schema, Pointer pointer, bool isRoot)
    {
        if (_depth == MostParts)
        {
            _context.Findings.Add(Diagnostics.Descriptors.LimitExceeded, pointer, $"allOf goes more than {MostParts} deep; what lies deeper is left out");
            return;
        }

        _depth++;
        AddPart(schema, pointer, isRoot);
        _depth--;
    }

    private void AddPart(IOpenApiSchema schema, Pointer pointer, bool isRoot)
    {
        if (schema is OpenApiSchemaReference reference)
        {
            if (SchemaTarget.Component(reference, _context) is not { } target)
                return;
            pointer = Pointer.Root.Then("components", "schemas").Then(reference.Reference.Id!);
            schema = target;
            if (DiscriminatedBases.RecordOf(schema) is { } record && _context.Document.Components!.Schemas!.TryGetValue(record, out var inherited))
                (schema, pointer) = (inherited, Pointer.Root.Then("components", "schemas").Then(record));
            if (schema is OpenApiSchemaReference)
            {
                if (_entered.Add(schema))
                    Add(schema, pointer, isRoot: false);
                return;
            }
        }

        // A part that contains itself adds nothing the second time.
        if (!_entered.Add(schema))
            return;
        if (schema.AllOf is { } parts)
            for (var i = 0; i < parts.Count; i++)
                Add(parts[i], pointer.Then("allOf").Then(i), isRoot: false);
        if (!isRoot && schema.Alternatives() is { Schemas.Count: > 0 } alternatives)
            _context.Findings.Unsupported(pointer.Then(alternatives.Keyword), $"{alternatives.Keyword} inside allOf", "the alternatives are kept as additional JSON");
        if (schema.Required is { } required)
            Required.UnionWith(required);
        if (schema.AdditionalProperties is { } additional)
            AdditionalProperties = additional;
        IsClosed |= isRoot && !schema.AdditionalPropertiesAllowed;
        if (schema.Properties is { } properties)
            foreach (var property in properties)
                Put(new ObjectProperty(property.Key, property.Value, pointer.Then("properties", property.Key)));
    }

    /// <summary>The last word on a property wins and keeps the place of the first.</summary>
    private void Put(ObjectProperty property)
    {
        if (_indexes.TryGetValue(property.JsonName, out var index))
        {
            // A later part that only describes leaves the type as it was.
            var describes = property.Schema is not OpenApiSchemaReference && !property.Schema.HasStructure();
            Properties[index] = describes ? Properties[index] with { Described = property.Schema } : property;
            return;
        }

        _indexes.Add(property.JsonName, Properties.Count);
        Properties.Add(property);
    }
}

/// <param name="Described">The schema that has the last word on the description, when it is not the one with the type.</param>
internal sealed record ObjectProperty(string JsonName, IOpenApiSchema Schema, Pointer Pointer, IOpenApiSchema? Described = null);
