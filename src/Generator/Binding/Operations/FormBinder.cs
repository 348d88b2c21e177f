namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds a form body: a record of its fields, which are sent one by one.</summary>
internal sealed class FormBinder(BindingContext context, SchemaTypes types)
{
    private readonly PartHeaderBinder _headers = new(context, types);
    private readonly FormFieldBinder _fields = new(context, types);

    public BodyModel? Bind(BodyModel model, MediaTypeUse media, TypePlace place, JsonPointer encodings)
    {
        var shape = media.Schema is null ? null : context.Shapes.Of(media.Schema, place.Pointer);
        if (media.Schema is not { } schema || shape is not { Properties.Count: > 0 })
        {
            if (media.Schema is { } only && !IsOpen(only, shape!))
            {
                context.Findings.Unsupported(
                    place.Pointer, $"The schema of the '{model.MediaType}' body has no properties", "the request is sent without a body");
                return null;
            }

            var entries = _fields.Additional(shape?.AdditionalProperties, model.Kind, place, "");
            return model with { Type = TypeRef.Map(entries.Type), Additional = entries };
        }

        ReportUnread(media, encodings);
        var name = place.Take("Request", out var fullName);
        var scope = NameScope.ForRecord(name);
        var nested = new List<TypeModel>();
        var inside = place with { Enclosing = fullName, Scope = scope, Inline = nested, IsTopLevel = false };
        var names = PropertyNames.Take(shape.Properties, scope, context);
        var properties = new List<PropertyModel>();
        var parts = new List<PartModel>();
        for (var i = 0; i < names.Length; i++)
        {
            var property = shape.Properties[i];
            var required = shape.Required.Contains(property.JsonName);
            var encoding = Encoding(media, property);
            var field = inside.At(property.Pointer, names[i]);
            var part = _fields.Bind(property, names[i], required, model.Kind, encoding, field, encodings.Then(property.JsonName));
            var type = part.Type;
            parts.Add(part);
            properties.Add(new PropertyModel
            {
                JsonName = property.JsonName,
                Name = names[i],
                Type = type,
                Presence = required ? Presence.Required : Presence.Optional,
                Preset = required ? PresetValue.Of(property.Schema, type) : null,
                Documentation = Documentation.Of(property.Schema),
                IsDeprecated = property.Schema.IsDeprecated,
                IsSecret = shape.Secrets.Contains(property.JsonName) || context.Secrets.Hides(property.Schema, type),
            });
        }

        // After the fields, so that headers take no name from a field.
        if (model.Kind is BodyKind.Multipart)
        {
            for (var i = 0; i < names.Length; i++)
            {
                var headers = _headers.Bind(Encoding(media, shape.Properties[i]), parts[i], name, scope, encodings.Then(parts[i].WireName))
                    .ToEquatableArray();
                parts[i] = parts[i] with { Headers = headers };
                properties.AddRange(
                    headers.Where(static header => header.Given is not null).Select(static header => Property(header.Given!)));
            }
        }

        var additional = shape.IsClosed ? null : _fields.Additional(
            shape.AdditionalProperties,
            model.Kind,
            inside.At(place.Pointer.Then("additionalProperties"), "Additional"),
            "AdditionalProperties");
        place.Inline.Add(new RecordModel
        {
            Name = name,
            FullName = fullName,
            Documentation = Documentation.Of(schema),
            Properties = properties.ToEquatableArray(),
            Nested = nested.ToEquatableArray(),
            HasCodec = false,
            Additional = additional is null ? AdditionalProperties.Skip : AdditionalProperties.Typed,
            AdditionalName = additional?.Name,
            AdditionalType = additional?.Type,
            IsAdditionalSecret = context.Secrets.Is(shape.AdditionalProperties),
        });
        return model with
        {
            Type = new TypeRef(WireKind.Named) { Name = fullName },
            Parts = parts.ToEquatableArray(),
            Additional = additional,
        };
    }

    private void ReportUnread(MediaTypeUse media, JsonPointer encodings)
    {
        foreach (var encoding in media.Encodings)
        {
            foreach (var keyword in encoding.Unread)
            {
                var outcome = keyword == "allowReserved"
                    ? "reserved characters are percent-encoded, which means the same"
                    : "a part of a form is not a multipart body itself";
                context.Findings.Add(Descriptors.UnreadKeyword, encodings.Then(encoding.Name).Then(keyword), keyword, outcome);
            }
        }
    }

    private static PartEncoding? Encoding(MediaTypeUse media, ObjectProperty property) =>
        media.Encodings.FirstOrDefault(encoding => encoding.Name == property.JsonName);

    private static PropertyModel Property(ParameterModel header) => new()
    {
        JsonName = header.WireName,
        Name = header.Name,
        Type = header.Type,
        Presence = header.IsRequired ? Presence.Required : Presence.Optional,
        Documentation = header.Documentation,
        IsDeprecated = header.IsDeprecated,
        IsSecret = header.IsSecret,
    };

    /// <summary>Whether the caller names the fields: the schema is an object, and allows any.</summary>
    private static bool IsOpen(Schema schema, ObjectShape shape) =>
        !shape.IsClosed && schema.Meaning is { IsUnion: false, Items: null, Types: JsonTypes.None or JsonTypes.Object };
}
