namespace Gigstack.Generator.Binding.Types;

/// <summary>
/// The types of <c>components/schemas</c>. Objects, enums and unions become types. Anything else (a string with a format, an array, a
/// reference to another component) is an alias: references use its meaning.
/// </summary>
internal sealed class ComponentTypes
{
    /// <summary>The maximum length of a chain of aliases, which limits recursion.</summary>
    private const int MostAliases = 64;

    private readonly BindingContext _context;
    private readonly SchemaTypes _types;
    private readonly ReachedSchemas _requests;
    private readonly Dictionary<string, BoundType> _bound = new();
    private readonly Dictionary<string, string> _ids = new();
    private readonly HashSet<string> _aliases = new();
    private readonly PresetBinder _presets;

    public ComponentTypes(BindingContext context, SchemaTypes types)
    {
        _context = context;
        _types = types;
        _requests = ReachedSchemas.InRequests(context.Api);

        // Names first: members can refer to any of them, and a reference does not recurse.
        var named = context.Api.Schemas.All.Select(static pair => (pair.Key, Schema: pair.Value, Kind: ComponentKinds.Of(pair.Value)))
            .Where(static named => named.Kind is not ComponentKind.Alias).ToList();
        var claims = named.ConvertAll(one => Claim(one.Key, one.Schema, one.Kind));
        var names = context.Types.Take(claims);
        for (var i = 0; i < names.Length; i++)
        {
            var (id, schema, kind) = named[i];
            if (names[i] != claims[i].Wanted)
                context.Findings.NameTaken(At(id), $"The schema '{id}'", claims[i].Wanted, names[i]);
            _bound[id] = new BoundType(Reference(kind, context.FullName(names[i]), schema), schema.AdmitsNull);
            _ids[_bound[id].Type.Name!] = id;
            types.Shared.Add(schema, _requests.Contains(id), _bound[id]);
        }

        _presets = new PresetBinder(context);
        foreach (var (id, fullName) in _presets.Classes)
            _ids[fullName] = id;
    }

    public void BindAll()
    {
        // Bases first: an inline type that others inherit by allOf is nested in the schema that declares it.
        foreach (var pair in _context.Api.Schemas.All.OrderBy(static pair => pair.Value.AllOf.IsEmpty ? 0 : 1))
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (_context.Findings.Guard(
                At(pair.Key),
                $"the schema '{pair.Key}'",
                () => Model(pair.Key, pair.Value),
                () => Empty(pair.Key, pair.Value)) is { } model)
            {
                _context.TopLevel.Add(model);
            }
        }

        _presets.BindAll(id => _bound[id]);
    }

    public BoundType Resolve(Schema reference, TypePlace place)
    {
        if (reference.Target is { } schema)
            return _bound.TryGetValue(reference.Reference!.Id!, out var bound) ? bound : BindAlias(reference.Reference.Id!, schema);
        _context.Findings.Add(
            Descriptors.UnresolvedReference,
            place.Pointer.Then("$ref"),
            reference.Reference!.Text,
            "there is no such schema",
            "the value is a JsonElement");
        return BoundType.Element;
    }

    /// <summary>The full name of the generated type of a component schema; null if it has none.</summary>
    public string? TypeName(string id) => _bound.TryGetValue(id, out var bound) ? bound.Type.Name : null;

    /// <summary>Whether a generated type is that of a component schema, or the class with its presets.</summary>
    public bool Has(string fullName) => _ids.ContainsKey(fullName);

    /// <summary>The component schema of a generated type.</summary>
    public JsonPointer PlaceOf(string fullName) => At(_ids[fullName]);

    /// <summary>The type of a component; null for an alias.</summary>
    private TypeModel? Model(string id, Schema schema)
    {
        var kind = ComponentKinds.Of(schema);
        if (kind is ComponentKind.Alias)
        {
            if (!_bound.ContainsKey(id))
                BindAlias(id, schema);
            return null;
        }

        var fullName = _bound[id].Type.Name!;
        var name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        var inRequest = _requests.Contains(id);
        return kind switch
        {
            ComponentKind.Enum => EnumBinder.Model(schema, name, fullName, At(id), _context),
            ComponentKind.Union => _types.Unions.Model(schema, name, fullName, At(id), inRequest, _types),
            _ => _types.Records.Model(schema, name, fullName, At(id), inRequest, _types),
        };
    }

    /// <summary>Replaces a schema on which the generator failed by an open type, so that references to it compile.</summary>
    private TypeModel? Empty(string id, Schema schema)
    {
        if (!_bound.TryGetValue(id, out var bound) || bound.Type.Name is not { } fullName)
            return null;
        _types.Shared.ForgetInside(fullName);
        var name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        return ComponentKinds.Of(schema) switch
        {
            ComponentKind.Enum => new EnumModel { Name = name, FullName = fullName },
            ComponentKind.Union => new UnionModel { Name = name, FullName = fullName },
            _ => new RecordModel { Name = name, FullName = fullName, AdditionalName = "AdditionalProperties" },
        };
    }

    /// <summary>Binds an alias once. An alias that refers to itself has no type.</summary>
    private BoundType BindAlias(string id, Schema schema)
    {
        if (_aliases.Count == MostAliases || !_aliases.Add(id))
        {
            _context.Findings.Unsupported(
                At(id), $"The schema '{id}' refers to itself, or through too many other schemas", "the value is a JsonElement");
            return BoundType.Element;
        }

        var bound = _types.Bind(
            schema,
            _context.TopLevelPlace(
                At(id), Identifier.Pascal((schema.IsReference ? null : schema.Extensions.Name) ?? id), inRequest: _requests.Contains(id)));
        _aliases.Remove(id);
        _bound[id] = bound;
        return bound;
    }

    private static TypeRef Reference(ComponentKind kind, string fullName, Schema schema) => kind switch
    {
        ComponentKind.Enum => EnumBinder.Reference(fullName, schema),
        ComponentKind.Union => UnionBinder.Reference(fullName),
        _ => new TypeRef(WireKind.Named) { Name = fullName },
    };

    private static JsonPointer At(string id) => JsonPointer.Root.Then("components", "schemas").Then(id);

    private NameClaim Claim(string id, Schema schema, ComponentKind kind)
    {
        var own = schema.Extensions.Name;
        return NameClaim.OfText(
            own ?? id,
            _context.Types.Type(Identifier.Pascal(own ?? id), kind is ComponentKind.Record, kind is ComponentKind.Enum),
            own is not null);
    }
}
