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
        var demand = new Demand(context.Directions.IsSent(pointer, inRequest), context.Directions.MayLack(pointer, inRequest));
        var properties = new List<PropertyModel>(names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            context.Places.Add(fullName, names[i], shape.Properties[i].Pointer);
            properties.Add(Property(shape.Properties[i], names[i], shape, place, types, schema, demand));
        }

        context.Places.Add(fullName, pointer);

        var additional = AdditionalProperties.Keep;
        BoundType? additionalType = null;
        if (shape.IsClosed)
        {
            additional = AdditionalProperties.Skip;
        }
        else if (shape.AdditionalProperties is { } schemaOfRest)
        {
            var rest = types.Bind(schemaOfRest, place.At(pointer.Then("additionalProperties"), "Additional"));
            additional = rest.Type.Kind is WireKind.Element ? AdditionalProperties.Any : AdditionalProperties.Typed;
            additionalType = rest.Type.Kind is WireKind.Element ? null : rest;
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
        ObjectProperty property, string name, ObjectShape shape, TypePlace place, SchemaTypes types, Schema owner, Demand demand)
    {
        var bound = types.Bind(property.Schema, place.At(property.Pointer, name));

        // The sender does not set read-only properties.
        var required = shape.Required.Contains(property.JsonName) && !(place.InRequest && property.Schema.About.IsReadOnly);

        // A response that lacks its constant is an error, so that only a response that may lack it has no default.
        var preset = required && !bound.IsNullable && (place.InRequest || !demand.MayLack)
            ? PresetValue.Of(property.Schema, bound.Type) ?? context.Discriminators.Of(owner, property.JsonName, bound.Type)
            : null;
        var presence = PresenceOf(required, bound, place.InRequest);
        if (required && demand.MayLack && preset is null)
            presence = Lacking(presence, demand.IsSent);
        return new PropertyModel
        {
            JsonName = property.JsonName,
            Name = name,
            Type = bound.Type,
            Presence = presence,
            MayBeMissing = required && demand.MayLack && !property.Schema.About.IsWriteOnly,
            IsRequiredToSend = demand.IsSent && (presence is Presence.Required or Presence.RequiredToSend),
            IsText = EmptyText.IsValue(property.Schema, bound.Type),
            Preset = presence is Presence.Required ? preset : null,
            Default = property.Schema.About.Default?.Text,
            IsNullable = bound.IsNullable && bound.Type.Kind is not WireKind.Element,
            Documentation = Documentation.Of(property.Described ?? property.Schema),
            IsDeprecated = property.Schema.IsDeprecated,
            IsWriteOnly = property.Schema.About.IsWriteOnly,
            IsSecret = shape.Secrets.Contains(property.JsonName) || context.Secrets.Hides(property.Schema, bound.Type),
        };
    }

    /// <summary>The presence of a required property that a response may lack.</summary>
    private static Presence Lacking(Presence presence, bool isSent) => presence switch
    {
        Presence.Required => isSent ? Presence.RequiredToSend : Presence.Optional,
        Presence.RequiredNullable => isSent ? Presence.RequiredNullable : Presence.Optional,
        _ => presence,
    };

    private static Presence PresenceOf(bool required, BoundType bound, bool inRequest)
    {
        // A JsonElement can be null itself.
        if (bound.Type.Kind is WireKind.Element)
            return required ? Presence.Required : Presence.Optional;
        if (required)
            return bound.IsNullable ? Presence.RequiredNullable : Presence.Required;
        return bound.IsNullable && inRequest ? Presence.OptionalNullable : Presence.Optional;
    }

    /// <param name="IsSent">Whether values are sent, and must then be complete.</param>
    /// <param name="MayLack">Whether values are received that may lack required properties.</param>
    private sealed record Demand(bool IsSent, bool MayLack);
}
