namespace Gigstack.Generator.Binding.Operations;

/// <summary>Checks names of HTTP headers.</summary>
internal static class HeaderName
{
    /// <summary>Whether the string is a token of RFC 9110.</summary>
    public static bool IsValid(string text) =>
        text.Length > 0
            && text.All(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);

    public static bool Is(string text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
