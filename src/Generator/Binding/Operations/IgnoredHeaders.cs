namespace Gigstack.Generator.Binding.Operations;

/// <summary>Reports header parameters that the client sets itself. OpenAPI requires that their declarations are ignored.</summary>
internal sealed class IgnoredHeaders(BindingContext context)
{
    // A parameter of a path or of the components belongs to several operations.
    private readonly HashSet<string> _reported = new();

    public bool IsIgnored(Parameter parameter, Operation operation)
    {
        if (parameter.In is not ParameterLocation.Header || Instead(parameter.Name, operation) is not { } instead)
            return false;
        if (_reported.Add(parameter.Pointer.ToString()))
            context.Findings.Add(Descriptors.IgnoredHeader, parameter.Pointer, parameter.Name, instead);
        return true;
    }

    /// <summary>What the header contains instead; null if it is a parameter.</summary>
    private static string? Instead(string name, Operation operation) => name.ToLowerInvariant() switch
    {
        "accept" => "the media types of the responses are sent",
        "content-type" => "the media type of the request body is sent",
        "authorization" => "the credentials of the client are sent",
        "content-length" when operation.RequestBody is null => "the request has no body",
        _ => null,
    };
}
