using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>Builds request bodies, responses, parameters and headers.</summary>
internal sealed class ContentBuilder
{
    private readonly OpenApiComponents? _components;
    private readonly SchemaBuilder _schemas;
    private readonly SharedParts _shared = new();
    private readonly ValueBuilder _values;

    public ContentBuilder(OpenApiDocument document, SchemaBuilder schemas)
    {
        _components = document.Components;
        _schemas = schemas;
        _values = new ValueBuilder(schemas, this);
    }

    public RequestBody? RequestBody(IOpenApiRequestBody? body)
    {
        if (body is null)
            return null;
        var built = _shared.Once(
            body,
            _components?.RequestBodies,
            target => new RequestBody(target.Description ?? "", target.Required, Content(target.Content)));
        return built with { Description = body.Description ?? "" };
    }

    public Response Response(string status, IOpenApiResponse response, JsonPointer pointer)
    {
        var built = _shared.Once(response, _components?.Responses, target => new Response(
            status, pointer, "", Content(target.Content), Headers(target.Headers), (target.Links ?? new Dictionary<string, IOpenApiLink>())
                .Select(static link => new Link(link.Key, link.Value?.OperationId, link.Value?.OperationRef)).ToList()));
        return built with { Status = status, Pointer = pointer, Description = response.Description ?? "" };
    }

    public Parameter Parameter(IOpenApiParameter parameter, JsonPointer pointer)
    {
        var built = _shared.Once(parameter, _components?.Parameters, target => new Parameter
        {
            Name = target.Name ?? "",
            In = ValueBuilder.Location(target.In),
            IsRequired = target.Required,
            AllowReserved = target.AllowReserved,
            Value = _values.Of(target),
        });
        return built with { Pointer = pointer, Value = ValueBuilder.Described(built.Value, parameter.Description) };
    }

    /// <summary>Builds headers. A header that the reader could not read is null.</summary>
    public IReadOnlyList<Header> Headers(IDictionary<string, IOpenApiHeader>? headers) =>
        headers is not { Count: > 0 }
            ? []
            : headers.Where(static pair => pair.Value is not null).Select(pair => Header(pair.Key, pair.Value)).ToList();

    public IReadOnlyList<MediaTypeUse> Content(IDictionary<string, IOpenApiMediaType>? content) =>
        content is not { Count: > 0 } ? [] : content.Select(pair => MediaType(pair.Key, pair.Value)).ToList();

    private Header Header(string name, IOpenApiHeader header)
    {
        var value = _shared.Once(header, _components?.Headers, _values.Of);
        return new Header(name, header.Required, ValueBuilder.Described(value, header.Description));
    }

    /// <summary>Builds a media type. If the reader could not read it, it is null, but its name is known.</summary>
    private MediaTypeUse MediaType(string name, IOpenApiMediaType? media) =>
        new(name, _schemas.BuildOptional(media?.Schema), _schemas.BuildOptional(media?.ItemSchema))
        {
            Encodings = media?.Encoding is not { Count: > 0 } encodings
                ? []
                : encodings.Where(static pair => pair.Value is not null).Select(pair => Encoding(pair.Key, pair.Value)).ToList(),
        };

    private PartEncoding Encoding(string name, OpenApiEncoding encoding)
    {
        var style = ValueBuilder.Style(encoding.Style, encoding.Extensions);

        // Without a style, the reader takes 'explode' as false, but the default style is form, which explodes.
        encoding.Style ??= ParameterStyle.Form;
        return new(name, encoding.ContentType, style, encoding.Explode, Headers(encoding.Headers)) { Unread = [.. Unread(encoding)] };
    }

    private static IEnumerable<string> Unread(OpenApiEncoding encoding)
    {
        if (encoding.AllowReserved is true)
            yield return "allowReserved";
        if (encoding.Encoding is { Count: > 0 })
            yield return "encoding";
        if (encoding.PrefixEncoding is { Count: > 0 })
            yield return "prefixEncoding";
        if (encoding.ItemEncoding is not null)
            yield return "itemEncoding";
    }
}
