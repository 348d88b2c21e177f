using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Gigstack.Package.Tests;

/// <summary>All projects of <see cref="UserMistakes"/>, built by one command: most stop before the compiler starts.</summary>
public sealed partial class MistakenProjects(PackedPackages packages) : IAsyncLifetime
{
    private readonly Dictionary<string, List<string>> _said = [];

    public async Task InitializeAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(packages.Folder, "mistakes")).FullName;
        PackOlderRuntime(folder);
        foreach (var (mistake, number) in UserMistakes.All.Select(static (mistake, number) => (mistake, number)))
            Write(mistake, Path.Combine(folder, "m" + number), packages);
        File.WriteAllText(Path.Combine(folder, "all.proj"), """
            <Project>
              <ItemGroup><App Include="m*/app.*proj" /></ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(App)" Targets="Restore" Properties="MSBuildRestoreSessionId=1" BuildInParallel="true" ContinueOnError="true" />
                <MSBuild Projects="@(App)" Targets="Build" BuildInParallel="true" ContinueOnError="true" />
              </Target>
            </Project>
            """);
        var built = await Dotnet.RunAsync(folder, null, "msbuild", "all.proj", "-nologo", "-m:2", "-v:q", "-clp:NoSummary");
        foreach (var line in built.Output.ReplaceLineEndings("\n").Split('\n').Where(static line => line.Length > 0).Distinct())
        {
            // MSBuild names the project behind the message, unless the message is about the project file.
            var project = Project().Match(line) is { Success: true } match ? match.Groups[1].Value : "";
            if (!_said.TryGetValue(project, out var lines))
                _said.Add(project, lines = []);
            var own = Path.Combine(folder, project) + Path.DirectorySeparatorChar;
            lines.Add(WithoutLink(Suffix().Replace(line, "")).Replace(own, "", StringComparison.Ordinal).Trim());
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal IReadOnlyList<string> SaidOf(int number) => _said.TryGetValue("m" + number, out var lines) ? lines : [];

    /// <summary>Removes the address of the documentation, if it is that of the diagnostic. The compiler shows it; MSBuild does not.</summary>
    private static string WithoutLink(string line) =>
        Link().Match(line) is { Success: true } link && line.Contains($" {link.Groups[1].Value.ToUpperInvariant()}: ", StringComparison.Ordinal)
            ? line[..link.Index]
            : line;

    private static void Write(UserMistake mistake, string folder, PackedPackages packages)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "app." + mistake.Extension), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <RestoreSources>{packages.Feed};{Path.GetDirectoryName(folder)};{BuildFacts.PackagesFolder}</RestoreSources>
                <RestorePackagesPath>{Path.Combine(packages.Folder, "cache")}</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
                <DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference>
                <!-- Frameworks that this machine need not have. -->
                <AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>
                {mistake.Properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Gigstack.Generator" Version="{BuildFacts.Version}" {mistake.Reference} />
                {mistake.Items}
              </ItemGroup>
            </Project>
            """);
        foreach (var (name, text) in mistake.Files.Prepend(("pets.yaml", UserMistakes.Pets)))
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    /// <summary>The runtime as if it were of an earlier version.</summary>
    private void PackOlderRuntime(string folder)
    {
        var older = Path.Combine(folder, "Gigstack.Runtime.0.0.9.nupkg");
        File.Copy(Path.Combine(packages.Feed, $"Gigstack.Runtime.{BuildFacts.Version}.nupkg"), older);
        using var package = ZipFile.Open(older, ZipArchiveMode.Update);
        using var stream = package.GetEntry("Gigstack.Runtime.nuspec")!.Open();
        var text = new StreamReader(stream).ReadToEnd().Replace($"<version>{BuildFacts.Version}<", "<version>0.0.9<", StringComparison.Ordinal);
        stream.SetLength(0);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    [GeneratedRegex(@"[/\\](m\d+)[/\\]app\.\w+proj")]
    private static partial Regex Project();

    [GeneratedRegex(@" \(https://\S+/docs/diagnostics\.md#(gig\d{4})\)$")]
    private static partial Regex Link();

    [GeneratedRegex(@" \[[^\]]+proj(::TargetFramework=[^\]]*)?\]$")]
    private static partial Regex Suffix();
}
