namespace Gigstack.Generator.Binding.Operations;

/// <summary>The responses of an operation by their role. A response whose status or method has no body has no content.</summary>
internal sealed class ResultResponses
{
    private ResultResponses(List<Response> results, List<Response> errors, bool hasOtherBodies)
    {
        Results = results;
        Errors = errors;
        Statuses = hasOtherBodies
            ? new StatusesModel(
                Of(results, static response => response.Content.Count > 0), Of(results, static response => response.Content.Count == 0))
            : null;
    }

    /// <summary>
    /// The responses that the method returns: those of 2xx, then those of 3xx, which have no body beside them; otherwise the default one.
    /// </summary>
    public IReadOnlyList<Response> Results { get; }

    /// <summary>The responses that throw. The default one is always one of them.</summary>
    public IReadOnlyList<Response> Errors { get; }

    /// <summary>What the runtime must know of the results; null for nothing.</summary>
    public StatusesModel? Statuses { get; }

    public static ResultResponses Of(Operation operation)
    {
        var all = operation.Responses.Where(static response => Identifier.Status(response.Status) is not null)
            .Select(response => Normal(response, operation.Method)).ToList();
        var success = all.FindAll(static response => response.Status[0] == '2');
        var redirects = all.FindAll(static response => response.Status[0] == '3');

        // A body of 3xx says why there is none of the result. It is the result if there is no other.
        if (success.Count > 0)
            redirects = redirects.ConvertAll(static response => response with { Content = [] });
        List<Response> results = [.. success, .. redirects];
        if (results.TrueForAll(static response => response.Status == "304"))
            results = [.. all.Where(static response => response.Status == "default"), .. results];
        var bodies = results.Count(static response => response.Content.Count > 0);
        return new ResultResponses(
            results,
            all.FindAll(static response => response.Status[0] is '4' or '5' || response.Status == "default"),
            redirects.Count > 0
                || (bodies > 0 && results.Exists(static response => response.Content.Count == 0 && !IsBodiless(response.Status))));
    }

    /// <summary>Whether HTTP defines that the status has no body.</summary>
    private static bool IsBodiless(string status) => status[0] == '1' || status is "204" or "205" or "304";

    private static Response Normal(Response response, string method)
    {
        var status = Identifier.Status(response.Status)!;
        return IsBodiless(status) || method == "HEAD"
            ? response with { Status = status, Content = [] }
            : response with { Status = status };
    }

    private static EquatableArray<string> Of(List<Response> results, Func<Response, bool> condition) =>
        results.Where(static response => response.Status != "default").Where(condition).Select(static response => response.Status)
            .Distinct().ToEquatableArray();
}
