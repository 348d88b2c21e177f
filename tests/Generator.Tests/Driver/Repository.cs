using System.Runtime.CompilerServices;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static readonly string Root = Find(Path.GetDirectoryName(ThisFile()), AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    // A deterministic build writes another path than the real one into the code, so where the tests run counts too.
    private static string Find(params string?[] starts)
    {
        foreach (var start in starts)
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Directory.Build.props")) && Directory.Exists(Path.Combine(folder, "src")))
                    return folder;
            }
        }

        throw new DirectoryNotFoundException("The tests run outside of their repository.");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
