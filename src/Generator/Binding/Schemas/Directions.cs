namespace Gigstack.Generator.Binding.Schemas;

/// <summary>
/// Where the project tolerates that required properties are missing (<c>RequiredInResponses="ignore"</c>): in what is received. What is
/// sent must have them.
/// </summary>
internal sealed class Directions(Api api, bool ignoresRequired)
{
    private ReachedSchemas? _parameters;
    private ReachedSchemas? _requests;
    private ReachedSchemas? _responses;

    /// <summary>Whether equal schemas become different types if one is sent and the other received.</summary>
    public bool IgnoresRequired => ignoresRequired;

    /// <summary>Whether a required property can be missing in values of an object schema.</summary>
    /// <param name="pointer">The location of the schema.</param>
    /// <param name="inRequest">Whether values are sent in a body.</param>
    public bool MayLack(JsonPointer pointer, bool inRequest)
    {
        if (!ignoresRequired)
            return false;
        var segments = pointer.Segments();
        return Component(segments) is { } id
            ? Responses.Contains(id) || !IsSent(pointer, inRequest)
            : !inRequest && !segments.Take(4).Contains("parameters");
    }

    /// <summary>Whether values of an object schema are sent.</summary>
    /// <param name="pointer">The location of the schema.</param>
    /// <param name="inRequest">Whether values are sent in a body.</param>
    public bool IsSent(JsonPointer pointer, bool inRequest) =>
        inRequest || (ignoresRequired && Component(pointer.Segments()) is { } id && (Requests.Contains(id) || Parameters.Contains(id)));

    private ReachedSchemas Parameters => _parameters ??= ReachedSchemas.InParameters(api);

    private ReachedSchemas Requests => _requests ??= ReachedSchemas.InRequests(api);

    private ReachedSchemas Responses => _responses ??= ReachedSchemas.InResponses(api);

    /// <summary>The component that contains a location; null if it is in an operation.</summary>
    private static string? Component(IReadOnlyList<string> segments) =>
        segments.Count > 2 && segments[0] == "components" && segments[1] == "schemas" ? segments[2] : null;
}
