using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class InvoicePdfTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task The_pdf_is_well_formed_and_says_what_is_invoiced()
    {
        var client = await Created("/clients", Bodies.Client);
        var uuid = await Created("/invoices/income", Bodies.Invoice(client, """, "invoice_pdf_notes": "Año (1) \\ fin" """));
        var pdf = await Pdf(uuid);

        AssertStructure(pdf);
        Assert.Contains($"({uuid})", pdf, StringComparison.Ordinal);
        Assert.Contains("(PEGJ800101AB0)", pdf, StringComparison.Ordinal);
        Assert.Contains("(1,160.00)", pdf, StringComparison.Ordinal);
        Assert.Contains(@"(A\361o \(1\) \\ fin)", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("Sin Validez Fiscal", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_items_take_several_pages()
    {
        var item = """
            { "description": "Una descripción que es más larga que la columna y por eso ocupa dos líneas de la tabla, si no tres",
              "unit_price": 1 }
            """;
        var uuid = await Created(
            "/invoices/income", $$"""{ "client": { "name": "Ana" }, "items": [ {{string.Join(',', Enumerable.Repeat(item, 90))}} ] }""");
        var pdf = await Pdf(uuid);

        AssertStructure(pdf);
        var pages = Regex.Count(pdf, "/Type /Page ");
        Assert.True(pages >= 3);
        Assert.Contains($"/Count {pages} ", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_of_a_draft_carries_a_watermark_on_every_page()
    {
        var id = await Created("/invoices/draft", """{ "invoice_type": "I" }""");
        var preview = await Post($"/invoices/draft/{id}/preview", null);
        var pdf = Encoding.Latin1.GetString(Convert.FromBase64String((string)preview.Data["preview"]!));

        AssertStructure(pdf);
        Assert.Equal(Regex.Count(pdf, "/Type /Page "), Regex.Count(pdf, @"\(Sin Validez Fiscal\) Tj"));
    }

    [Fact]
    public async Task A_canceled_invoice_is_printed_as_such()
    {
        var client = await Created("/clients", Bodies.Client);
        var uuid = await Created("/invoices/income", Bodies.Invoice(client));
        Assert.DoesNotContain("CANCELADO", await Pdf(uuid), StringComparison.Ordinal);
        await Send(HttpMethod.Delete, $"/invoices/{uuid}", """{ "motive": "02" }""");
        Assert.Contains("(CANCELADO) Tj", await Pdf(uuid), StringComparison.Ordinal);
    }

    private async Task<string> Pdf(string uuid)
    {
        var files = await Get($"/invoices/{uuid}/files?file_type=pdf");
        return Encoding.Latin1.GetString(await Http.GetByteArrayAsync(new Uri((string)files.Data["pdf"]!)));
    }

    /// <summary>Checks header, trailer, and that every entry of the cross-reference table points at its object.</summary>
    private static void AssertStructure(string pdf)
    {
        Assert.StartsWith("%PDF-1.4\n", pdf, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", pdf, StringComparison.Ordinal);
        var table = int.Parse(Regex.Match(pdf, @"startxref\n(\d+)\n%%EOF\n\z").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.StartsWith("xref\n0 ", pdf[table..], StringComparison.Ordinal);
        var entries = Regex.Matches(pdf[table..], @"(\d{10}) (\d{5}) ([nf]) \n").ToList();
        Assert.Contains($"/Size {entries.Count} ", pdf[table..], StringComparison.Ordinal);
        Assert.Equal("f", entries[0].Groups[3].Value);
        for (var i = 1; i < entries.Count; i++)
        {
            Assert.StartsWith(
                $"{i} 0 obj\n", pdf[int.Parse(entries[i].Groups[1].Value, CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
        }

        foreach (Match stream in Regex.Matches(pdf, @"/Length (\d+) >>\nstream\n"))
        {
            Assert.StartsWith("\nendstream", pdf[(stream.Index + stream.Length + int.Parse(
                stream.Groups[1].Value, CultureInfo.InvariantCulture))..], StringComparison.Ordinal);
        }

        foreach (Match reference in Regex.Matches(pdf, @"(\d+) 0 R"))
            Assert.InRange(int.Parse(reference.Groups[1].Value, CultureInfo.InvariantCulture), 1, entries.Count - 1);
    }
}
