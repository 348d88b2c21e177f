using Deque.AxeCore.Playwright;
using Gigstack.Sandbox.Tests.Current.Webhooks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoicingWebTests.Sandbox;

/// <summary>What a person does with the page of the Sandbox.</summary>
public sealed class SandboxPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_sample_is_watched_disturbed_and_watched_again()
    {
        await using var opened = await SandboxPage.OpenAsync(chromium.Browser);
        var page = opened.Page;
        await opened.CreateWebhookAsync();
        await opened.RunQuickstartAsync();

        // The request and what the check found.
        await Expect(opened.Row("requests", "POST /v2/invoices/income")).ToContainTextAsync("passed");
        await opened.PickAsync("requests", "POST /v2/invoices/income");
        await Expect(page.Locator("#request .check")).ToContainTextAsync("The request is valid.");
        await Expect(page.Locator("#request pre").First).ToContainTextAsync("\"payment_method\": \"PUE\"");
        await page.GetByRole(AriaRole.Tab, new() { Name = "C#" }).ClickAsync();
        await Expect(page.Locator("#request pre")).ToContainTextAsync("await gigstack.Invoices.Income.CreateAsync(body);");
        await page.GetByRole(AriaRole.Tab, new() { Name = "curl" }).ClickAsync();
        await Expect(page.Locator("#request pre")).ToContainTextAsync("Bearer $GIGSTACK_API_KEY");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Headers" }).ClickAsync();
        await Expect(page.Locator("#request")).ToContainTextAsync("Bearer •••");
        await opened.PickAsync("requests", "refused");
        await Expect(page.Locator("#request .check")).ToContainTextAsync("Check: refused");

        // Its webhook, sent again.
        var received = await opened.Receiver.NextAsync();
        while (received.Type != "invoice.created")
            received = await opened.Receiver.NextAsync();
        await opened.ShowAsync("webhooks");
        await Expect(opened.Row("webhooks", "invoice.created")).ToContainTextAsync("delivered");
        await opened.PickAsync("webhooks", "invoice.created");
        await Expect(page.Locator("#delivery .attempts li")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();
        await Expect(page.Locator("#delivery .attempts li")).ToHaveCountAsync(2);
        Assert.Equal(received.Id, (await NextAsync(opened, "invoice.created")).Id);

        // The invoice and its files.
        await opened.ShowAsync("state");
        await page.Locator("#resource").SelectOptionAsync("invoices");
        await page.Locator("#document-rows .pick").First.ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "XML" }).ClickAsync();
        await Expect(page.Locator("#document pre")).ToContainTextAsync("  <cfdi:Emisor");
        await page.GetByRole(AriaRole.Tab, new() { Name = "PDF" }).ClickAsync();
        var pdf = await page.APIRequest.GetAsync((await page.Locator("#document iframe").GetAttributeAsync("src"))!);
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);

        // A fault, and the retry of the client.
        await opened.ShowAsync("faults");
        await page.GetByLabel("429 Too Many Requests").CheckAsync();
        await page.GetByLabel("Paths that begin with").FillAsync("/clients");
        await page.Locator("#fault-method").SelectOptionAsync("GET");
        await page.GetByLabel("Retry-After (s)").FillAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();
        await Expect(page.Locator("#fault-count")).ToHaveTextAsync("1");
        await opened.RunQuickstartAsync();
        await Expect(page.Locator("#fault-count")).ToBeHiddenAsync();
        await opened.ShowAsync("requests");
        var rows = await page.Locator("#request-rows tr").AllInnerTextsAsync();
        var limited = rows.ToList().FindIndex(static row => row.Contains("429", StringComparison.Ordinal));
        Assert.Contains("GET /v2/clients", rows[limited], StringComparison.Ordinal);
        Assert.Contains("not checked", rows[limited], StringComparison.Ordinal);
        Assert.Contains("GET /v2/clients", rows[limited - 1], StringComparison.Ordinal);
        Assert.Contains("200", rows[limited - 1], StringComparison.Ordinal);

        // The clock.
        await opened.ShowAsync("clock");
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 day" }).ClickAsync();
        await Expect(page.Locator("#clock-ahead")).ToHaveTextAsync("24 hours ahead");
        Assert.True(opened.Sandbox.Clock.GetUtcNow() > TimeProvider.System.GetUtcNow().AddHours(23));
        await page.GetByRole(AriaRole.Button, new() { Name = "Set back to now" }).ClickAsync();
        await Expect(page.Locator("#clock-ahead")).ToHaveTextAsync("as it really is");
        Assert.Empty(opened.Problems);
    }

    [Theory]
    [InlineData("en-US", "sandbox.png")]
    [InlineData("es-MX", "sandbox.es.png")]
    public async Task It_speaks_the_language_of_the_browser(string locale, string picture)
    {
        await using var opened = await SandboxPage.OpenAsync(chromium.Browser, locale);
        await FillAsync(opened);
        await opened.ShowAsync("requests");
        await opened.PickAsync("requests", "/v2/clients");
        await Expect(opened.Page.Locator("#request .check"))
            .ToContainTextAsync(locale == "es-MX" ? "Validación: rechazada" : "Check: refused");
        await Screenshot.TakeAsync(opened.Page, picture);

        // Who wants the other one has it, next time, too.
        var (other, title) = locale == "es-MX" ? ("en", "Requests") : ("es", "Peticiones");
        await opened.Page.Locator("#language").SelectOptionAsync(other);
        await Expect(opened.Page.Locator("#requests-title")).ToHaveTextAsync(title);
        await opened.Page.ReloadAsync();
        await Expect(opened.Page.Locator("#requests-title")).ToHaveTextAsync(title);
        await Expect(opened.Page.Locator("html")).ToHaveAttributeAsync("lang", other);
        Assert.Empty(opened.Problems);
    }

    [Theory]
    [InlineData("en-US", ColorScheme.Light, true)]
    [InlineData("en-US", ColorScheme.Dark, false)]
    [InlineData("es-MX", ColorScheme.Light, false)]
    [InlineData("es-MX", ColorScheme.Dark, true)]
    public async Task It_can_be_used_by_everybody(string locale, ColorScheme scheme, bool withTabs)
    {
        await using var opened = await SandboxPage.OpenAsync(chromium.Browser, locale, scheme);
        await FillAsync(opened);
        foreach (var (section, row) in new[]
        {
            ("requests", "/v2/clients"), ("state", "Juan"), ("webhooks", "invoice.created"), ("faults", null), ("clock", null),
        })
        {
            await opened.ShowAsync(section);
            if (row is not null)
                await opened.PickAsync(section, row);
            foreach (var tab in withTabs ? await opened.Page.Locator($"#{section} [role=tab]:not([id=document-pdf])").AllAsync() : [])
            {
                await tab.ClickAsync();
                await AuditAsync(opened.Page);
            }

            await AuditAsync(opened.Page);
        }

        Assert.Empty(opened.Problems);
    }

    [Fact]
    public async Task A_narrow_window_needs_no_scrolling_to_the_side()
    {
        await using var opened = await SandboxPage.OpenAsync(chromium.Browser, "es-MX", width: 360);
        await FillAsync(opened);
        foreach (var (section, row) in new[]
        {
            ("requests", "/v2/invoices"), ("state", "Juan"), ("webhooks", "invoice.created"), ("faults", null), ("clock", null),
        })
        {
            await opened.ShowAsync(section);
            if (row is not null)
                await opened.PickAsync(section, row);
            Assert.True(await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 360, section);
        }
    }

    [Fact]
    public async Task It_is_used_with_the_keyboard()
    {
        await using var opened = await SandboxPage.OpenAsync(chromium.Browser);
        await FillAsync(opened);
        await Expect(opened.Row("requests", "/v2/invoices/income")).ToBeVisibleAsync();
        var order = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            order.Add(await opened.Page.EvaluateAsync<string>(
                "() => (document.activeElement.labels?.[0] ?? document.activeElement).textContent.replace(/\\s+/g, ' ').trim()"));
        }

        Assert.Equal(
            ["Skip to content", "Language", "Requests", "State", "Webhooks", "Faults 1", "Clock", "Filter", "Clear", "POST /v2/clients"], order);
        await opened.Page.Keyboard.PressAsync("Enter");
        await Expect(opened.Page.Locator("#request")).ToBeFocusedAsync();
        await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(opened.Page.GetByRole(AriaRole.Tab, new() { Name = "Headers" })).ToBeFocusedAsync();
        await Expect(opened.Page.Locator("#request dl").First).ToBeVisibleAsync();
    }

    private static async Task FillAsync(SandboxPage opened)
    {
        await opened.CreateWebhookAsync();
        await opened.PostAsync("/services", """{ "description": "Consultoría", "unit_price": 1500 }""");
        await opened.IssueAsync();
        await NextAsync(opened, "invoice.created");
        await opened.PostAsync("/invoices/income", """
            { "client": { "name": "Ana" }, "use": "P01", "items": [ { "description": "Pan", "quantity": 1, "unit_price": 20 } ] }
            """);
        await opened.PostAsync("/payments/request", "{ }");
        await opened.PostAsync("/services", """{ "description": "Pan", "unit_price": 20, "product_key": "50181900", "unit_key": "H87" }""");
        await opened.PostAsync("/clients", """{ "name": "Juan Pérez García", "email": "juan.perez@ejemplo.com" }""");
        await opened.Page.EvaluateAsync("""
            () => fetch("/sandbox/page/faults", {
                method: "POST", headers: { "Content-Type": "application/json" },
                body: JSON.stringify({ kind: "latency", path: "/receipts", milliseconds: 800, requests: 3 }),
            })
            """);
        await opened.PostAsync("/receipts", """
            { "client": { "name": "Ana" }, "items": [ { "description": "Pan", "quantity": 1, "unit_price": 20 } ] }
            """);
        await opened.PostAsync("/clients", """{ "name": "Ana", "email": "ana", "tax_id": "123" }""");
        await Expect(opened.Row("requests", "/v2/clients")).ToBeVisibleAsync();
    }

    private static async Task<ReceivedEvent> NextAsync(SandboxPage opened, string type)
    {
        while (true)
        {
            var received = await opened.Receiver.NextAsync();
            if (received.Type == type)
                return received;
        }
    }

    private static async Task AuditAsync(IPage page)
    {
        var audit = await page.RunAxe();
        var violations = audit.Violations.Select(static one => $"{one.Id}: {one.Help} ({one.Nodes[0].Html})").ToList();
        Assert.True(violations.Count == 0, string.Join("\n", violations));
        Assert.True(audit.Passes.Length > 10);
    }
}
