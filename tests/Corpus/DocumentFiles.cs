using System.Text.RegularExpressions;

namespace Gigstack.Corpus;

/// <summary>The documents that the command line names.</summary>
internal static partial class DocumentFiles
{
    private static readonly string[] s_extensions = [".json", ".yaml", ".yml"];

    /// <summary>Files as they are, folders with everything below them, in ordinal order.</summary>
    public static IEnumerable<string> Find(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (Directory.Exists(argument))
            {
                foreach (
                    var file in Directory.EnumerateFiles(argument, "*", SearchOption.AllDirectories).Where(IsDocument).Order(StringComparer.Ordinal))
                {
                    yield return file;
                }
            }
            else if (File.Exists(argument))
            {
                yield return argument;
            }
            else
            {
                throw new FileNotFoundException($"There is no file or folder '{argument}'.", argument);
            }
        }
    }

    /// <summary>Whether a file of a folder is there to be referred to only: it does not say what version of OpenAPI it is.</summary>
    public static bool IsPart(string file) => !Version().IsMatch(File.ReadAllText(file));

    private static bool IsDocument(string file) => s_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("""^[\uFEFF\s{]*["']?(openapi|swagger)["']?\s*:|[,{\n]\s*["']?(openapi|swagger)["']?\s*:\s*["']?[23]\.""", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
