using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoicingWebTests.Sandbox;

/// <summary>The forms and lists of the page: each fault, the filter, the clock.</summary>
public sealed class SandboxFormTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Each_fault_is_switched_on_and_off()
    {
        await using var opened = await SandboxPage.OpenAsync(chromium.Browser);
        var page = opened.Page;
        foreach (var (label, shown) in new[]
        {
            ("Latency", "⚡ latency"), ("500 Internal Server Error", "not checked"), ("Commit, then reset", "⚡ reset"),
        })
        {
            await SwitchOnAsync(page, label, "1");
            await Expect(page.Locator("#fault-rows")).ToContainTextAsync("the next request");
            var sent = opened.PostAsync("/services", """{ "description": "Pan", "unit_price": 20 }""");
            if (label.EndsWith("reset", StringComparison.Ordinal))
                await Assert.ThrowsAnyAsync<HttpRequestException>(() => sent);
            else
                await sent;
            await Expect(page.Locator("#no-faults")).ToBeVisibleAsync();
            await opened.ShowAsync("requests");
            await Expect(page.Locator("#request-rows tr").First).ToContainTextAsync(shown);
        }

        // What was committed before the reset is there; what was answered by a fault is not.
        await opened.ShowAsync("state");
        await page.Locator("#resource").SelectOptionAsync("services");
        await Expect(page.Locator("#document-rows tr")).ToHaveCountAsync(2);

        for (var i = 0; i < 3; i++)
            await SwitchOnAsync(page, "500 Internal Server Error", "");
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch off", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("#fault-count")).ToHaveTextAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch all off" }).ClickAsync();
        await Expect(page.Locator("#no-faults")).ToBeVisibleAsync();
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public async Task Lists_are_filtered_cleared_and_say_what_they_leave_out()
    {
        await using var opened = await SandboxPage.OpenAsync(chromium.Browser);
        var page = opened.Page;
        for (var i = 0; i < 101; i++)
            await opened.PostAsync("/services", $$"""{ "description": "Pan {{i}}", "unit_price": 20 }""");
        await opened.PostAsync("/clients", """{ "name": "Ana" }""");
        await Expect(page.Locator("#request-rows tr")).ToHaveCountAsync(102);
        await page.GetByLabel("Filter").FillAsync("/CLIENTS");
        await Expect(page.Locator("#request-rows tr")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(page.Locator("#no-requests")).ToBeVisibleAsync();
        await opened.ShowAsync("state");
        await page.Locator("#resource").SelectOptionAsync("services");
        await Expect(page.Locator("#more-documents")).ToHaveTextAsync("The latest 100 of 101.");
        await page.Locator("#resource").SelectOptionAsync("clients");
        await Expect(page.Locator("#more-documents")).ToBeHiddenAsync();

        // The form takes the time of the browser.
        await opened.ShowAsync("clock");
        var later = DateTime.Now.AddDays(3);
        await page.GetByLabel("Advance to").FillAsync(later.ToString("s", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Advance", Exact = true }).ClickAsync();
        await Expect(page.Locator("#clock-ahead")).ToHaveTextAsync("3 days ahead");
        Assert.InRange(opened.Sandbox.Clock.GetUtcNow(), later.AddSeconds(-1), later.AddMinutes(5));
        Assert.Empty(opened.Problems);
    }

    private static async Task SwitchOnAsync(IPage page, string label, string requests)
    {
        await page.Locator("nav a[href='#faults']").ClickAsync();
        await page.GetByLabel(label).CheckAsync();
        await page.GetByLabel("Number of requests").FillAsync(requests);
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();
    }
}
