namespace Gigstack.Sandbox.Server.Validation;

/// <summary>
/// The fields of a resource, declared once. They say what requests may send, what a new resource starts with, what it must have, and
/// what answers show.
/// </summary>
internal sealed class ResourceFields(params IReadOnlyList<Field> fields)
{
    private readonly string[] _merged = [.. fields.Where(field => field.IsMerged).Select(field => field.Name)];

    /// <summary>The names of the fields that requests may send.</summary>
    public IEnumerable<string> Sent => fields.Where(candidate => candidate.Read is not null).Select(sent => sent.Name);

    /// <summary>Reads and checks the fields that requests may send.</summary>
    public JsonObject Read(FieldReader reader)
    {
        foreach (var field in fields)
            field.Read?.Invoke(reader);
        return reader.Values;
    }

    /// <summary>A new resource with its initial values.</summary>
    public JsonObject New(FieldContext context)
    {
        var resource = new JsonObject();
        foreach (var field in fields.Where(field => field.Initial is not null))
            resource[field.Name] = field.Initial!(context);
        return resource;
    }

    /// <summary>Merges what was sent: null clears a field. Then checks that nothing is missing, and sets defaults.</summary>
    public void Change(JsonObject resource, JsonObject sent, FieldErrors errors)
    {
        resource.Merge(sent, _merged);
        Complete(resource, errors);
    }

    /// <summary>Checks that nothing is missing, and sets defaults.</summary>
    public void Complete(JsonObject resource, FieldErrors errors)
    {
        foreach (var field in fields)
        {
            if (field.MissingError is { } error && IsMissing(resource[field.Name]))
                errors.Add(field.Name, error);
            if (field.Default is { } value)
                resource[field.Name] ??= value();
        }
    }

    /// <summary>The resource as an answer shows it: the declared fields, in their order.</summary>
    public JsonObject Show(JsonObject resource, Shapes shape = Shapes.One)
    {
        var shown = new JsonObject();
        foreach (var field in fields.Where(field => (field.Shapes & shape) != 0))
        {
            var target = field.Group is { } group ? Member(shown, group) : shown;
            if (resource.TryGetPropertyValue(field.Name, out var value))
                target[field.Name] = value?.DeepClone();
        }

        return shown;
    }

    private static bool IsMissing(JsonNode? value) =>
        value is null || (value is JsonValue text && text.TryGetValue(out string? content) && string.IsNullOrWhiteSpace(content));

    private static JsonObject Member(JsonObject shown, string name)
    {
        if (shown[name] is JsonObject existing)
            return existing;
        var added = new JsonObject();
        shown[name] = added;
        return added;
    }
}
