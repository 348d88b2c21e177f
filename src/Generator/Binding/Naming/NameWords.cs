namespace Gigstack.Generator.Binding.Naming;

/// <summary>The second name of an element: its spelling in words.</summary>
internal static class NameWords
{
    /// <summary>
    /// <c>legal_name</c> next to <c>legalName</c> is <c>LegalName_legal_name</c>, <c>from&lt;</c> next to <c>from</c> is <c>FromLess</c>;
    /// null if the spelling is the name.
    /// </summary>
    public static string? Of(string text, string wanted)
    {
        if (text.Length == 0 || text == wanted)
            return null;
        if (text.All(static c => c == '_' || char.IsLetterOrDigit(c)))
            return Identifier.Shorten(wanted + "_" + text);
        if (!text.Any(char.IsLetterOrDigit))
            return Identifier.Shorten(wanted + "Symbol");
        return Identifier.SpelledOut(text) is { } words && words != wanted ? words : null;
    }
}
