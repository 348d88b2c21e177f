namespace Gigstack.Sandbox.Server.Validation;

/// <summary>
/// Checks the known fields of a request body and copies them to <see cref="Values"/>. An explicit null is copied: in an update it
/// clears the field. Unknown fields are ignored, so that an object which was read can be sent back.
/// </summary>
internal sealed class FieldReader(JsonObject source, FieldErrors errors, Func<string, string> label, string path = "")
{
    /// <summary>A reader whose messages call a field by its path.</summary>
    public FieldReader(JsonObject source, FieldErrors errors)
        : this(source, errors, static field => field)
    {
    }

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public JsonObject Values { get; } = [];

    /// <summary>Reads a string. <paramref name="check"/> returns an error or null.</summary>
    public string? Text(string name, Func<string, string?>? check = null)
    {
        if (Take(name) is not { } node)
            return null;
        if (node is not JsonValue value || !value.TryGetValue(out string? text))
            return Fail<string>(name, "must be a string");
        return Keep(name, node, check?.Invoke(text)) ? text : null;
    }

    public decimal? Number(string name, Func<decimal, string?>? check = null)
    {
        if (Take(name) is not { } node)
            return null;
        if (node is not JsonValue value || !value.TryGetValue(out decimal number))
        {
            Refuse(name, $"{label(Path(name))} must be a number");
            return null;
        }

        return Keep(name, node, check?.Invoke(number)) ? number : null;
    }

    public bool? Flag(string name)
    {
        if (Take(name) is not { } node)
            return null;
        if (node is not JsonValue value || !value.TryGetValue(out bool flag))
        {
            Refuse(name, $"{label(Path(name))} must be a boolean");
            return null;
        }

        Values[name] = node.DeepClone();
        return flag;
    }

    /// <summary>Reads an object; free-form without <paramref name="fields"/>.</summary>
    public JsonObject? Object(string name, Action<FieldReader>? fields = null)
    {
        if (Take(name) is not { } node)
            return null;
        if (node is not JsonObject source)
            return Fail<JsonObject>(name, "must be an object");
        if (fields is null)
        {
            Values[name] = source.DeepClone();
            return source;
        }

        var nested = new FieldReader(source, errors, label, Path(name) + ".");
        fields(nested);
        Values[name] = nested.Values;
        return nested.Values;
    }

    /// <summary>Reads a free-form object of strings.</summary>
    public JsonObject? TextsByName(string name)
    {
        var texts = Object(name);
        foreach (var (key, value) in texts ?? [])
        {
            if (value is not JsonValue text || !text.TryGetValue(out string? _))
                Refuse($"{name}.{key}", $"{label(Path($"{name}.{key}"))} must be a string");
        }

        return texts;
    }

    /// <summary>Reads an array of objects.</summary>
    public JsonArray? Objects(string name, Action<FieldReader> fields)
    {
        return List(name, "an object", (JsonObject item, string itemPath) =>
        {
            var nested = new FieldReader(item, errors, label, itemPath + ".");
            fields(nested);
            // Items are replaced, not updated, so null is the same as a missing field.
            var written = new JsonObject();
            written.Merge(nested.Values);
            return written;
        });
    }

    /// <summary>Reads an array of free-form objects.</summary>
    public JsonArray? FreeObjects(string name) => List(name, "an object", (JsonObject item, string _) => item.DeepClone());

    /// <summary>Reads an array of strings.</summary>
    public JsonArray? Texts(string name, Func<string, string?>? check = null)
    {
        return List(name, "a string", (JsonValue item, string itemPath) =>
        {
            var problem = item.TryGetValue(out string? text) ? check?.Invoke(text) : $"{label(itemPath)} must be a string";
            if (problem is not null)
                errors.Add(itemPath, problem);
            return item.DeepClone();
        });
    }

    /// <summary>Refuses fields that were not read. Call last.</summary>
    public void RejectOthers()
    {
        foreach (var (name, _) in source.Where(field => !_known.Contains(field.Key)))
            Refuse(name, $"{label(Path(name))} is not a field of this request");
    }

    public void Refuse(string name, string problem) => errors.Add(Path(name), problem);

    /// <summary>The field's place in the body, such as <c>items[0].quantity</c>.</summary>
    public string Path(string name) => path + name;

    private JsonArray? List<TItem>(string name, string kind, Func<TItem, string, JsonNode> read) where TItem : JsonNode
    {
        if (Take(name) is not { } node)
            return null;
        if (node is not JsonArray source)
            return Fail<JsonArray>(name, "must be an array");
        var list = new JsonArray();
        for (var i = 0; i < source.Count; i++)
        {
            var itemPath = $"{Path(name)}[{i}]";
            if (source[i] is TItem item)
                list.Add(read(item, itemPath));
            else
                errors.Add(itemPath, $"{label(itemPath)} must be {kind}");
        }

        Values[name] = list;
        return list;
    }

    private JsonNode? Take(string name)
    {
        _known.Add(name);
        if (source.TryGetPropertyValue(name, out var node) && node is null)
            Values[name] = null;
        return node;
    }

    private bool Keep(string name, JsonNode node, string? problem)
    {
        if (problem is not null)
            Refuse(name, problem);
        else
            Values[name] = node.DeepClone();
        return problem is null;
    }

    private T? Fail<T>(string name, string problem) where T : class
    {
        Refuse(name, $"{label(Path(name))} {problem}");
        return null;
    }
}
