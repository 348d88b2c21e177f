using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>One parameter: its type, what its value is made of, and the style that puts it on the wire.</summary>
internal sealed class ParameterValueBinder(BindingContext context, SchemaTypes types)
{
    public ParameterModel? Bind(IOpenApiParameter parameter, Pointer pointer, string prefix)
    {
        if (string.IsNullOrEmpty(parameter.Name) || PlaceOf(parameter.In) is not { } place)
        {
            context.Findings.Unsupported(pointer, $"The parameter '{parameter.Name}' of this place", "it is left out");
            return null;
        }

        // A parameter with `content` is sent as that media type says.
        var media = MediaTypes.Choose(parameter.Content);
        types.Shared.BeginOperationPart();
        var type = types.Bind(media?.Media.Schema ?? parameter.Schema, context.TopLevelPlace(media is null ? pointer.Then("schema") : pointer.Then("content", media.Value.Name).Then("schema"), prefix + Identifier.Pascal(parameter.Name!))).Type;
        var isSecret = context.Secrets.Hides(media?.Media.Schema ?? parameter.Schema, type) || context.Secrets.IsCredential(parameter);
        var shape = media is { Kind: BodyKind.Json } ? ParameterShape.Json : ShapeOf(type);
        if (shape is ParameterShape.Json && media is null)
            context.Findings.Unsupported(pointer, $"A style for lists of lists or objects, as in the parameter '{parameter.Name}',", "its value is sent as JSON");
        return new ParameterModel
        {
            WireName = parameter.Name!,
            Name = "",
            Type = WithoutNullItems(type, shape),
            Place = place,
            Shape = shape,
            Style = StyleOf(parameter, place),
            Explode = parameter.Explode,
            AllowReserved = parameter.AllowReserved,
            Members = shape is ParameterShape.Object ? Members(type).ToEquatableArray() : default,
            IsRequired = parameter.Required || place is ParameterPlace.Path,
            IsDeprecated = parameter.Deprecated,
            IsSecret = isSecret,
            Documentation = Documentation.Of(parameter),
        };
    }

    /// <summary>Whether a value is one text on the wire.</summary>
    public static bool IsText(TypeRef type) => type.Kind is not (WireKind.List or WireKind.Map or WireKind.File) && (type.Kind is not WireKind.Named || type.IsStruct);

    /// <summary>A style has no form for null among texts.</summary>
    public static TypeRef WithoutNullItems(TypeRef type) => type.IsItemNullable ? type with { IsItemNullable = false } : type;

    private static TypeRef WithoutNullItems(TypeRef type, ParameterShape shape) => shape is ParameterShape.List or ParameterShape.Map ? WithoutNullItems(type) : type;

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

    private static string StyleOf(IOpenApiParameter parameter, ParameterPlace place) => parameter.Style switch
    {
        ParameterStyle.Matrix => "Matrix",
        ParameterStyle.Label => "Label",
        ParameterStyle.Simple => "Simple",
        ParameterStyle.SpaceDelimited => "SpaceDelimited",
        ParameterStyle.PipeDelimited => "PipeDelimited",
        ParameterStyle.DeepObject => "DeepObject",
        ParameterStyle.Form => "Form",
        _ => place is ParameterPlace.Path or ParameterPlace.Header ? "Simple" : "Form",
    };

    private IEnumerable<ParameterMemberModel> Members(TypeRef type) =>
        context.Records[type.Name!].Properties.Select(static property => new ParameterMemberModel(
            property.JsonName, property.Name, property.Type, property.Presence));
}
