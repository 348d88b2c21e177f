namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds a form body: a record of its fields, which are sent one by one.</summary>
internal sealed class FormBinder(BindingContext context, SchemaTypes types)
{
    private readonly PartHeaderBinder _headers = new(context, types);
    private readonly PartMediaType _mediaTypes = new(context);

    public BodyModel? Bind(BodyModel model, MediaTypeUse media, TypePlace place, JsonPointer encodings)
    {
        if (media.Schema is not { } schema || context.Shapes.Of(schema, place.Pointer) is not { Properties.Count: > 0 } shape)
        {
            context.Findings.Unsupported(
                place.Pointer, $"The schema of the '{model.MediaType}' body has no properties", "the request is sent without a body");
            return null;
        }

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
            var (type, kind) = Field(property, model.Kind, encoding, inside.At(property.Pointer, names[i]));
            var mediaType = _mediaTypes.Of(encoding, kind, encodings.Then(property.JsonName));
            parts.Add(new PartModel(property.JsonName, names[i], type, kind, required, mediaType)
            {
                Style = ParameterValueBinder.DelimiterOf(encoding?.Style),
            });
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

        place.Inline.Add(new RecordModel
        {
            Name = name,
            FullName = fullName,
            Documentation = Documentation.Of(schema),
            Properties = properties.ToEquatableArray(),
            Nested = nested.ToEquatableArray(),
            HasCodec = false,
        });
        return model with { Type = new TypeRef(WireKind.Named) { Name = fullName }, Parts = parts.ToEquatableArray() };
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

    private (TypeRef Type, PartKind Kind) Field(ObjectProperty property, BodyKind form, PartEncoding? encoding, TypePlace place)
    {
        if (form is BodyKind.Multipart && MediaTypes.IsBinary(property.Schema))
            return (TypeRef.Of(WireKind.File), PartKind.File);
        if (form is BodyKind.Multipart && property.Schema.Definition.Items is { } items && MediaTypes.IsBinary(items))
            return (TypeRef.List(TypeRef.Of(WireKind.File)), PartKind.Files);
        var type = types.Bind(property.Schema, place).Type;
        if (PartMediaType.IsJson(encoding))
            return (type, PartKind.Json);
        if (ParameterValueBinder.IsText(type))
            return (type, PartKind.Text);
        if (form is BodyKind.Form && encoding?.Style is DeclaredStyle.DeepObject)
            return (type, PartKind.Deep);
        return type.Kind is WireKind.List && ParameterValueBinder.IsText(type.Item!)
            ? (
                ParameterValueBinder.WithoutNullItems(type),
                encoding?.Explode == false ? PartKind.JoinedTexts : PartKind.Texts)
            : (type, PartKind.Json);
    }
}
