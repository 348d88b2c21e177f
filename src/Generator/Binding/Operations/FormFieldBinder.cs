namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds a field of a form: its type and how it is sent.</summary>
internal sealed class FormFieldBinder(BindingContext context, SchemaTypes types)
{
    private readonly ParameterStyles _styles = new(context);
    private readonly StyleFit _fit = new(context);

    public PartModel Bind(
        ObjectProperty property, string name, bool isRequired, BodyKind form, PartEncoding? encoding, TypePlace place)
    {
        var part = new PartModel(property.JsonName, name, TypeRef.Of(WireKind.String), PartKind.Text, isRequired, ContentType(encoding));
        if (form is BodyKind.Multipart && OfFile(FileSchema.UseOf(property.Schema, IsFile(encoding))) is { } file)
            return part with { Type = file.Type, Kind = file.Kind };
        var type = types.Bind(property.Schema, place).Type;
        part = part with { Type = type };
        if (StyleFit.IsScalar(type))
            return part;
        if (form is BodyKind.Form && Styled(part, property, encoding) is { } styled)
            return styled;
        return type.Kind is WireKind.List && StyleFit.IsScalar(type.Item!)
            ? part with { Type = ParameterValueBinder.WithoutNullItems(type), Kind = PartKind.Texts }
            : part with { Kind = IsOfSeveralForms(type) ? PartKind.Value : PartKind.Json };
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
        if (encoding is null or { Style: null, Explode: null })
            return null;
        var declared = encoding.Style is { } named ? ParameterStyles.Find(named) : null;
        var style = declared ?? SerializationStyle.Form;
        if (style is SerializationStyle.DeepObject)
            style = _styles.Deep(property.Schema.Extensions, property.Pointer);
        else if (style is SerializationStyle.Simple or SerializationStyle.Label or SerializationStyle.Matrix)
            style = SerializationStyle.Form;
        var explode = encoding.Explode ?? style is SerializationStyle.Form;
        var isList = part.Type.Kind is WireKind.List && StyleFit.IsScalar(part.Type.Item!);
        if (style is SerializationStyle.Form && isList)
        {
            return part with
            {
                Type = ParameterValueBinder.WithoutNullItems(part.Type),
                Kind = explode ? PartKind.Texts : PartKind.JoinedTexts,
            };
        }

        // "explode" alone does not make an object a set of fields: without a style, an object is JSON.
        if (encoding.Style is null && !isList)
            return null;
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

    /// <summary>Whether a field of which nothing is known is a file: unless the document says that it is a text or JSON.</summary>
    private static bool IsFile(PartEncoding? encoding) =>
        encoding?.ContentType is not { } type
            || !(type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
                || type.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0);

    private static string? ContentType(PartEncoding? encoding) =>
        encoding?.ContentType is { Length: > 0 } type && type.IndexOf(',') < 0 && type.IndexOf('*') < 0 ? type : null;
}
