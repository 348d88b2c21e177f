using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gigstack.Sandbox;

namespace Gigstack.Package.Tests;

/// <summary>File-based apps: a program without a project file.</summary>
[Collection(PackagesDefinition.Name)]
public sealed partial class OneFileTests(PackedPackages packages)
{
    private static readonly string s_package = $"#:package Gigstack.Generator@{BuildFacts.Version}\n";

    [FullFact]
    public async Task The_first_example_of_the_README_runs()
    {
        await using var sandbox = await GigstackSandbox.StartAsync();
        var example = Block().Match(File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "README.md"))).Groups[1].Value
            .Replace("\"API_KEY\"", "args[0], new() { BaseAddress = new Uri(args[1]) }", StringComparison.Ordinal)
            .Replace("client_1234567890", await CreateClientAsync(sandbox), StringComparison.Ordinal);
        var folder = Write("example", s_package + example);

        Assert.Matches(
            "^[0-9A-Fa-f-]{36}: 1160 MXN$",
            (await RunAsync(folder, sandbox.TestKey, sandbox.BaseAddress.ToString())).Trim());
    }

    [FullFact]
    public async Task A_document_of_ones_own_is_in_a_file_beside_it()
    {
        await using var shapes = await ShapesServer.StartAsync();
        var folder = Write("own", s_package + """
            #:property GigstackEdition=none
            using Shapes;

            using var shapes = new ShapesClient(new ShapesClientOptions { BaseAddress = new Uri(args[0]) });
            Console.WriteLine((await shapes.Drawings.PackedAsync()).Shape);
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), """
            <Project>
              <ItemGroup>
                <OpenApiClient Include="$(MSBuildThisFileDirectory)shapes.yaml" Namespace="Shapes" ClientName="ShapesClient" />
              </ItemGroup>
            </Project>
            """);
        File.Copy(Path.Combine(BuildFacts.RepositoryRoot, "tests", "Package.Tests", "Programs", "shapes.yaml"), Path.Combine(folder, "shapes.yaml"));

        Assert.Contains("side: 9007199254740993", await RunAsync(folder, shapes.Address), StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(packages.Folder, "file-" + name)).FullName;
        File.WriteAllText(Path.Combine(folder, "app.cs"), text);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration><packageSources><add key="packed" value="{packages.Feed}" /></packageSources></configuration>
            """);
        return folder;
    }

    private async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(packages.Folder, "cache") };
        (await Dotnet.RunAsync(folder, environment, "build", "app.cs", "--nologo")).IsClean();
        return (await Dotnet.RunAsync(folder, environment, ["run", "--no-build", "app.cs", "--", .. arguments])).Succeeded().Output;
    }

    private static async Task<string> CreateClientAsync(GigstackSandbox sandbox)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.TestKey);
        using var response = await http.PostAsJsonAsync(
            new Uri(sandbox.BaseAddress + "/clients"),
            new { name = "Ana", legal_name = "ANA", email = "ana@ejemplo.com", tax_id = "PEGJ800101AB0", tax_system = "612", address = new { zip = "03100" } });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("id").GetString()!;
    }

    [GeneratedRegex("## Create an invoice\\s+```csharp\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
