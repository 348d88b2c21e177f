namespace Gigstack.Generator.Surface.Comparison;

/// <summary>Whether values of one C# type are understood where another one is expected.</summary>
internal sealed class WireCompatibility(SurfaceListing old, SurfaceListing now)
{
    private static readonly string[] s_strings =
    [
        "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Guid", "IsoDuration", "byte[]", "ReadOnlyMemory<byte>",
    ];

    private static readonly Dictionary<string, string[]> s_narrower = new()
    {
        ["long"] = ["int", "uint"],
        ["ulong"] = ["uint"],
        ["decimal"] = ["int", "uint", "long", "ulong"],
        ["double"] = ["int", "uint", "long", "ulong", "float", "decimal"],
    };

    /// <summary>The type without nullability: absent and null are compared separately.</summary>
    public static string Bare(string type)
    {
        const string optional = "Optional<";
        if (type.StartsWith(optional, StringComparison.Ordinal))
            type = type.Substring(optional.Length, type.Length - optional.Length - 1);
        return type.TrimEnd('?');
    }

    /// <summary>
    /// What another type breaks. The new service reads what is sent; of what is received, old and new clients read both.
    /// </summary>
    public Impact Between(string old, string now, Directed direction) =>
        Reads(now, old) && (!direction.IsReceived || Reads(old, now)) ? Impact.None : Impact.Wire;

    /// <summary>Whether a reader of <paramref name="expected"/> understands each value of <paramref name="given"/>.</summary>
    public bool Reads(string expected, string given)
    {
        (expected, given) = (Bare(expected), Bare(given));
        if (expected == given || expected == "JsonElement")
            return true;
        if (Inside(expected) is var (outer, item) && Inside(given) is var (other, otherItem))
            return outer == other && Reads(item, otherItem);
        if (expected == "string" || IsTextEnum(expected))
            return given == "string" || IsTextEnum(given) || s_strings.Contains(given);
        if (IsNumberEnum(expected) is { } number)
            return Reads(number, IsNumberEnum(given) ?? given);
        return s_narrower.TryGetValue(expected, out var narrower) && narrower.Contains(IsNumberEnum(given) ?? given);
    }

    private static (string Outer, string Item)? Inside(string type)
    {
        var open = type.IndexOf('<');
        return open > 0 && type.EndsWith(">", StringComparison.Ordinal)
            ? (type.Substring(0, open), type.Substring(open + 1, type.Length - open - 2)) : null;
    }

    private bool IsTextEnum(string type) => Kind(type) == "enum";

    /// <summary>The number type of an enum of numbers; null for anything else.</summary>
    private string? IsNumberEnum(string type) =>
        Kind(type) is { } kind && kind.StartsWith("enum<", StringComparison.Ordinal) ? kind.Substring(5, kind.Length - 6) : null;

    private string? Kind(string type) =>
        now.Lines.TryGetValue(type, out var line) || old.Lines.TryGetValue(type, out line) ? line.Type : null;
}
