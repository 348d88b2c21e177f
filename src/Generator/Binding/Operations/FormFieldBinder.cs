namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds a field of a form: its type and how it is sent.</summary>
internal sealed class FormFieldBinder(BindingContext context, SchemaTypes types)
{
    private readonly ParameterStyles _styles = new(context);
    private readonly StyleFit _fit = new(context);
    private readonly PartMediaType _mediaTypes = new(context);

    public PartModel Bind(
        ObjectProperty property,
        string name,
        bool isRequired,
        BodyKind form,
        PartEncoding? encoding,
        TypePlace place,
        JsonPointer encodingPointer)
    {
        var part = new PartModel(property.JsonName, name, TypeRef.Of(WireKind.String), PartKind.Text, isRequired, ContentType: null);
        part = Bind(part, property, form, encoding, place);
        if (form is BodyKind.Multipart && PartMediaType.Xml(encoding) is { } mediaType && Xml(part, property) is { } root)
            return part with { Kind = PartKind.Xml, Xml = root, ContentType = mediaType };
        if (form is BodyKind.Multipart && part.Kind is PartKind.Json && encoding?.Style is not null)
        {
            context.Findings.Unsupported(
                encodingPointer.Then("style"), "Objects in a multipart form have no style", "the field is one part, as JSON");
        }

        return part with { ContentType = _mediaTypes.Of(encoding, part.Kind, encodingPointer) };
    }

    /// <summary>The root element of a field that is sent as XML; null if it is text, a file, or has no XML.</summary>
    private XmlElementModel? Xml(PartModel part, ObjectProperty property) =>
        part.Kind is PartKind.Json or PartKind.Value
        || (part.Kind is PartKind.Texts or PartKind.JoinedTexts && part.Type.Kind is WireKind.List)
            ? context.Xml.Root(property.Schema, property.Pointer, property.JsonName, isSent: true)
            : null;

    private PartModel Bind(PartModel part, ObjectProperty property, BodyKind form, PartEncoding? encoding, TypePlace place)
    {
        if (form is BodyKind.Multipart && OfFile(FileSchema.UseOf(property.Schema, IsFile(encoding))) is { } file)
            return part with { Type = file.Type, Kind = file.Kind };
        var type = types.Bind(property.Schema, place).Type;
        part = part with { Type = type };
        if (PartMediaType.IsJson(encoding))
            return part with { Kind = PartKind.Json };
        if (StyleFit.IsScalar(type))
            return part;
        if (type.Kind is WireKind.List && StyleFit.IsScalar(type.Item!) && encoding?.Style is not DeclaredStyle.DeepObject)
        {
            var explode = encoding?.Explode ?? (encoding?.Style is null or DeclaredStyle.Form);
            return part with
            {
                Type = ParameterValueBinder.WithoutNullItems(type),
                Kind = explode ? PartKind.Texts : PartKind.JoinedTexts,
                Style = ParameterStyles.DelimiterOf(encoding?.Style),
            };
        }

        if (form is BodyKind.Form && Styled(part, property, encoding) is { } styled)
            return styled;
        return part with { Kind = IsOfSeveralForms(type) ? PartKind.Value : PartKind.Json };
    }

    /// <summary>The fields that the document does not name.</summary>
    /// <param name="schema">The schema of each; null if the document has none.</param>
    /// <param name="form">The kind of the form.</param>
    /// <param name="place">The place of a type of them.</param>
    /// <param name="name">The property of the body's record; empty if they are the whole body.</param>
    public PartModel Additional(Schema? schema, BodyKind form, TypePlace place, string name)
    {
        var isMultipart = form is BodyKind.Multipart;
        var any = TypeRef.Of(isMultipart ? WireKind.Part : WireKind.String);
        var part = new PartModel("", name, any, isMultipart ? PartKind.Part : PartKind.Text, IsRequired: true, ContentType: null);
        if (schema is null || FileSchema.IsUntyped(schema))
            return part;
        if (isMultipart && OfFile(FileSchema.UseOf(schema, isUntypedFile: false)) is { } file)
            return part with { Type = file.Type, Kind = file.Kind };
        var type = types.Bind(schema, place).Type;
        return StyleFit.IsScalar(type) ? part with { Type = type, Kind = PartKind.Text }
            : type.Kind is WireKind.List && StyleFit.IsScalar(type.Item!)
                ? part with { Type = ParameterValueBinder.WithoutNullItems(type), Kind = PartKind.Texts }
            : part with { Type = type, Kind = IsOfSeveralForms(type) ? PartKind.Value : PartKind.Json };
    }

    /// <summary>A field of a form-urlencoded body with a style; null if the document does not give one.</summary>
    private PartModel? Styled(PartModel part, ObjectProperty property, PartEncoding? encoding)
    {
        // "explode" alone does not make an object a set of fields: without a style, an object is JSON.
        if (encoding?.Style is not { } declared)
            return null;
        var style = declared switch
        {
            DeclaredStyle.DeepObject => _styles.Deep(property.Schema.Extensions, property.Pointer),
            _ => ParameterStyles.DelimiterOf(declared),
        };
        var explode = encoding.Explode ?? style is SerializationStyle.Form;
        _fit.Report($"field '{part.WireName}'", part.Type, style, explode, property.Pointer);
        return part with { Kind = PartKind.Value, Style = style, Explode = explode };
    }

    /// <summary>Whether only the value says if it is a string, a list or an object.</summary>
    private bool IsOfSeveralForms(TypeRef type) =>
        type.Kind is WireKind.Element || (type.Kind is WireKind.Named && context.Unions.ContainsKey(type.Name!));

    private static (TypeRef Type, PartKind Kind)? OfFile(FileUse use) => use switch
    {
        FileUse.File => (TypeRef.Of(WireKind.File), PartKind.File),
        FileUse.Files => (TypeRef.List(TypeRef.Of(WireKind.File)), PartKind.Files),
        FileUse.Part => (TypeRef.Of(WireKind.Part), PartKind.Part),
        FileUse.Parts => (TypeRef.List(TypeRef.Of(WireKind.Part)), PartKind.Parts),
        _ => null,
    };

    /// <summary>Whether a field without a type is a file. It is not if the document says that it is text or JSON.</summary>
    private static bool IsFile(PartEncoding? encoding) =>
        encoding?.ContentType is not { } type
            || !(type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
                || type.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0);
}
