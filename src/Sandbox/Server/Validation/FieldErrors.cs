namespace Gigstack.Sandbox.Server.Validation;

/// <summary>What is wrong with which field, in the order found; the first problem of a field counts.</summary>
internal sealed class FieldErrors
{
    private readonly OrderedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public bool Any => _texts.Count > 0;

    public void Add(string field, string text) => _texts.TryAdd(field, text);

    public JsonObject ByField() => new(_texts.Select(e => KeyValuePair.Create(e.Key, (JsonNode?)JsonValue.Create(e.Value))));

    public JsonArray AsList() => new([.. _texts.Values.Select(text => (JsonNode?)JsonValue.Create(text))]);
}
