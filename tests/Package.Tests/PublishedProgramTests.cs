using Xunit.Abstractions;

namespace Gigstack.Package.Tests;

/// <summary>Programs for machines without .NET.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class PublishedProgramTests(PackedPackages packages, ITestOutputHelper output)
{
    // The linker of GCC: nothing else is installed for it.
    private const string Aot = """
        <PublishAot>true</PublishAot>
        <CppCompilerAndLinker>gcc</CppCompilerAndLinker>
        """;

    private const string Trimmed = """
        <PublishTrimmed>true</PublishTrimmed>
        <PublishSingleFile>true</PublishSingleFile>
        <SelfContained>true</SelfContained>
        """;

    [FullFact]
    public Task A_native_program_runs() => CheckAsync("Native", Aot);

    [FullFact]
    public Task A_trimmed_single_file_runs() => CheckAsync("Trimmed", Trimmed);

    private async Task CheckAsync(string name, string properties)
    {
        var project = new ConsumerProject(packages, name);
        project.WithProject(project.FromRegistry + properties + "<RuntimeIdentifier>linux-x64</RuntimeIdentifier>", TourPrograms.Client).WithTour();
        (await project.PublishAsync()).IsClean();
        var program = new FileInfo(Path.Combine(project.Folder, "out", name));
        output.WriteLine(FormattableString.Invariant($"{name}: {program.Length / 1e6:F1} MB"));
        await TourPrograms.CheckAsync(arguments => Dotnet.RunAsync(program.FullName, project.Folder, null, arguments));
    }
}
