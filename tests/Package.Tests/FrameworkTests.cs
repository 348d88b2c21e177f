namespace Gigstack.Package.Tests;

/// <summary>One project for old and new frameworks, which calls every method of gigstack's client.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class FrameworkTests(PackedPackages packages)
{
    // .NET 8 and 9 are published with the project, since they need not be on this machine.
    private const string Properties = """
        <TargetFramework />
        <TargetFrameworks>net472;netstandard2.0;net8.0;net9.0;net10.0</TargetFrameworks>
        <LangVersion Condition="$(TargetFramework.StartsWith('net4')) or $(TargetFramework.StartsWith('nets'))">11</LangVersion>
        <OutputType Condition="$(TargetFramework.StartsWith('net4')) or $(TargetFramework.StartsWith('nets'))">Library</OutputType>
        <IsOld Condition="'$(OutputType)' == 'Library'">true</IsOld>
        <ImplicitUsings Condition="'$(IsOld)' == 'true'">disable</ImplicitUsings>
        <!-- The same code five times: once is enough for .NET's analyzers. -->
        <EnableNETAnalyzers Condition="'$(TargetFramework)' != 'net10.0'">false</EnableNETAnalyzers>
        <RuntimeIdentifier Condition="'$(IsOld)' != 'true'">linux-x64</RuntimeIdentifier>
        <SelfContained Condition="'$(IsOld)' != 'true'">true</SelfContained>
        """;

    private const string Items = TourPrograms.Client + """<Compile Remove="Tour.cs;Program.cs" Condition="'$(IsOld)' == 'true'" />""";

    [FullFact]
    public async Task Every_method_compiles_on_every_framework_and_programs_run_on_theirs()
    {
        var project = new ConsumerProject(packages, "Frameworks");
        project.WithProject(project.FromRegistry + Properties, Items).WithTour();
        (await project.BuildAsync("-f", "net10.0")).IsClean();
        project.WithFile("EveryCall.cs", EveryCall.SourceOf(Output(project, "net10.0", ".dll"), out var count));
        Assert.InRange(count, 200, 1000);
        (await project.BuildAsync()).IsClean();
        foreach (var framework in (string[])["net8.0", "net9.0", "net10.0"])
            await TourPrograms.CheckAsync(arguments => Dotnet.RunAsync(Output(project, framework, ""), project.Folder, null, arguments));
    }

    private static string Output(ConsumerProject project, string framework, string extension) =>
        Path.Combine(project.Folder, "bin", "Debug", framework, "linux-x64", "Frameworks" + extension);
}
