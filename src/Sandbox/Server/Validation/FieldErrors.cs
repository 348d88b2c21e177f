namespace Gigstack.Sandbox.Server.Validation;

/// <summary>Errors by field, in order. Only the first error of a field is kept.</summary>
internal sealed class FieldErrors
{
    private readonly OrderedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public bool Any => _texts.Count > 0;

    public void Add(string field, string text) => _texts.TryAdd(field, text);

    public JsonObject ByField() => new(_texts.Select(e => KeyValuePair.Create(e.Key, (JsonNode?)JsonValue.Create(e.Value))));

    public JsonArray AsList() => new([.. _texts.Values.Select(text => (JsonNode?)JsonValue.Create(text))]);
}
