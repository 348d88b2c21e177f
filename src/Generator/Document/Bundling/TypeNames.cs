namespace Gigstack.Generator.Document.Bundling;

/// <summary>Type names that are not in JSON Schema but have a clear meaning.</summary>
internal static class TypeNames
{
    private static readonly HashSet<string> s_known = ["string", "number", "integer", "boolean", "array", "object", "null", "file"];

    private static readonly Dictionary<string, (string Type, string? Format)> s_meant = new()
    {
        ["str"] = ("string", null),
        ["text"] = ("string", null),
        ["bool"] = ("boolean", null),
        ["int"] = ("integer", null),
        ["int32"] = ("integer", "int32"),
        ["int64"] = ("integer", "int64"),
        ["long"] = ("integer", "int64"),
        ["float"] = ("number", "float"),
        ["double"] = ("number", "double"),
        ["decimal"] = ("number", "decimal"),
        ["date"] = ("string", "date"),
        ["date-time"] = ("string", "date-time"),
        ["datetime"] = ("string", "date-time"),
        ["uuid"] = ("string", "uuid"),
        ["guid"] = ("string", "uuid"),
        ["list"] = ("array", null),
        ["map"] = ("object", null),
    };

    public static bool IsKnown(string name) => s_known.Contains(name);

    /// <summary>The type that a name means, ignoring case; null if it has no clear meaning, such as <c>any</c>.</summary>
    public static (string Type, string? Format)? Of(string name)
    {
        var lower = name.ToLowerInvariant();
        return s_known.Contains(lower) ? (lower, null) : s_meant.TryGetValue(lower, out var meant) ? meant : null;
    }
}
