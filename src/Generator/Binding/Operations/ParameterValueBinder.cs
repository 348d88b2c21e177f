namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds a parameter: its type, shape and style.</summary>
internal sealed class ParameterValueBinder(BindingContext context, SchemaTypes types)
{
    private readonly ParameterStyles _styles = new(context);
    private readonly StyleFit _fit = new(context);

    public ParameterModel? Bind(Parameter parameter, JsonPointer pointer, string prefix)
    {
        if (parameter.In is ParameterLocation.QueryString)
        {
            if (QueryString.AsForm(parameter) is { } form)
                return Bind(form, pointer, prefix);
            context.Findings.Unsupported(pointer, $"The query string '{parameter.Name}' is not a form of named fields", "it is left out");
            return null;
        }

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
        var style = _styles.Of(parameter, place, pointer);
        var shape = media is { Kind: BodyKind.Json } ? ParameterShape.Json : ShapeOf(type);
        var isList = shape is ParameterShape.List;
        if (style is SerializationStyle.DeepObject && isList && parameter.Name.EndsWith("[]", StringComparison.Ordinal))
            style = SerializationStyle.DeepObjectBrackets;
        if (shape is ParameterShape.Value)
            _fit.Report($"parameter '{parameter.Name}'", type, style, parameter.Value.Explode, pointer);
        var isSpread = place is ParameterPlace.Query && style is SerializationStyle.Form
            && parameter is { AllowReserved: false, Value.Explode: true };
        if (shape is ParameterShape.Value && isSpread && type is { Kind: WireKind.Map, Item.Kind: WireKind.String })
            shape = ParameterShape.Map;
        if (isList && style >= SerializationStyle.DeepObject)
            shape = ParameterShape.Value;
        var isRequired = parameter.IsRequired || place is ParameterPlace.Path;
        return new ParameterModel
        {
            WireName = parameter.Name,
            Name = "",
            Type = WithoutNullItems(type, shape),
            Place = place,
            Shape = shape,
            Style = style,
            Explode = parameter.Value.Explode,
            AllowReserved = parameter.AllowReserved,
            IsRequired = isRequired,
            Preset = isRequired && shape is ParameterShape.Text && schema is not null ? PresetValue.Of(schema, type) : null,
            Default = schema?.About.Default?.Text,
            IsDeprecated = parameter.Value.IsDeprecated,
            IsSecret = context.Secrets.Hides(schema, type) || IsCredential(parameter),
            Documentation = Documentation.OfParameter(parameter.Value),
        };
    }

    /// <summary>Styles cannot express null items.</summary>
    public static TypeRef WithoutNullItems(TypeRef type) => type.IsItemNullable ? type with { IsItemNullable = false } : type;

    private static TypeRef WithoutNullItems(TypeRef type, ParameterShape shape) =>
        shape is not ParameterShape.Json && type.Kind is WireKind.List or WireKind.Map && StyleFit.IsScalar(type.Item!)
            ? WithoutNullItems(type)
            : type;

    private static ParameterShape ShapeOf(TypeRef type) =>
        StyleFit.IsScalar(type) ? ParameterShape.Text
            : type.Kind is WireKind.List && StyleFit.IsScalar(type.Item!) ? ParameterShape.List
            : ParameterShape.Value;

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
}
