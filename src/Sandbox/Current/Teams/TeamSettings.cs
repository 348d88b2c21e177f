namespace Gigstack.Sandbox.Current.Teams;

/// <summary>PUT of a team's settings: null clears a field, arrays are replaced, groups are merged.</summary>
internal static class TeamSettings
{
    // Requests have the value, answers the value with its label.
    private const string Periodicity = "periodicity";

    private static readonly Dictionary<string, string> s_labels = new(StringComparer.Ordinal)
    {
        ["day"] = "Día",
        ["week"] = "Semana",
        ["two_weeks"] = "Quincena",
        ["month"] = "Mes",
        ["two_months"] = "Bimestre",
    };

    public static JsonObject Default() => new()
    {
        [Periodicity] = Shown("month"),
        ["taxes"] = new JsonArray { new JsonObject { ["type"] = "IVA", ["rate"] = 0.16m } },
    };

    public static ApiReply Update(ApiCall call)
    {
        var account = TeamDirectory.Of(call);
        var team = TeamDocuments.Find(account, call.Id);
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var sent = TeamSettingsFields.All.Read(reader);
        reader.RejectOthers();
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        var settings = team["settings"]!.AsObject();
        if (sent.Text(Periodicity) is { } word)
        {
            // Label and value are replaced together.
            settings[Periodicity] = Shown(word);
            sent.Remove(Periodicity);
        }

        Merge(settings, sent);
        TeamDocuments.Replace(account, team);
        return TeamReply.Of(call, 200, "Team settings updated successfully", TeamSettingsFields.All.Show(settings));
    }

    private static JsonObject Shown(string word) => new() { ["label"] = s_labels[word], ["value"] = word };

    private static void Merge(JsonObject settings, JsonObject sent)
    {
        foreach (var (name, value) in sent)
        {
            if (value is null)
                settings.Remove(name);
            else if (value is JsonObject group && settings[name] is JsonObject existing)
                Merge(existing, group);
            else if (value is JsonObject added)
                settings[name] = WithoutNulls(added);
            else
                settings[name] = value.DeepClone();
        }
    }

    private static JsonObject WithoutNulls(JsonObject group)
    {
        var kept = new JsonObject();
        Merge(kept, group);
        return kept;
    }
}
