namespace Gigstack.Generator.Description;

/// <summary>The schemas of <c>components/schemas</c>, in document order.</summary>
internal sealed class SchemaComponents
{
    public static readonly SchemaComponents None = new();

    private readonly Dictionary<string, Schema> _byId = [];
    private readonly List<KeyValuePair<string, Schema>> _inOrder = [];

    public IReadOnlyList<KeyValuePair<string, Schema>> All => _inOrder;

    public Schema? Find(string id) => _byId.TryGetValue(id, out var schema) ? schema : null;

    /// <summary>Adds a schema. Only the builder calls this; references can be created before their targets.</summary>
    public void Add(string id, Schema schema)
    {
        _byId.Add(id, schema);
        _inOrder.Add(new KeyValuePair<string, Schema>(id, schema));
    }
}
