using Gigstack.Sandbox.Current.Teams;

namespace Gigstack.Sandbox.Current.Billing;

/// <summary>The series that fiscal documents are numbered in, each with a counter of its own.</summary>
internal static class FolioSeries
{
    /// <summary>The name of the counter of a series.</summary>
    public static string Counter(string series) => "folio/" + series;

    /// <summary>The series the team's settings force or prefer for a kind of document; otherwise <paramref name="fallback"/>.</summary>
    public static string Default(ApiCall call, string kind, string fallback)
    {
        var settings = TeamDirectory.TeamOf(call)?["settings"] as JsonObject;
        return Filled(settings?["force_series"])
            ?? Filled(((settings?["default_series"] as JsonObject)?[kind] as JsonObject)?["serie"])
            ?? fallback;
    }

    /// <summary>The next number of the series, or the chosen one; the series goes on behind the highest.</summary>
    public static long Next(ApiCall call, string series, long? chosen)
    {
        if (chosen is null)
            return call.Session.Counters.Next(Counter(series));
        call.Session.Counters.Pass(Counter(series), chosen.Value);
        return chosen.Value;
    }

    private static string? Filled(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
