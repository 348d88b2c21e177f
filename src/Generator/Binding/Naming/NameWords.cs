namespace Gigstack.Generator.Binding.Naming;

/// <summary>The words that tell a spelling from others of the same name.</summary>
internal static class NameWords
{
    /// <summary>
    /// <c>legal_name</c> beside <c>legalName</c> is <c>LegalName_legal_name</c>, <c>from&lt;</c> beside <c>from</c> is <c>FromLess</c>; null when there is nothing to tell.
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
