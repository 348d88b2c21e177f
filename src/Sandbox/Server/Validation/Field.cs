namespace Gigstack.Sandbox.Server.Validation;

/// <summary>One field of a resource: what requests may send, its default, and the answers that show it.</summary>
/// <param name="name">Its JSON name.</param>
/// <param name="read">Reads and checks it; null if requests cannot set it.</param>
internal sealed partial class Field(string name, Action<FieldReader>? read)
{
    public string Name { get; } = name;

    /// <summary>Reads the field of a request; null if requests cannot set it.</summary>
    public Action<FieldReader>? Read { get; } = read;

    /// <summary>The error if the resource does not have the field; null if it is optional.</summary>
    public string? MissingError { get; private set; }

    /// <summary>The value of a new resource, before the request is merged.</summary>
    public Func<FieldContext, JsonNode?>? Initial { get; private set; }

    /// <summary>The value that a missing field gets, also if an update clears it.</summary>
    public Func<JsonNode>? Default { get; private set; }

    /// <summary>Whether an update changes the members of the object instead of replacing it.</summary>
    public bool IsMerged { get; private set; }

    /// <summary>The answers that show the field.</summary>
    public Shapes Shapes { get; private set; } = Shapes.All;

    /// <summary>The object that answers put the field into; null for the resource itself.</summary>
    public string? Group { get; private set; }

    /// <summary>The resource must have it, and a string must not be blank.</summary>
    public Field Required(string? error = null)
    {
        MissingError = error ?? $"{Name} is required";
        return this;
    }

    public Field Initially(Func<FieldContext, JsonNode?> value)
    {
        Initial = value;
        return this;
    }

    public Field Otherwise(Func<JsonNode> value)
    {
        Default = value;
        return this;
    }

    public Field Merged()
    {
        IsMerged = true;
        return this;
    }

    public Field ShownIn(Shapes shapes, string? group = null)
    {
        Shapes = shapes;
        Group = group;
        return this;
    }
}
