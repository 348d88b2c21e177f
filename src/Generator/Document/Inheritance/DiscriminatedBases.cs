using Microsoft.OpenApi;

namespace Gigstack.Generator.Document.Inheritance;

/// <summary>
/// Rewrites inheritance as unions. A component with a discriminator becomes a union of its children (the components that refer to it in
/// <c>allOf</c> or that it maps to) and of its own properties, which move to a component <c>…Base</c>.
/// </summary>
internal sealed class DiscriminatedBases
{
    /// <summary>The metadata key for the component with the properties of the base.</summary>
    private const string RecordKey = "gigstack.base";

    private readonly OpenApiDocument _document;
    private readonly IDictionary<string, IOpenApiSchema> _schemas;
    private readonly Dictionary<string, List<string>> _children = [];
    private readonly Dictionary<string, OpenApiSchema> _bases = [];
    private readonly Dictionary<string, OpenApiDiscriminator> _discriminators = [];

    private DiscriminatedBases(OpenApiDocument document, IDictionary<string, IOpenApiSchema> schemas)
    {
        _document = document;
        _schemas = schemas;
    }

    public static void Expand(OpenApiDocument document, Relocations relocations)
    {
        if (document.Components?.Schemas is not { Count: > 0 } schemas || !schemas.Values.Any(IsDiscriminated))
            return;
        var bases = new DiscriminatedBases(document, schemas);
        bases.Find();
        foreach (var id in bases._bases.Keys.ToList())
            bases.Expand(id, relocations);
    }

    /// <summary>The component with the properties of the base; null if the schema is not a base.</summary>
    public static string? RecordOf(IOpenApiSchema schema) =>
        schema is OpenApiSchema { Metadata: { } metadata } && metadata.TryGetValue(RecordKey, out var record) ? record as string : null;

    private static bool IsDiscriminated(IOpenApiSchema schema) => schema is OpenApiSchema { Discriminator.PropertyName.Length: > 0 };

    private void Find()
    {
        foreach (var pair in _schemas)
        {
            foreach (var parent in Parents(pair.Value))
            {
                if (!_children.TryGetValue(parent, out var children))
                    _children.Add(parent, children = []);
                if (!children.Contains(pair.Key))
                    children.Add(pair.Key);
            }
        }

        var pending = new Queue<(string Id, OpenApiDiscriminator Discriminator)>();
        foreach (var pair in _schemas)
        {
            if (pair.Value is OpenApiSchema { Discriminator: { PropertyName.Length: > 0 } discriminator } schema
                && IsBase(pair.Key, schema))
            {
                pending.Enqueue((pair.Key, discriminator));
            }
        }

        // A child of a base that has children itself is also a base, with the same discriminator.
        while (pending.Count > 0)
        {
            var (id, discriminator) = pending.Dequeue();
            if (_bases.ContainsKey(id) || _schemas[id] is not OpenApiSchema schema)
                continue;
            _bases.Add(id, schema);
            _discriminators.Add(id, discriminator);
            foreach (var child in ChildrenOf(id))
            {
                if (ChildrenOf(child).Count > 0)
                    pending.Enqueue((child, discriminator));
            }
        }
    }

    private IEnumerable<string> Parents(IOpenApiSchema schema) =>
        schema is OpenApiSchema { AllOf: { } parts }
            ? parts.OfType<OpenApiSchemaReference>().Select(static part => part.Reference.Id).OfType<string>().Where(_schemas.ContainsKey)
            : [];

    private List<string> ChildrenOf(string id) => _children.TryGetValue(id, out var children) ? children : [];

    /// <summary>Whether a schema is a base. A schema whose alternatives are not just its children is already a union.</summary>
    private bool IsBase(string id, OpenApiSchema schema)
    {
        var children = ChildrenOf(id);
        var alternatives = (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).ToList();
        if (alternatives.Exists(one => one is not OpenApiSchemaReference reference || !children.Contains(reference.Reference.Id ?? "")))
            return false;
        return children.Count > 0 || Mapped(schema.Discriminator!).Any(target => target != id);
    }

    private IEnumerable<string> Mapped(OpenApiDiscriminator discriminator) =>
        (discriminator.Mapping?.Values ?? []).Select(static target => target.Reference.Id).OfType<string>().Where(_schemas.ContainsKey);

    private void Expand(string id, Relocations relocations)
    {
        var schema = _bases[id];
        var discriminator = _discriminators[id];
        var cases = ChildrenOf(id).ToList();
        if (schema.Discriminator == discriminator)
        {
            cases.AddRange(
                Mapped(discriminator).Where(target => target != id && !cases.Contains(target) && !Descend(id).Contains(target)).Distinct());
        }

        var record = FreeName(id + "Base");
        var mapping = new Dictionary<string, OpenApiSchemaReference>(StringComparer.Ordinal);
        foreach (var one in cases)
        {
            var values = Descend(one).SelectMany(descendant => DiscriminatorValues.Of(descendant, _schemas[descendant], discriminator));
            foreach (var value in values)
            {
                if (!mapping.ContainsKey(value))
                    mapping.Add(value, new OpenApiSchemaReference(one, _document));
            }

            MakeOwnType(_schemas[one], id);
        }

        _schemas[id] = new OpenApiSchema
        {
            Type = schema.Type,
            Title = schema.Title,
            Description = schema.Description,
            Deprecated = schema.Deprecated,
            Extensions = schema.Extensions,
            OneOf = [.. cases.Select(one => new OpenApiSchemaReference(one, _document)), new OpenApiSchemaReference(record, _document)],
            Discriminator = new OpenApiDiscriminator
            {
                PropertyName = discriminator.PropertyName,
                Mapping = mapping,
                DefaultMapping = new OpenApiSchemaReference(record, _document),
            },
            Metadata = new Dictionary<string, object> { [RecordKey] = record },
        };
        schema.OneOf = schema.AnyOf = null;
        schema.Discriminator = null;
        schema.Type ??= JsonSchemaType.Object;
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        if (schema.Properties.Count == 0 && schema.AllOf is not { Count: > 0 })
            schema.Properties.Add(discriminator.PropertyName!, new OpenApiSchema { Type = JsonSchemaType.String });
        _schemas.Add(record, schema);
        var schemas = JsonPointer.Root.Then("components", "schemas");
        var (tree, origin) = relocations.OriginOf(schemas.Then(id));
        relocations.Add(schemas.Then(record), tree, origin);
    }

    /// <summary>Makes a child that adds nothing to its base a type of its own.</summary>
    private static void MakeOwnType(IOpenApiSchema child, string parent)
    {
        if (child is OpenApiSchema { AllOf: { } parts }
            && parts.Any(part => part is OpenApiSchemaReference reference && reference.Reference.Id == parent))
        {
            parts.Add(new OpenApiSchema { Type = JsonSchemaType.Object });
        }
    }

    /// <summary>A component and all components that inherit from it.</summary>
    private List<string> Descend(string id)
    {
        var found = new List<string> { id };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(ChildrenOf(found[i]).Where(child => !found.Contains(child)).ToList());
        return found;
    }

    private string FreeName(string wanted)
    {
        var name = wanted;
        for (var number = 2; _schemas.ContainsKey(name); number++)
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }
}
