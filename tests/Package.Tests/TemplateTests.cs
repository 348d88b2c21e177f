using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gigstack.Package.Tests;

/// <summary>The templates as a user has them: installed from the package, and run.</summary>
[Collection(PackagesDefinition.Name)]
public sealed partial class TemplateTests(TemplateProjects templates) : IClassFixture<TemplateProjects>
{
    [FullFact]
    public void All_projects_build_without_a_warning() => templates.Built.IsClean();

    [FullFact]
    public async Task The_console_issues_an_invoice_in_its_Sandbox_and_saves_the_PDF()
    {
        var output = (await templates.RunProgramAsync("First.Console")).Succeeded().Output;

        Assert.Matches("Using a Sandbox on http://127.0.0.1:[0-9]+/v2", output);
        Assert.Matches("Issued [0-9A-Fa-f-]{36}: 1160(.00)? MXN", output);
        Assert.StartsWith("%PDF-", templates.TextOf("First.Console", "invoice.pdf"), StringComparison.Ordinal);
    }

    [FullFact]
    public async Task Without_the_Sandbox_the_console_asks_for_a_key()
    {
        Assert.DoesNotContain("Sandbox", templates.TextOf("KeyConsole", "KeyConsole.csproj"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sandbox", templates.TextOf("KeyConsole", "Program.cs"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(templates.Folder, "KeyWeb", "LocalSandbox.cs")));
        Assert.DoesNotContain("#if", templates.TextOf("KeyWeb", "Program.cs"), StringComparison.Ordinal);

        Assert.Contains("Set the environment variable GIGSTACK_API_KEY.", (await templates.RunProgramAsync("KeyConsole")).Output, StringComparison.Ordinal);
    }

    [FullFact]
    public async Task The_web_API_issues_an_invoice_and_receives_its_webhook()
    {
        using var process = Dotnet.Start(
            "dotnet", Path.Combine(templates.Folder, "first-web"), null, templates.ProgramOf("first-web"), "--urls", "http://127.0.0.1:0");
        try
        {
            var address = "";
            while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line && !line.Contains("Using a Sandbox", StringComparison.Ordinal))
                address = Listening().Match(line) is { Success: true } match ? match.Value : address;
            using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };

            using var refused = await http.PostAsJsonAsync(new Uri("/invoices", UriKind.Relative), Sale("not an RFC"));
            Assert.InRange((int)refused.StatusCode, 400, 422);
            Assert.Contains("tax_id", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("details").ToString(), StringComparison.Ordinal);
            using var issued = await http.PostAsJsonAsync(new Uri("/invoices", UriKind.Relative), Sale("CAJU800101AB0"));
            var uuid = (await issued.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("uuid").GetString()!;
            Assert.Contains(uuid, await http.GetStringAsync(new Uri("/invoices", UriKind.Relative)), StringComparison.Ordinal);
            Assert.Contains($"invoice {uuid} was issued", await WebhooksAsync(http, uuid), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [FullTheory]
    [InlineData("SampleClient", "LibraryApi", "LibraryApiClient", "library-api")]
    [InlineData("own-client", "Shelf.Api", "ShelfClient", "shelf")]
    public async Task The_client_has_the_names_that_were_chosen_and_calls_the_sample(string project, string ns, string client, string document)
    {
        Assert.Contains(
            $"""<OpenApiClient Include="apis/{document}.yaml" Namespace="{ns}" ClientName="{client}" />""",
            templates.TextOf(project, project + ".csproj"),
            StringComparison.Ordinal);
        Assert.Contains("operationId: books.list", templates.TextOf(project, $"apis/{document}.yaml"), StringComparison.Ordinal);

        Assert.Equal(
            ["Added book_2: Pedro Páramo", "Balún Canán (Rosario Castellanos, 1957)", "Pedro Páramo (Juan Rulfo, 1955)", "422: A book needs a title."],
            (await templates.RunProgramAsync(project)).Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [FullFact]
    public void The_framework_is_a_choice() =>
        Assert.Contains("<TargetFramework>net8.0</TargetFramework>", templates.TextOf("OldClient", "OldClient.csproj"), StringComparison.Ordinal);

    [FullFact]
    public async Task Names_are_spanish_where_the_command_line_is()
    {
        var list = await Dotnet.RunAsync(
            templates.Folder,
            new Dictionary<string, string> { ["DOTNET_CLI_HOME"] = Path.Combine(templates.Folder, "home"), ["DOTNET_CLI_UI_LANGUAGE"] = "es" },
            "new", "list", "gigstack");
        Assert.Contains("Aplicación de consola de gigstack", list.Succeeded().Output, StringComparison.Ordinal);
    }

    private static object Sale(string taxId) =>
        new { name = "Juana Cazares", email = "juana@ejemplo.com", taxId, zip = "03100", description = "Consulting", price = 1000 };

    private static async Task<string> WebhooksAsync(HttpClient http, string uuid)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var received = await http.GetStringAsync(new Uri("/webhooks", UriKind.Relative), stop.Token);
            if (received.Contains(uuid, StringComparison.Ordinal))
                return received;
            await Task.Delay(100, stop.Token);
        }
    }

    [GeneratedRegex(@"(?<=listening on: )http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
