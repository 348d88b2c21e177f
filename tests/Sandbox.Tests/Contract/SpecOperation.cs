using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Tests.Contract;

/// <summary>An operation of the document, as it is called with the values in its path.</summary>
internal sealed class SpecOperation(SpecDocument document, JsonObject operation, JsonObject path, Dictionary<string, string> pathValues)
{
    /// <summary>Its edition and id.</summary>
    public string Id => $"{document.Name} {operation["operationId"]}";

    private IEnumerable<JsonObject> Parameters =>
        (path["parameters"]?.AsArray() ?? []).Concat(
            operation["parameters"]?.AsArray() ?? []).Select(parameter => document.Resolve(parameter!));

    /// <summary>Why the document does not allow the request; empty if it does.</summary>
    public IEnumerable<string> RequestProblems(IReadOnlyDictionary<string, string> query, string? mediaType, JsonNode? body) =>
        [.. PathProblems(), .. QueryProblems(query), .. BodyProblems(mediaType, body)];

    /// <summary>Why the document does not have the answer; empty if it does.</summary>
    public IEnumerable<string> AnswerProblems(int status, string? mediaType, JsonNode? body)
    {
        var responses = operation["responses"]!;
        var code = status.ToString(CultureInfo.InvariantCulture);
        if ((responses[code] ?? responses[$"{code[0]}XX"] ?? responses["default"]) is not { } response)
            return [$"status {status} is not declared"];
        var content = document.Resolve(response)["content"]?.AsObject() ?? [];
        if (mediaType is null)
            return content.Count == 0 ? [] : ["the body is missing"];
        return content[mediaType] is { } media
            ? document.Answers.Problems(media["schema"]!, body)
            : [$"media type {mediaType} is not declared"];
    }

    private IEnumerable<string> PathProblems() =>
        from parameter in Parameters
        where (string?)parameter["in"] == "path"
        from problem in ValueProblems(parameter, pathValues[(string)parameter["name"]!])
        select $"path {parameter["name"]}{problem}";

    private IEnumerable<string> QueryProblems(IReadOnlyDictionary<string, string> query)
    {
        var declared = Parameters.Where(parameter => (string?)parameter["in"] == "query").ToList();
        foreach (var missing in declared.Where(parameter => IsRequired(parameter) && !query.ContainsKey((string)parameter["name"]!)))
            yield return $"query {missing["name"]} is missing";
        foreach (var (name, value) in query)
        {
            if (declared.FirstOrDefault(parameter => IsNamed(parameter, name)) is not { } parameter)
            {
                yield return $"query {name} is not declared";
            }
            else if ((bool?)parameter["explode"] != true)
            {
                foreach (var problem in ValueProblems(parameter, value))
                    yield return $"query {name}{problem}";
            }
        }
    }

    private static bool IsRequired(JsonObject declared) => (bool?)declared["required"] == true;

    // An exploded object has a parameter for each of its properties.
    private bool IsNamed(JsonObject parameter, string name) => (bool?)parameter["explode"] == true
        ? Regex.IsMatch(name, (string)document.Resolve(parameter["schema"]!)["propertyNames"]!["pattern"]!)
        : (string)parameter["name"]! == name;

    private IEnumerable<string> ValueProblems(JsonObject parameter, string text)
    {
        var schema = document.Resolve(parameter["schema"]!);
        JsonNode value = (string?)schema["type"] switch
        {
            "integer" or "number" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            "boolean" when bool.TryParse(text, out var flag) => flag,
            _ => text,
        };
        return document.Requests.Problems(parameter["schema"]!, value);
    }

    private IEnumerable<string> BodyProblems(string? mediaType, JsonNode? body)
    {
        if (operation["requestBody"] is not { } reference)
            return mediaType is null || body is JsonObject { Count: 0 } ? [] : ["there is no request body"];
        var declared = document.Resolve(reference);
        if (mediaType is null)
            return IsRequired(declared) ? ["the request body is missing"] : [];
        if (declared["content"]![mediaType] is not { } media)
            return [$"media type {mediaType} of the request is not declared"];
        return mediaType == "multipart/form-data" ? [] : document.Requests.Problems(media["schema"]!, body);
    }
}
