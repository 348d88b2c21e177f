using System.Text.Json.Nodes;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>A document some of whose strings, whatever they are for, are payloads: keys, keywords and references among them.</summary>
internal sealed class HostilePlaces
{
    private readonly int _round;
    private readonly int _share;
    private int _place;

    private HostilePlaces(int round, int share)
    {
        _round = round;
        _share = share;
    }

    /// <summary>One of <paramref name="share"/> strings is exchanged; another one in each round until all were.</summary>
    public static string Document(JsonObject seed, int round, int share) => new HostilePlaces(round, share).Rewrite(seed)!.ToJsonString();

    private JsonNode? Rewrite(JsonNode? node) => node switch
    {
        JsonObject map =>
            new JsonObject(
                map.Select(pair => KeyValuePair.Create(Text(pair.Key), Rewrite(pair.Value))).DistinctBy(static pair => pair.Key)),
        JsonArray list => new JsonArray([.. list.Select(Rewrite)]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Text(text)),
        _ => node?.DeepClone(),
    };

    // The version stays: without it nothing is generated, and nothing could get out.
    private string Text(string text)
    {
        var place = _place++;
        return place % _share == _round % _share && place > 1 ? Payloads.Text(place + (_round / _share), place) : text;
    }
}
