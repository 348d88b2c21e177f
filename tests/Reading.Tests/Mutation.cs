using System.Text.Json.Nodes;

namespace ReadingTests;

/// <summary>Spoils an answer in one place, as servers do.</summary>
internal static class Mutation
{
    /// <summary>Whether it only takes properties away or makes them null.</summary>
    public static JsonNode? Of(JsonNode? answer, Random random, out bool onlyTakesAway)
    {
        onlyTakesAway = false;
        var places = new List<JsonNode>();
        Collect(answer, places);
        if (places.Count == 0)
            return answer;
        var place = places[random.Next(places.Count)];
        if (place is JsonObject entries)
            onlyTakesAway = Spoil(entries, random);
        else
            Spoil((JsonArray)place, random);
        return answer;
    }

    private static bool Spoil(JsonObject entries, Random random)
    {
        var names = entries.Select(static entry => entry.Key).ToList();
        var name = names.Count == 0 || random.Next(6) == 0 ? "added" : names[random.Next(names.Count)];
        switch (random.Next(4))
        {
            case 0:
                return entries.Remove(name);
            case 1:
                entries[name] = null;
                return name != "added";
            default:
                entries[name] = Other(entries[name], random);
                return false;
        }
    }

    private static void Spoil(JsonArray items, Random random)
    {
        if (items.Count == 0 || random.Next(3) == 0)
            items.Insert(random.Next(items.Count + 1), Other(null, random));
        else
            items[random.Next(items.Count)] = Other(items[0], random);
    }

    private static JsonNode? Other(JsonNode? value, Random random) => random.Next(16) switch
    {
        0 => null,
        1 => "",
        2 => "unheard-of",
        3 => "2026-01-31T12:00:00",
        4 => "2026-01-31T12:00:00.123456789Z",
        5 => 1_767_225_600,
        6 => 1_767_225_600_000,
        7 => "1767225600",
        8 => 7.5,
        9 => true,
        10 => new JsonObject { ["strange"] = 1 },
        11 => new JsonArray("strange"),
        12 => new JsonArray(null, "x"),
        13 => value is null ? "x" : value.ToString(),
        14 => new JsonArray(value?.DeepClone()),
        _ => "Thu, 01 Jan 2026 00:00:00 GMT",
    };

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        if (node is JsonObject entries)
        {
            places.Add(entries);
            foreach (var entry in entries)
                Collect(entry.Value, places);
        }
        else if (node is JsonArray items)
        {
            places.Add(items);
            foreach (var item in items)
                Collect(item, places);
        }
    }
}
