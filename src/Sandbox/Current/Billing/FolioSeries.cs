using Gigstack.Sandbox.Current.Teams;

namespace Gigstack.Sandbox.Current.Billing;

/// <summary>The series of fiscal documents. Each has a counter.</summary>
internal static class FolioSeries
{
    /// <summary>The name of the counter of a series.</summary>
    public static string Counter(string series) => "folio/" + series;

    /// <summary>The forced or default series in the team's settings; otherwise <paramref name="fallback"/>.</summary>
    public static string Default(ApiCall call, string kind, string fallback)
    {
        var settings = TeamDirectory.SettingsOf(call);
        return Filled(settings?["force_series"])
            ?? Filled(((settings?["default_series"] as JsonObject)?[kind] as JsonObject)?["serie"])
            ?? fallback;
    }

    /// <summary>The next number of the series, or the given one. The series continues after its highest number.</summary>
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
