using System.Diagnostics;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Gigstack.Generator.Tests.Driver;
using Gigstack.Sandbox;
using Gigstack.Sandbox.Tests.Current.Webhooks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoicingWebTests.Sandbox;

/// <summary>The page of a Sandbox of its own, with a receiver of its webhooks.</summary>
internal sealed class SandboxPage : IAsyncDisposable
{
    // For machines that do something else, too.
    private const float Patience = 60_000;

    private readonly HttpClient _http = new();
    private readonly IBrowserContext _context;

    private SandboxPage(GigstackSandbox sandbox, Receiver receiver, IBrowserContext context, IPage page)
    {
        Sandbox = sandbox;
        Receiver = receiver;
        _context = context;
        Page = page;
    }

    public GigstackSandbox Sandbox { get; }

    public Receiver Receiver { get; }

    public IPage Page { get; }

    /// <summary>Errors of scripts, what the policy of the page forbids, missing files, and calls of other hosts.</summary>
    public List<string> Problems { get; } = [];

    public static async Task<SandboxPage> OpenAsync(
        IBrowser browser, string locale = "en-US", ColorScheme scheme = ColorScheme.Light, int width = 1360)
    {
        var sandbox = await GigstackSandbox.StartAsync();
        var receiver = await Receiver.StartAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = sandbox.BaseAddress.GetLeftPart(UriPartial.Authority),
            Locale = locale,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 800 },
        });
        SetDefaultExpectTimeout(Patience);
        context.SetDefaultTimeout(Patience);
        var opened = new SandboxPage(sandbox, receiver, context, await context.NewPageAsync());
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                opened.Problems.Add(message.Text);
        };
        context.WebError += (_, error) => opened.Problems.Add(error.Error);
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != sandbox.BaseAddress.Authority)
                opened.Problems.Add(request.Url);
        };
        await opened.Page.GotoAsync("/");
        await Expect(opened.Page.Locator("#link.on")).ToBeVisibleAsync();
        return opened;
    }

    /// <summary>Runs samples/Quickstart, which uses the generated client, against this Sandbox.</summary>
    public async Task RunQuickstartAsync()
    {
        var configuration = typeof(SandboxPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static data => data.Key == "Configuration").Value!;
        var program = Repository.PathOf("samples", "Quickstart", "bin", configuration, "net10.0", "Quickstart.dll");
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIGSTACK_API_KEY"] = Sandbox.TestKey;
        start.Environment["GIGSTACK_BASE_URL"] = Sandbox.BaseAddress.ToString();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await error);
    }

    public async Task<JsonNode> PostAsync(string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.TestKey);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public Task CreateWebhookAsync() => PostAsync("/webhooks", $$"""{ "url": "{{Receiver.Url}}", "events": [] }""");

    public Task<JsonNode> IssueAsync() => PostAsync("/invoices/income", """
        {
          "client": { "name": "Juan Pérez García", "email": "juan@ejemplo.com" },
          "items": [ { "description": "Consultoría", "quantity": 2, "unit_price": 1500, "product_key": "80141503", "unit_key": "E48" } ],
          "payment_form": "03", "payment_method": "PUE", "use": "S01"
        }
        """);

    /// <summary>Opens a section by its link.</summary>
    public async Task ShowAsync(string section)
    {
        await Page.Locator($"nav a[href='#{section}']").ClickAsync();
        await Expect(Page.Locator($"#{section}")).ToBeVisibleAsync();
    }

    public ILocator Row(string section, string text) =>
        Page.Locator($"#{section} tbody tr").Filter(new() { HasText = text }).First;

    /// <summary>Opens the details of a row.</summary>
    public Task PickAsync(string section, string text) => Row(section, text).Locator(".pick").ClickAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _context.DisposeAsync();
        await Receiver.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
