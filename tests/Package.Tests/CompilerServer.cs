namespace Gigstack.Package.Tests;

/// <summary>
/// A compiler server for the builds of this test run alone, as builds have one by default. It has compiled the compiler and the generator to
/// machine code after the first project, which takes most of the time of a small build.
/// </summary>
internal static class CompilerServer
{
    public static string Name { get; } = $"gigstack-tests-{Environment.ProcessId}";

    /// <summary>Ends it, if a build has started it.</summary>
    public static async Task StopAsync() => (
        await Dotnet.RunAsync(
            BuildFacts.RepositoryRoot, null, "exec", Path.Combine(BuildFacts.CompilerFolder, "VBCSCompiler.dll"), "-pipename:" + Name, "-shutdown"))
        .Succeeded();
}
