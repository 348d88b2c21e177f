using Gigstack.Generator.Document.Bundling;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>Builds parts that several operations use once, so that their schemas are the same objects everywhere.</summary>
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

    /// <summary>
    /// The target of a reference. The reference would return the same values, but look up its component for each of them.
    /// </summary>
    private static T Target<T>(T part, IDictionary<string, T>? components)
        where T : class =>
        components is not null && IdOf(part) is { } id && components.TryGetValue(id, out var component)
            && component is not (null or IOpenApiReferenceHolder)
            ? component
            : part;

    private static string? IdOf(object part) => part switch
    {
        OpenApiParameterReference parameter => parameter.Reference.Id,
        OpenApiHeaderReference header => header.Reference.Id,
        OpenApiResponseReference response => response.Reference.Id,
        OpenApiRequestBodyReference body => body.Reference.Id,
        _ => null,
    };
}
