namespace Gigstack.Generator.Binding.Types;

/// <summary>
/// Decides the C# type of any schema: of a property, a parameter, a body or an item. No other class does. Objects, enums and unions have
/// their own binders.
/// </summary>
internal sealed class SchemaTypes(BindingContext context)
{
    /// <summary>The maximum depth of nested types, which limits recursion.</summary>
    private const int MostNesting = 64;

    // By identity: several types can inherit the same inline schema by allOf.
    private readonly Dictionary<(Schema Schema, bool InRequest), BoundType> _inline = new(SchemaIdentity.Instance);
    private readonly SharedTypes _shared = new(context.Options.IgnoresRequired);
    private int _nesting;
    private readonly RecordBinder _records = new(context);
    private readonly UnionBinder _unions = new(context);

    /// <summary>The types of <c>components/schemas</c>. Set after construction, because each needs the other.</summary>
    public ComponentTypes Components { private get; set; } = null!;

    public SharedTypes Shared => _shared;

    public RecordBinder Records => _records;

    public UnionBinder Unions => _unions;

    public BoundType Bind(Schema? schema, TypePlace place)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (schema is null)
            return BoundType.Element;
        if (schema.IsReference)
            return Components.Resolve(schema, place);
        PresetBinder.ReportMisplaced(schema, place.Pointer, context.Findings);

        var (keyword, alternatives) = schema.Alternatives;
        var nullable = schema.AdmitsNull;
        if (alternatives.Count > 0 && !schema.IsRecord)
        {
            if (alternatives.Count > 1)
            {
                return Inline(
                    schema,
                    place,
                    "Choice",
                    static name => UnionBinder.Reference(name),
                    nullable,
                    (name, fullName) => _unions.Model(schema, name, fullName, place.Pointer, place.InRequest, this));
            }

            var (only, index) = alternatives[0];
            var bound = Bind(only, place with { Pointer = place.Pointer.Then(keyword).Then(index) });
            return bound with { IsNullable = bound.IsNullable || nullable };
        }

        var parts = schema.Parts;
        if (parts.Count == 1 && !schema.IsRecord)
        {
            var bound = Bind(parts[0].Value, place with { Pointer = place.Pointer.Then("allOf").Then(parts[0].Index) });
            return bound with { IsNullable = bound.IsNullable || nullable };
        }

        if (schema.IsRecord)
        {
            return Inline(
                schema,
                place,
                "Info",
                static name => new TypeRef(WireKind.Named) { Name = name },
                nullable,
                (name, fullName) => _records.Model(schema, name, fullName, place.Pointer, place.InRequest, this));
        }

        if (schema.IsEnum())
        {
            return Inline(
                schema,
                NameScope.IsOfEnums(place.InlineName) ? place with { IsTopLevel = false } : place,
                "Value",
                name => EnumBinder.Reference(name, schema),
                nullable,
                (name, fullName) => EnumBinder.Model(schema, name, fullName, place.Pointer, context));
        }

        return new BoundType(OfType(schema, place), nullable);
    }

    /// <summary>
    /// Binds an inline type. A schema that is inherited by allOf, and equal schemas, share one type. The type is named before its members
    /// are bound, because they can refer to it.
    /// </summary>
    private BoundType Inline(
        Schema schema,
        TypePlace place,
        string suffix,
        Func<string, TypeRef> reference,
        bool nullable,
        Func<string, string, TypeModel> model)
    {
        if (_inline.TryGetValue((schema, place.InRequest), out var known))
            return known;
        if (_shared.Find(schema, place.InRequest) is { } equal)
            return equal with { IsNullable = nullable };
        if (_nesting == MostNesting)
        {
            context.Findings.Add(
                Descriptors.LimitExceeded,
                place.Pointer,
                $"types are nested more than {MostNesting} levels deep; the value is a JsonElement");
            return BoundType.Element;
        }

        var name = place.Take(suffix, out var fullName);
        var bound = new BoundType(reference(fullName), nullable);
        _inline.Add((schema, place.InRequest), bound);
        _shared.Add(schema, place.InRequest, bound);
        _nesting++;
        try
        {
            place.Inline.Add(model(name, fullName));
        }
        finally
        {
            _nesting--;
        }

        return bound;
    }

    private TypeRef OfType(Schema schema, TypePlace place)
    {
        switch (schema.Types)
        {
            case JsonTypes.String:
                ReportContent(schema, place);
                return TypeRef.Of(ScalarTypes.OfString(schema));
            case JsonTypes.Integer:
                return TypeRef.Of(ScalarTypes.OfInteger(schema));
            case JsonTypes.Number:
                return TypeRef.Of(ScalarTypes.OfNumber(schema));
            case JsonTypes.Boolean:
                return TypeRef.Of(WireKind.Boolean);
            case JsonTypes.Array:
                return OfArray(schema, place);
            case JsonTypes.Object:
                return OfMap(schema, place);
            case JsonTypes.None:
                return schema.Items is not null ? OfArray(schema, place)
                    : schema.AdditionalProperties is not null ? OfMap(schema, place)
                    : TypeRef.Of(WireKind.Element);
            case JsonTypes.Integer | JsonTypes.String when schema.Enum is null && (schema.Limits?.Pattern ?? schema.Format) is not null:
                return TypeRef.Of(ScalarTypes.OfInteger(schema)) with { IsQuotable = true };
            case JsonTypes.Number | JsonTypes.String when schema.Enum is null && (schema.Limits?.Pattern ?? schema.Format) is not null:
                return TypeRef.Of(ScalarTypes.OfNumber(schema)) with { IsQuotable = true };
            default:
                context.Findings.Unsupported(
                    place.Pointer.Then("type"),
                    $"Multiple types ({schema.Types.ToString().ToLowerInvariant()}) have no C# type",
                    "the value is a JsonElement");
                return TypeRef.Of(WireKind.Element);
        }
    }

    /// <summary>Reports a schema of the content of a string. Where it is that of an event, the event's binder reads it.</summary>
    private void ReportContent(Schema schema, TypePlace place)
    {
        if (schema.Content is { Schema: not null })
        {
            context.Findings.Add(
                Descriptors.UnreadKeyword, place.Pointer.Then("contentSchema"), "contentSchema", "the value is the string");
        }
    }

    private TypeRef OfArray(Schema schema, TypePlace place)
    {
        var item = Bind(schema.Items, place.Below(place.Pointer.Then("items"), "Item"));
        return TypeRef.List(item.Type, item.IsNullable);
    }

    /// <summary>The type of an object without named properties: a map.</summary>
    private TypeRef OfMap(Schema schema, TypePlace place)
    {
        if (schema.AdditionalProperties is null)
            return TypeRef.Map(TypeRef.Of(WireKind.Element));
        var value = Bind(schema.AdditionalProperties, place.Below(place.Pointer.Then("additionalProperties"), "Entry"));
        return TypeRef.Map(value.Type, value.IsNullable);
    }
}
