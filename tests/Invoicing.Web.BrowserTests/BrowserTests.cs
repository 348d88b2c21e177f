using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InvoicingWebTests;

/// <summary>What a person does with the sample, with mouse and keyboard.</summary>
public sealed class BrowserTests(Chromium chromium, RunningSample sample) : IClassFixture<Chromium>, IClassFixture<RunningSample>, IAsyncLifetime
{
    // For machines that do something else, too.
    private const float Patience = 30_000;

    private readonly List<string> _problems = [];
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = sample.Address.ToString(),
            Locale = "es-MX",
            ViewportSize = new() { Width = 1280, Height = 740 },
        });
        // Errors of scripts, what the policy of the page forbids, missing files, and calls of other hosts.
        _context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _problems.Add(message.Text);
        };
        _context.WebError += (_, error) => _problems.Add(error.Error);
        _context.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != sample.Address.Authority)
                _problems.Add(request.Url);
        };
        _page = await _context.NewPageAsync();
        SetDefaultExpectTimeout(Patience);
    }

    public async Task DisposeAsync() => await _context.DisposeAsync();

    [Fact]
    public async Task An_invoice_is_issued_seen_and_canceled()
    {
        await _page.GotoAsync("/");
        await _page.Locator(".teams").GetByText("Sucursal Centro").ClickAsync();
        await Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sucursal Centro");

        // A second window, open all the time: it hears of webhooks.
        var listener = await _context.NewPageAsync();
        await listener.GotoAsync("/centro");

        await _page.GetByText("Nueva factura").ClickAsync();
        await _page.GetByLabel("Cliente").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await _page.GetByLabel("Descripción").FillAsync("Diseño de página");
        await _page.GetByLabel("Clave de producto").FillAsync("821");
        await _page.GetByLabel("Precio unitario").FillAsync("1500");
        await _page.GetByText("Emitir factura").ClickAsync();
        await Expect(_page.Locator("#product-error")).ToContainTextAsync("must be 8 digits");

        await _page.GetByLabel("Clave de producto").FillAsync("82141500");
        await _page.GetByText("Emitir factura").DblClickAsync();
        await Expect(_page.Locator("h1 + .status")).ToHaveTextAsync("Vigente");
        var folio = (await _page.Locator("h1").TextContentAsync())!.Split(' ')[1];
        await Expect(listener.Locator(".events li").First).ToContainTextAsync($"Factura {folio} emitida");
        await Expect(listener.Locator(".events li")).ToHaveCountAsync(1);

        var pdf = await _page.RunAndWaitForDownloadAsync(() => _page.GetByText("Descargar PDF").ClickAsync());
        Assert.EndsWith(".pdf", pdf.SuggestedFilename, StringComparison.Ordinal);

        await _page.GetByLabel("Motivo", new() { Exact = true }).SelectOptionAsync("02");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Cancelar factura" }).ClickAsync();
        await Expect(_page.Locator("h1 + .status")).ToHaveTextAsync("Cancelada");
        await Expect(listener.Locator(".events li").First).ToContainTextAsync($"Factura {folio} cancelada");

        await _page.GotoAsync("/centro");
        await Expect(_page.Locator("tbody tr").First).ToContainTextAsync(folio);
        await Expect(_page.Locator("tbody tr").First).ToContainTextAsync("Cancelada");
        await Expect(_page.Locator(".count")).ToHaveTextAsync("13");
        await Screenshot.TakeAsync(_page, "invoicing-web.png");
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/norte")]
    [InlineData("/norte/facturas/nueva")]
    [InlineData("/norte tbody a")]
    public async Task A_page_can_be_used_by_everybody(string path)
    {
        await _page.GotoAsync(path.Split(' ')[0]);
        if (path.Contains(' ', StringComparison.Ordinal))
            await _page.Locator(path[path.IndexOf(' ', StringComparison.Ordinal)..]).First.ClickAsync();

        var unlabelled = await _page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("input:not([type=hidden]), select")]
                .filter(field => !field.labels.length).map(field => field.outerHTML)
            """);
        Assert.Empty(unlabelled);
        var audit = await _page.RunAxe();
        Assert.Empty(audit.Violations.Select(static violation => $"{violation.Id}: {violation.Help} ({violation.Nodes[0].Html})"));
        Assert.True(audit.Passes.Length > 10);
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task The_form_is_filled_in_with_the_keyboard()
    {
        await _page.GotoAsync("/norte/facturas/nueva");
        var order = new List<string>();
        for (var i = 0; i < 14; i++)
        {
            await _page.Keyboard.PressAsync("Tab");
            order.Add(await _page.EvaluateAsync<string>(
                "() => (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()"));
        }

        Assert.Equal(
            [
                "Ir al contenido", "Facturas", "Sucursal Centro", "Sucursal Norte", "Cliente", "Uso del CFDI", "Forma de pago",
                "Descripción", "Clave de producto (SAT)", "Clave de unidad (SAT)", "Cantidad", "Precio unitario, sin IVA", "Emitir factura", "Volver",
            ],
            order);
    }

    [Fact]
    public async Task A_narrow_window_needs_no_scrolling_to_the_side()
    {
        await _page.SetViewportSizeAsync(360, 700);
        foreach (var path in (string[])["/", "/norte", "/norte/facturas/nueva"])
        {
            await _page.GotoAsync(path);
            Assert.True(await _page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 360, path);
        }
    }
}
