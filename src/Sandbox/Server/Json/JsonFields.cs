namespace Gigstack.Sandbox.Server.Json;

/// <summary>Reads and merges fields of valid documents.</summary>
internal static class JsonFields
{
    public static string? Text(this JsonObject document, string name) => (string?)document[name];

    // Numbers that were read are decimals; those that were made here may be integers.
    public static decimal? Number(this JsonObject document, string name) =>
        document[name] is not JsonValue value ? null : value.TryGetValue(out decimal number) ? number : value.GetValue<int>();

    public static bool Flag(this JsonObject document, string name) => document[name] is JsonValue value && value.GetValue<bool>();

    /// <summary>Applies a partial update: null clears a field, the given objects are merged, other fields are replaced.</summary>
    public static void Merge(this JsonObject document, JsonObject changes, params ReadOnlySpan<string> mergedObjects)
    {
        foreach (var (name, value) in changes)
        {
            if (value is null)
                document.Remove(name);
            else if (value is JsonObject inner && mergedObjects.Contains(name))
                Inner(document, name).Merge(inner);
            else
                document[name] = value.DeepClone();
        }
    }

    /// <summary>Copies the given fields, in that order. Missing fields are skipped.</summary>
    public static JsonObject Pick(this JsonObject document, params ReadOnlySpan<string> names)
    {
        var picked = new JsonObject();
        foreach (var name in names)
        {
            if (document[name] is { } value)
                picked[name] = value.DeepClone();
        }

        return picked;
    }

    private static JsonObject Inner(JsonObject document, string name)
    {
        if (document[name] is JsonObject existing)
            return existing;
        var added = new JsonObject();
        document[name] = added;
        return added;
    }
}
