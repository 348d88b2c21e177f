namespace Gigstack.Sandbox.Inspector.Recording;

/// <summary>What the check of a request found.</summary>
/// <param name="Outcome"><c>passed</c>, <c>refused</c>, <c>failed</c> in the sandbox, or <c>unchecked</c>: a fault switch.</param>
/// <param name="Code">The error code; null if it passed.</param>
/// <param name="Message">What is wrong; null if it passed.</param>
/// <param name="Details">Each field that is wrong.</param>
internal sealed record RequestCheck(string Outcome, string? Code, string? Message, IReadOnlyList<string> Details)
{
    private const int FirstServerError = 500;

    // A person reads the first ones. A body can have thousands of items, each of them wrong.
    private const int MostDetails = 100;

    public static RequestCheck Of(ApiFault? fault, bool isReplaced) => fault is null
        ? new RequestCheck("passed", null, null, [])
        : new RequestCheck(
            isReplaced ? "unchecked" : fault.Status >= FirstServerError ? "failed" : "refused",
            fault.Code, fault.Detail, [.. Lines(fault.Details).Take(MostDetails)]);

    // One edition has a list of texts, the other one has texts by field.
    private static IEnumerable<string> Lines(JsonNode? details) => details switch
    {
        JsonArray list => list.Select(line => line?.ToString() ?? ""),
        JsonObject fields => fields.Select(field => $"{field.Key}: {field.Value}"),
        null => [],
        _ => [details.ToString()],
    };
}
