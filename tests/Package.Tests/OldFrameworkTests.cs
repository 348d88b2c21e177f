using GigstackTests;

namespace Gigstack.Package.Tests;

/// <summary>Libraries for .NET Framework and .NET Standard, and a program of today that uses one.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class OldFrameworkTests(PackedPackages packages)
{
    private const string Language = "<LangVersion>11</LangVersion><OutputType>Library</OutputType><ImplicitUsings>disable</ImplicitUsings><EnableNETAnalyzers>false</EnableNETAnalyzers>";

    // All documents of the wire tests: every construct that has one.
    private const string Documents = """
        <OpenApiClient Include="$(Wire)*/**/*.yaml;$(Wire)*/**/*.json" Exclude="$(Wire)bin/**;$(Wire)obj/**;$(Wire)**/parts/**">
          <Namespace>WireTests.%(Filename)Api</Namespace>
          <ClientName>%(Filename)Client</ClientName>
        </OpenApiClient>
        <OpenApiClientReference Include="$(Wire)*/**/parts/**" Exclude="$(Wire)bin/**;$(Wire)obj/**" />
        """;

    [Fact]
    public async Task A_library_for_dotnet_framework_compiles_without_a_warning()
    {
        var project = new ConsumerProject(packages, "OnFramework")
            .WithProject(
                $"""
                <TargetFramework>net472</TargetFramework>{Language}
                <Wire>{Path.Combine(BuildFacts.RepositoryRoot, "tests", "Wire.Tests")}/</Wire>
                """,
                TestSize.IsFull ? Documents : "")
            .WithFile("Uses.cs", """
                using System.Threading.Tasks;
                using Gigstack;

                public static class Uses
                {
                    public static async Task<string> NamesAsync(GigstackClient gigstack)
                    {
                        var names = "";
                        await foreach (var client in gigstack.Clients.ListAsync())
                            names += client.Name;
                        return names;
                    }
                }
                """);
        // Some of the documents are odd on purpose, and the generator says so.
        Assert.All(
            (await project.BuildAsync()).Succeeded().Output.Split('\n').Where(static line => line.Contains(": warning ", StringComparison.Ordinal)),
            static line => Assert.Matches(@"(yaml|json)\(\d+,\d+\): warning GIG000[59]: ", line));
    }

    [Fact]
    public async Task A_library_for_dotnet_standard_runs_in_a_program_of_today()
    {
        _ = new ConsumerProject(packages, "OnStandard")
            .WithProject(
                $"<TargetFramework>netstandard2.0</TargetFramework><GigstackEdition>none</GigstackEdition>{Language}",
                """<OpenApiClient Include="days.yaml" Namespace="Days" ClientName="DaysClient" />""")
            .WithFile("days.yaml", """
                openapi: 3.1.0
                info: { title: Days, version: '1' }
                servers: [{ url: 'https://days.example' }]
                paths: {}
                components:
                  schemas:
                    Day:
                      type: object
                      required: [date]
                      properties:
                        date: { type: string, format: date }
                        opens: { type: string, format: time }
                """)
            .WithFile("Shop.cs", """
                namespace Shop
                {
                    public static class Calendar
                    {
                        public static System.DateOnly Next(Days.Day day) => day.Date.AddDays(1);

                        public static string Text(Days.Day day) => System.Text.Json.JsonSerializer.Serialize(day);
                    }
                }
                """);
        var program = new ConsumerProject(packages, "OfToday")
            .WithProject("<GigstackEdition>none</GigstackEdition><NoWarn>GIG1011</NoWarn>", """<ProjectReference Include="../OnStandard/OnStandard.csproj" />""")
            .WithFile("Program.cs", """
                var day = new Days.Day { Date = new DateOnly(2025, 12, 31), Opens = new TimeOnly(9, 30) };
                Console.WriteLine($"{Shop.Calendar.Next(day):O} {Shop.Calendar.Text(day)}");
                """);
        (await program.BuildAsync()).Succeeded();
        var ran = (await program.RunAsync(new Dictionary<string, string>())).Succeeded();
        Assert.Contains("""2026-01-01 {"date":"2025-12-31","opens":"09:30:00"}""", ran.Output, StringComparison.Ordinal);
    }
}
