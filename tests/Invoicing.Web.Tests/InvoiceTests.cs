using System.Net;
using System.Text;

namespace InvoicingWebTests;

/// <summary>Lists, issues and cancels invoices on the pages.</summary>
public sealed class InvoiceTests(InvoicingSample sample) : IClassFixture<InvoicingSample>, IDisposable
{
    private readonly Visitor _visitor = sample.Visit();

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task Each_team_has_a_page()
    {
        var start = await _visitor.OpenAsync("/");

        Assert.Equal(["/centro", "/norte"], start.Document.QuerySelectorAll(".teams a").Select(static link => link.GetAttribute("href")));
        Assert.Equal("Sucursal Centro", (await _visitor.OpenAsync("/centro")).Text("h1"));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync("/sur")).Status);
    }

    [Fact]
    public async Task A_page_has_ten_invoices_and_leads_to_the_next()
    {
        var first = await _visitor.OpenAsync("/centro");
        var second = await _visitor.OpenAsync(first.Link("Página siguiente")!);

        Assert.Equal("12", first.Text(".count"));
        Assert.Equal(10, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(2, second.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("A-1", second.Text("tbody tr:last-child a"));
        Assert.Null(second.Link("Página siguiente"));
        Assert.Equal("/centro", second.Link("Primera página"));
    }

    [Fact]
    public async Task An_invoice_is_issued()
    {
        var form = await _visitor.NewInvoiceAsync();
        var invoice = await _visitor.SubmitAsync(form, InvoicingVisits.Sale(form));

        Assert.StartsWith("/norte/facturas/", invoice.Path, StringComparison.Ordinal);
        Assert.Equal("Vigente", invoice.Text(".status"));
        Assert.Contains("Diseño de página", invoice.Text("tbody"), StringComparison.Ordinal);
        Assert.Equal("$233.16 MXN", invoice.Text(".total td"));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_issues_one_invoice()
    {
        var form = await _visitor.NewInvoiceAsync();
        var before = await _visitor.CountAsync();

        var both = await Task.WhenAll(
            _visitor.SubmitAsync(form, InvoicingVisits.Sale(form)), _visitor.SubmitAsync(form, InvoicingVisits.Sale(form)));

        Assert.Equal(both[0].Path, both[1].Path);
        Assert.Equal(before + 1, await _visitor.CountAsync());
    }

    [Fact]
    public async Task Another_form_issues_another_invoice()
    {
        var (one, other) = (await _visitor.NewInvoiceAsync(), await _visitor.NewInvoiceAsync());

        Assert.NotEqual(
            (await _visitor.SubmitAsync(one, InvoicingVisits.Sale(one))).Path,
            (await _visitor.SubmitAsync(other, InvoicingVisits.Sale(other))).Path);
    }

    [Fact]
    public async Task What_the_API_refuses_is_shown_at_its_field()
    {
        var form = await _visitor.NewInvoiceAsync();
        var refused = await _visitor.SubmitAsync(form, [.. InvoicingVisits.Sale(form, quantity: "0"), ("Form.ProductKey", "123")]);

        Assert.Contains("product_key must be 8 digits", refused.Text("#product-error"), StringComparison.Ordinal);
        Assert.Contains("quantity must be greater than 0", refused.Text("#quantity-error"), StringComparison.Ordinal);
        Assert.Equal("", refused.Text("#price-error"));
        // What was typed is still there, and the corrected form works.
        var invoice = await _visitor.SubmitAsync(refused, ("Form.ProductKey", "84111500"), ("Form.Quantity", "1"));
        Assert.Equal("$116.58 MXN", invoice.Text(".total td"));
    }

    [Fact]
    public async Task What_is_missing_or_no_number_is_not_sent()
    {
        var before = await _visitor.CountAsync();
        var refused = await _visitor.SubmitAsync(await _visitor.NewInvoiceAsync(), ("Form.Quantity", "dos"));

        Assert.Equal("Elige un cliente.", refused.Text("#client-error"));
        Assert.Equal("«dos» no es un valor válido.", refused.Text("#quantity-error"));
        Assert.Equal(before, await _visitor.CountAsync());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var form = await _visitor.NewInvoiceAsync();
        var before = await _visitor.CountAsync();
        var refused = await _visitor.SubmitAsync(form, [.. InvoicingVisits.Sale(form), ("__RequestVerificationToken", "")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(before, await _visitor.CountAsync());
    }

    [Fact]
    public async Task An_invoice_is_canceled_with_a_motive()
    {
        var form = await _visitor.NewInvoiceAsync();
        var invoice = await _visitor.SubmitAsync(form, InvoicingVisits.Sale(form));

        Assert.Equal("Elige un motivo.", (await _visitor.SubmitAsync(invoice)).Text("#motive-error"));
        var incomplete = await _visitor.SubmitAsync(invoice, ("Motive", "01"));
        Assert.Contains("substitution_uuid is required", incomplete.Text("#substitution-error"), StringComparison.Ordinal);

        var canceled = await _visitor.SubmitAsync(invoice, ("Motive", "02"));
        Assert.Equal("Cancelada", canceled.Text(".status"));
        Assert.EndsWith("motivo 02", canceled.Text("dl div:last-child dd"), StringComparison.Ordinal);
        Assert.Empty(canceled.Document.Forms);

        // Sent from another window that is still open.
        var again = await _visitor.SubmitAsync(invoice, ("Motive", "02"));
        Assert.Contains("canceled already", again.Text(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_are_those_of_the_invoice()
    {
        var list = await _visitor.OpenAsync("/centro");
        var invoice = await _visitor.OpenAsync(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        using var pdf = await _visitor.GetAsync(invoice.Link("Descargar PDF")!);
        using var xml = await _visitor.GetAsync(invoice.Link("Descargar XML")!);

        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Contains(invoice.Text("dl code"), await xml.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith(".xml", xml.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_invoice_is_not_found()
    {
        var page = await _visitor.OpenAsync($"/centro/facturas/{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("404 resource_not_found", page.Text("dd"));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync($"/sur/facturas/{Guid.NewGuid()}/pdf")).StatusCode);
    }

    [Fact]
    public async Task Styles_and_script_are_served()
    {
        var page = (await _visitor.OpenAsync("/centro")).Document;
        var style = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href");
        foreach (var address in (string?[])[style, page.Scripts.Single().GetAttribute("src")])
        {
            using var response = await _visitor.GetAsync(address!);
            Assert.True((await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Length > 100, address);
        }
    }

    [Fact]
    public async Task Pages_need_nothing_from_other_hosts()
    {
        using var response = await _visitor.GetAsync("/centro");

        Assert.StartsWith("default-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
