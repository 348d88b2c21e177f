namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds a parameter: its type, shape and style.</summary>
internal sealed class ParameterValueBinder(BindingContext context, SchemaTypes types)
{
    public ParameterModel? Bind(Parameter parameter, JsonPointer pointer, string prefix)
    {
        if (parameter.Name.Length == 0 || PlaceOf(parameter.In) is not { } place)
        {
            context.Findings.Unsupported(pointer, $"The parameter '{parameter.Name}' has no name or no known 'in'", "it is left out");
            return null;
        }

        // A parameter with `content` is sent as its media type.
        var media = MediaTypes.Choose(parameter.Value.Content);
        types.Shared.BeginOperationPart();
        var schema = media?.Media.Schema ?? parameter.Value.Schema;
        var type = types.Bind(
            schema,
            context.TopLevelPlace(
                media is null ? pointer.Then("schema") : pointer.Then("content", media.Value.Name).Then("schema"),
                prefix + Identifier.Pascal(parameter.Name))).Type;
        if (type.Kind is WireKind.DateTime && media is null && place is ParameterPlace.Header && HeaderName.IsDate(parameter.Name))
            type = TypeRef.Of(WireKind.HttpDate);
        var shape = media is { Kind: BodyKind.Json } ? ParameterShape.Json : ShapeOf(type);
        if (shape is ParameterShape.Json && media is null)
        {
            context.Findings.Unsupported(
                pointer,
                $"The parameter '{parameter.Name}' has nested arrays or objects, for which OpenAPI defines no style",
                "it is sent as JSON");
        }

        return new ParameterModel
        {
            WireName = parameter.Name,
            Name = "",
            Type = WithoutNullItems(type, shape),
            Place = place,
            Shape = shape,
            Style = StyleOf(parameter.Value.Style, place),
            Explode = parameter.Value.Explode,
            AllowReserved = parameter.AllowReserved,
            Members = shape is ParameterShape.Object ? Members(type).ToEquatableArray() : default,
            IsRequired = parameter.IsRequired || place is ParameterPlace.Path,
            IsDeprecated = parameter.Value.IsDeprecated,
            IsSecret = context.Secrets.Hides(schema, type) || IsCredential(parameter),
            Documentation = Documentation.OfParameter(parameter.Value),
        };
    }

    /// <summary>Whether a value is a single string on the wire.</summary>
    public static bool IsText(TypeRef type) =>
        type.Kind is not (WireKind.List or WireKind.Map or WireKind.File) && (type.Kind is not WireKind.Named || type.IsStruct);

    /// <summary>Styles cannot express null items.</summary>
    public static TypeRef WithoutNullItems(TypeRef type) => type.IsItemNullable ? type with { IsItemNullable = false } : type;

    private static TypeRef WithoutNullItems(TypeRef type, ParameterShape shape) =>
        shape is ParameterShape.List or ParameterShape.Map ? WithoutNullItems(type) : type;

    private static ParameterShape ShapeOf(TypeRef type) => type.Kind switch
    {
        WireKind.List => IsText(type.Item!) ? ParameterShape.List : ParameterShape.Json,
        WireKind.Map => IsText(type.Item!) ? ParameterShape.Map : ParameterShape.Json,
        WireKind.Named when !type.IsStruct => ParameterShape.Object,
        _ => ParameterShape.Text,
    };

    private static ParameterPlace? PlaceOf(ParameterLocation? location) => location switch
    {
        ParameterLocation.Path => ParameterPlace.Path,
        ParameterLocation.Query => ParameterPlace.Query,
        ParameterLocation.Header => ParameterPlace.Header,
        ParameterLocation.Cookie => ParameterPlace.Cookie,
        _ => null,
    };

    /// <summary>Whether a parameter is a credential: the API key of a security scheme, or an authorization header.</summary>
    private bool IsCredential(Parameter parameter) =>
        (parameter.In is ParameterLocation.Header
            && (HeaderName.Is(parameter.Name, "Authorization") || HeaderName.Is(parameter.Name, "Proxy-Authorization")))
        || context.Api.SecuritySchemes.Any(scheme => scheme.Type is SecuritySchemeType.ApiKey && scheme.In == parameter.In
            && string.Equals(
                scheme.KeyName,
                parameter.Name,
                scheme.In is ParameterLocation.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    /// <summary>How the strings of a list in one field of a form are separated.</summary>
    public static SerializationStyle DelimiterOf(DeclaredStyle? style) =>
        style is DeclaredStyle.SpaceDelimited or DeclaredStyle.PipeDelimited or DeclaredStyle.TabDelimited
            ? StyleOf(style, ParameterPlace.Query)
            : SerializationStyle.Form;

    private static SerializationStyle StyleOf(DeclaredStyle? style, ParameterPlace place) => style switch
    {
        DeclaredStyle.Matrix => SerializationStyle.Matrix,
        DeclaredStyle.Label => SerializationStyle.Label,
        DeclaredStyle.Simple => SerializationStyle.Simple,
        DeclaredStyle.SpaceDelimited => SerializationStyle.SpaceDelimited,
        DeclaredStyle.PipeDelimited => SerializationStyle.PipeDelimited,
        DeclaredStyle.TabDelimited => SerializationStyle.TabDelimited,
        DeclaredStyle.DeepObject => SerializationStyle.DeepObject,
        DeclaredStyle.Form => SerializationStyle.Form,
        _ => place is ParameterPlace.Path or ParameterPlace.Header ? SerializationStyle.Simple : SerializationStyle.Form,
    };

    private IEnumerable<ParameterMemberModel> Members(TypeRef type) =>
        context.Records[type.Name!].Properties.Select(static property => new ParameterMemberModel(
            property.JsonName, property.Name, property.Type, property.Presence));
}
