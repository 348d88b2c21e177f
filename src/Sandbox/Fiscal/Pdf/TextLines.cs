namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>Breaks text into lines.</summary>
internal static class TextLines
{
    /// <summary>Breaks at line ends and between words, and within a word that is longer than a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fits">Whether a text fits into a line.</param>
    public static IEnumerable<string> Wrap(string text, Func<string, bool> fits)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && !fits(longer))
                {
                    yield return line;
                    longer = word;
                }

                while (!fits(longer) && Fitting(longer, fits) is var count && count < longer.Length)
                {
                    yield return longer[..count];
                    longer = longer[count..];
                }

                line = longer;
            }

            yield return line;
        }
    }

    // How many characters fit into a line: at least one, and no half of a pair of surrogates.
    private static int Fitting(string text, Func<string, bool> fits)
    {
        int low = 1, high = text.Length;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (fits(text[..middle]))
                low = middle;
            else
                high = middle - 1;
        }

        if (!char.IsHighSurrogate(text[low - 1]))
            return low;
        return low > 1 ? low - 1 : low + 1;
    }
}
