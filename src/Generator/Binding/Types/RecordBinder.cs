namespace Gigstack.Generator.Binding.Types;

/// <summary>Binds object schemas: records.</summary>
internal sealed class RecordBinder(BindingContext context)
{
    public RecordModel Model(Schema schema, string name, string fullName, JsonPointer pointer, bool inRequest, SchemaTypes types)
    {
        var shape = context.Shapes.Of(schema, pointer);
        var scope = NameScope.ForRecord(name);
        var nested = new List<TypeModel>();

        // Property names first: they take precedence over inline types.
        var names = PropertyNames.Take(shape.Properties, scope, context);

        var place = new TypePlace
        {
            Context = context,
            Pointer = pointer,
            InlineName = "",
            Enclosing = fullName,
            Scope = scope,
            Inline = nested,
            InRequest = inRequest,
        };
        var properties = new List<PropertyModel>(names.Length);
        for (var i = 0; i < names.Length; i++)
            properties.Add(Property(shape.Properties[i], names[i], shape, place, types, schema));

        var additional = AdditionalProperties.Keep;
        BoundType? additionalType = null;
        if (shape.IsClosed)
        {
            additional = AdditionalProperties.Skip;
        }
        else if (shape.AdditionalProperties is { } schemaOfRest
            && types.Bind(
                schemaOfRest, place.At(pointer.Then("additionalProperties"), "Additional")) is { Type.Kind: not WireKind.Element } rest)
        {
            additional = AdditionalProperties.Typed;
            additionalType = rest;
        }

        var record = new RecordModel
        {
            Name = name,
            FullName = fullName,
            Documentation = Documentation.Of(schema),
            IsDeprecated = schema.IsDeprecated,
            Properties = properties.ToEquatableArray(),
            Nested = nested.ToEquatableArray(),
            Additional = additional,
            AdditionalName = shape.IsClosed ? null : "AdditionalProperties",
            AdditionalType = additionalType?.Type,
            IsAdditionalNullable = additionalType is { IsNullable: true },
            IsAdditionalSecret = context.Secrets.Is(shape.AdditionalProperties),
        };
        context.Records[fullName] = record;
        return record;
    }

    private PropertyModel Property(
        ObjectProperty property, string name, ObjectShape shape, TypePlace place, SchemaTypes types, Schema owner)
    {
        var bound = types.Bind(property.Schema, place.At(property.Pointer, name));

        // The sender does not set read-only properties.
        var required = shape.Required.Contains(property.JsonName) && !(place.InRequest && property.Schema.About.IsReadOnly);
        var presence = PresenceOf(required, bound, place.InRequest);
        return new PropertyModel
        {
            JsonName = property.JsonName,
            Name = name,
            Type = bound.Type,
            Presence = presence,
            Preset = place.InRequest && presence is Presence.Required
                ? PresetValue.Of(property.Schema, bound.Type) ?? context.Discriminators.Of(owner, property.JsonName, bound.Type)
                : null,
            IsNullable = bound.IsNullable && bound.Type.Kind is not WireKind.Element,
            Documentation = Documentation.Of(property.Described ?? property.Schema),
            IsDeprecated = property.Schema.IsDeprecated,
            IsWriteOnly = property.Schema.About.IsWriteOnly,
            IsSecret = shape.Secrets.Contains(property.JsonName) || context.Secrets.Hides(property.Schema, bound.Type),
        };
    }

    private static Presence PresenceOf(bool required, BoundType bound, bool inRequest)
    {
        // A JsonElement can be null itself.
        if (bound.Type.Kind is WireKind.Element)
            return required ? Presence.Required : Presence.Optional;
        if (required)
            return bound.IsNullable ? Presence.RequiredNullable : Presence.Required;
        return bound.IsNullable && inRequest ? Presence.OptionalNullable : Presence.Optional;
    }
}
