using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GigstackTests.Documents;

namespace GigstackTests.Prism;

/// <summary>
/// The names of a query. Prism neither objects to those that the document does not declare nor sees those with brackets, such as
/// <c>created[gte]</c>, which it takes for an object. So both are looked at here: a name must be declared, and a value be the example's.
/// </summary>
internal static class SentQuery
{
    public static IEnumerable<string> Violations(SpecOperation operation, string query)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Uri.UnescapeDataString(equals < 0 ? pair : pair[..equals]);
            var value = Uri.UnescapeDataString(equals < 0 ? "" : pair[(equals + 1)..]);
            var declared = operation.AllParameters.FirstOrDefault(
                parameter => parameter.In == "query" && Covers(operation.Document, parameter, name));
            if (declared is null)
                yield return $"the query parameter {name} is not declared";
            else if (name.Contains('[', StringComparison.Ordinal) && value != $"{declared.Example}")
                yield return $"the query parameter {name} is {value} instead of {declared.Example}";
        }
    }

    /// <summary>An exploded object stands in the query with the names of its members.</summary>
    private static bool Covers(SpecDocument document, SpecParameter parameter, string name)
    {
        var schema = document.Resolve(parameter.Schema);
        if ((string?)(schema["type"] as JsonValue) != "object")
            return parameter.Name == name;
        return (schema["properties"] as JsonObject)?.ContainsKey(name) == true
            || ((string?)schema["propertyNames"]?["pattern"] is { } pattern && Regex.IsMatch(name, pattern));
    }
}
