using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>Builds the values of parameters and headers.</summary>
internal sealed class ValueBuilder(SchemaBuilder schemas, ContentBuilder content)
{
    /// <summary>The extension that turns spaces into tabs, which no style of OpenAPI has.</summary>
    private const string TabDelimited = "x-tab-delimited";

    public ValueDescription Of(IOpenApiParameter parameter) => new()
    {
        Description = parameter.Description,
        IsDeprecated = parameter.Deprecated,
        Schema = schemas.BuildOptional(parameter.Schema),
        Content = content.Content(parameter.Content),
        Style = Style(parameter.Style, parameter.Extensions),
        Explode = parameter.Explode,
        Extensions = ExtensionsBuilder.Of(parameter.Extensions),
    };

    public ValueDescription Of(IOpenApiHeader header) => new()
    {
        Description = header.Description,
        IsDeprecated = header.Deprecated,
        Schema = schemas.BuildOptional(header.Schema),
        Content = content.Content(header.Content),
        Style = Style(header.Style, header.Extensions),
        Explode = header.Explode,
        Extensions = ExtensionsBuilder.Of(header.Extensions),
    };

    /// <summary>A reference can have its own description.</summary>
    public static ValueDescription Described(ValueDescription value, string? description) =>
        description == value.Description ? value : value with { Description = description };

    public static ParameterLocation? Location(Microsoft.OpenApi.ParameterLocation? location) => location switch
    {
        Microsoft.OpenApi.ParameterLocation.Path => ParameterLocation.Path,
        Microsoft.OpenApi.ParameterLocation.Query => ParameterLocation.Query,
        Microsoft.OpenApi.ParameterLocation.Header => ParameterLocation.Header,
        Microsoft.OpenApi.ParameterLocation.Cookie => ParameterLocation.Cookie,
        Microsoft.OpenApi.ParameterLocation.QueryString => ParameterLocation.QueryString,
        _ => null,
    };

    public static DeclaredStyle? Style(ParameterStyle? style, IDictionary<string, IOpenApiExtension>? extensions = null) => style switch
    {
        ParameterStyle.SpaceDelimited when extensions?.ContainsKey(TabDelimited) is true => DeclaredStyle.TabDelimited,
        ParameterStyle.Matrix => DeclaredStyle.Matrix,
        ParameterStyle.Label => DeclaredStyle.Label,
        ParameterStyle.Simple => DeclaredStyle.Simple,
        ParameterStyle.Form => DeclaredStyle.Form,
        ParameterStyle.SpaceDelimited => DeclaredStyle.SpaceDelimited,
        ParameterStyle.PipeDelimited => DeclaredStyle.PipeDelimited,
        ParameterStyle.DeepObject => DeclaredStyle.DeepObject,
        ParameterStyle.Cookie => DeclaredStyle.Cookie,
        _ => null,
    };
}
