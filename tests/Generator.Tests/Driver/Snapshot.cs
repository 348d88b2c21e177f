using System.Runtime.CompilerServices;
using Gigstack.Generator.Emit.Documentation;
using Gigstack.Generator.Emit.Writing;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>
/// Expected output in Verify's form on disk: <c>Class.Method#Hint.verified.cs</c> in Snapshots/, and a <c>.received.cs</c> beside it when
/// what came differs. GIGSTACK_UPDATE_SNAPSHOTS=1 accepts what comes.
/// </summary>
internal static class Snapshot
{
    private static readonly bool s_isUpdate = Environment.GetEnvironmentVariable("GIGSTACK_UPDATE_SNAPSHOTS") == "1";

    public static void Verify(Generation generation, string @class, [CallerMemberName] string method = "")
    {
        var folder = Repository.PathOf("tests", "Generator.Tests", "Snapshots");
        var received = generation.Files.ToDictionary(
            file => $"{@class}.{method}#{Path.GetFileNameWithoutExtension(file.Key)}",
            static file => Scrub(file.Key, file.Value));
        var verified = Directory.EnumerateFiles(folder, $"{@class}.{method}#*.verified.cs").ToDictionary(
            static path => Path.GetFileName(path)[..^".verified.cs".Length],
            File.ReadAllText);
        var different = received.Keys.Union(verified.Keys)
            .Where(name => received.GetValueOrDefault(name) != verified.GetValueOrDefault(name)?.ReplaceLineEndings("\n"))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var name in different)
            Write(Path.Combine(folder, name), received.GetValueOrDefault(name));
        if (!s_isUpdate && different.Count > 0)
        {
            Assert.Fail(
                $"Not as verified: {string.Join(", ", different)}. Compare the .received.cs with the .verified.cs in {folder}; GIGSTACK_UPDATE_SNAPSHOTS=1 accepts.");
        }
    }

    private static void Write(string path, string? text)
    {
        File.Delete(path + ".received.cs");
        if (s_isUpdate && text is null)
            File.Delete(path + ".verified.cs");
        else if (text is not null)
            File.WriteAllText(path + (s_isUpdate ? ".verified.cs" : ".received.cs"), text);
    }

    /// <summary>The generator's version changes with each release and is no news here.</summary>
    private static string Scrub(string hint, string text) =>
        $"//HintName: {hint}\n" + text.Replace($"\"{GeneratorVersion.Text}\"", "\"VERSION\"", StringComparison.Ordinal);
}
