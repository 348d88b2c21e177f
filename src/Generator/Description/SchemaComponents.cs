namespace Gigstack.Generator.Description;

/// <summary>The schemas of <c>components/schemas</c>, in the order of the document.</summary>
internal sealed class SchemaComponents
{
    public static readonly SchemaComponents None = new();

    private readonly Dictionary<string, Schema> _byId = [];
    private readonly List<KeyValuePair<string, Schema>> _inOrder = [];

    public IReadOnlyList<KeyValuePair<string, Schema>> All => _inOrder;

    public Schema? Find(string id) => _byId.TryGetValue(id, out var schema) ? schema : null;

    /// <summary>For the builder alone: references may be made before what they lead to.</summary>
    public void Add(string id, Schema schema)
    {
        _byId.Add(id, schema);
        _inOrder.Add(new KeyValuePair<string, Schema>(id, schema));
    }
}
