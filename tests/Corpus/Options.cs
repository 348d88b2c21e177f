namespace Gigstack.Corpus;

/// <summary>The command line.</summary>
/// <param name="Names">Files and folders.</param>
/// <param name="Json">Where to write the results as JSON.</param>
/// <param name="Sources">Where to write the generated files, a folder for each document.</param>
/// <param name="Except">Names of files that need not be clean, as they refer to what is not there.</param>
/// <param name="Wire">Whether to call every operation too.</param>
internal sealed record Options(IReadOnlyList<string> Names, string? Json, string? Sources, IReadOnlyList<string> Except, bool Wire)
{
    public const string Usage = "Usage: Corpus [--wire] FILE_OR_FOLDER... [--json FILE] [--sources FOLDER] [--except FILE_NAME]...";

    /// <summary>Null when the arguments make no sense.</summary>
    public static Options? Parse(string[] arguments)
    {
        var names = new List<string>();
        var except = new List<string>();
        var values = new Dictionary<string, string>();
        var wire = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
                names.Add(arguments[i]);
            else if (arguments[i] == "--wire")
                wire = true;
            else if (arguments[i] == "--except" && i + 1 < arguments.Length)
                except.Add(arguments[++i]);
            else if (arguments[i] is "--json" or "--sources" && i + 1 < arguments.Length)
                values[arguments[i]] = arguments[++i];
            else
                return null;
        }

        return names.Count == 0
            ? null
            : new Options(names, values.GetValueOrDefault("--json"), values.GetValueOrDefault("--sources"), except, wire);
    }
}
