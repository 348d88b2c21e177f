using Gigstack.Generator.Document.Bundling;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>Parts of a document that several operations use: each is described once, and its schemas are the same schemas wherever it is used.</summary>
internal sealed class SharedParts
{
    private readonly Dictionary<object, object> _built = [];

    public TBuilt Once<T, TBuilt>(T part, IDictionary<string, T>? components, Func<T, TBuilt> build)
        where T : class
        where TBuilt : class
    {
        part = Target(part, components);
        if (_built.TryGetValue(part, out var known))
            return (TBuilt)known;
        var built = build(part);
        _built[part] = built;
        return built;
    }

    /// <summary>What a reference leads to. The reference answers the same, and looks its component up by its address for each question.</summary>
    private static T Target<T>(T part, IDictionary<string, T>? components)
        where T : class =>
        components is not null && IdOf(part) is { } id && components.TryGetValue(id, out var component) && component is not (null or IOpenApiReferenceHolder) ? component : part;

    private static string? IdOf(object part) => part switch
    {
        OpenApiParameterReference parameter => parameter.Reference.Id,
        OpenApiHeaderReference header => header.Reference.Id,
        OpenApiResponseReference response => response.Reference.Id,
        OpenApiRequestBodyReference body => body.Reference.Id,
        _ => null,
    };
}
