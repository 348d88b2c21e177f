namespace Gigstack.Generator.Binding.Operations;

/// <summary>Decides the type of a response header and how it is parsed. What style <c>simple</c> cannot express is a string.</summary>
internal sealed class HeaderFormBinder(BindingContext context, SchemaTypes types)
{
    public static readonly HeaderForm Text = new(TypeRef.Of(WireKind.String), HeaderShape.Scalar);

    public HeaderForm Bind(string name, ValueDescription header, JsonPointer pointer)
    {
        var media = MediaTypes.Choose(header.Content);
        var inlineName = Identifier.Pascal(name) + "Header";
        if (media is { } chosen)
        {
            // A link set is described by a JSON schema but is not sent as JSON.
            if (chosen.Kind is not BodyKind.Json || chosen.Name.StartsWith("application/linkset", StringComparison.OrdinalIgnoreCase))
                return Text;
            var json = types.Bind(
                chosen.Media.Schema, context.TopLevelPlace(pointer.Then("content").Then(chosen.Name).Then("schema"), inlineName));
            return new HeaderForm(json.Type, HeaderShape.Json);
        }

        if (header.Schema is not { } schema)
            return Text;
        var at = pointer.Then("schema");
        if (IsTooDeep(schema, at))
        {
            context.Findings.Add(Descriptors.UntypedHeader, at, $"The header '{name}' has nested arrays or objects", "it is a string");
            return Text;
        }

        var form = Form(schema, types.Bind(schema, context.TopLevelPlace(at, inlineName)).Type, header.Explode);
        if (form.Shape is not HeaderShape.List)
            return form;
        return HeaderName.Is(name, "Set-Cookie") ? form with { Separator = '\n' } : header.Style switch
        {
            DeclaredStyle.PipeDelimited => form with { Separator = '|' },
            DeclaredStyle.SpaceDelimited => form with { Separator = ' ' },
            DeclaredStyle.TabDelimited => form with { Separator = '\t' },
            _ => form,
        };
    }

    private HeaderForm Form(Schema schema, TypeRef type, bool explode)
    {
        switch (type.Kind)
        {
            case WireKind.List:
                return new HeaderForm(TypeRef.List(Scalar(type.Item!)), HeaderShape.List);
            case WireKind.Map:
                return new HeaderForm(TypeRef.Map(Scalar(type.Item!)), HeaderShape.Map) { Explode = explode };
            case WireKind.Named when !type.IsStruct && context.Records.TryGetValue(type.Name!, out var record):
                var bare = record.Properties.Where(static property => IsBare(property.Type)).Select(static property => property.JsonName);
                return new HeaderForm(type, HeaderShape.Object) { Explode = explode, Bare = bare.ToEquatableArray() };
            case WireKind.Named when !type.IsStruct:
                return Text;
            default:
                return new HeaderForm(Scalar(type), HeaderShape.Scalar);
        }
    }

    /// <summary>Outside of JSON, a value of any type is a string, and dates of both forms are read alike.</summary>
    private static TypeRef Scalar(TypeRef type) =>
        WireTypes.Find(type.Kind) is { HasHeader: false } ? TypeRef.Of(WireKind.String)
        : type.Kind is WireKind.HttpDate ? TypeRef.Of(WireKind.DateTime)
        : type;

    private static bool IsBare(TypeRef type) =>
        type.IsNumber || (WireTypes.Find(type.Kind) is { } scalar && !scalar.Tokens.Has(JsonTokens.String));

    /// <summary>Whether arrays or objects are nested.</summary>
    private bool IsTooDeep(Schema schema, JsonPointer pointer)
    {
        var target = schema.Meaning;
        if (target.IsUnion)
            return !IsFlat(target);
        if (target.IsRecord)
            return context.Shapes.Of(target, pointer).Properties.Any(property => !IsFlat(property.Schema));
        return (target.Items is { } item && !IsFlat(item)) || (target.AdditionalProperties is { } entry && !IsFlat(entry));
    }

    private static bool IsFlat(Schema schema) =>
        SchemaTokens.Of(schema) is var tokens && (tokens is JsonTokens.Any || !tokens.Has(JsonTokens.StartObject | JsonTokens.StartArray));
}
