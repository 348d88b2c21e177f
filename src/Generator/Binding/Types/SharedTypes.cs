namespace Gigstack.Generator.Binding.Types;

/// <summary>
/// The types that an equal inline schema can share: components, inline types of components, and those of the same body of an operation.
/// Operations never share types, because adding an operation could then rename a type.
/// </summary>
internal sealed class SharedTypes(bool ignoresRequired)
{
    private readonly SchemaDirection _direction = new(ignoresRequired);
    private readonly Dictionary<(Schema Shape, bool InRequest), BoundType> _ofComponents = new(SchemaShape.Comparer);
    private readonly Dictionary<(Schema Shape, bool InRequest), BoundType> _ofPart = new(SchemaShape.Comparer);
    private bool _isInOperation;

    /// <summary>Starts a body or parameter of an operation.</summary>
    public void BeginOperationPart()
    {
        _isInOperation = true;
        _ofPart.Clear();
    }

    public BoundType? Find(Schema schema, bool inRequest)
    {
        var key = Key(schema, inRequest);
        return _ofComponents.TryGetValue(key, out var bound) || _ofPart.TryGetValue(key, out bound) ? bound : null;
    }

    /// <summary>Adds a type. The first of several equal schemas is kept.</summary>
    public void Add(Schema schema, bool inRequest, BoundType bound)
    {
        var types = _isInOperation ? _ofPart : _ofComponents;
        var key = Key(schema, inRequest);
        if (!types.ContainsKey(key))
            types.Add(key, bound);
    }

    /// <summary>Removes the types nested in a type that could not be bound.</summary>
    public void ForgetInside(string fullName)
    {
        var nested = _ofComponents
            .Where(pair => pair.Value.Type.Name is { } name && name.StartsWith(fullName + ".", StringComparison.Ordinal))
            .Select(static pair => pair.Key).ToList();
        foreach (var key in nested)
            _ofComponents.Remove(key);
    }

    private (Schema Shape, bool InRequest) Key(Schema schema, bool inRequest) => (schema, inRequest && _direction.Matters(schema));
}
