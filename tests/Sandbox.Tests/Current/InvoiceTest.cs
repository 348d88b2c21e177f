using System.Net.Http.Headers;
using System.Xml.Linq;

namespace Gigstack.Sandbox.Tests.Current;

/// <summary>Tests of invoices that read their XML and their balance.</summary>
public abstract class InvoiceTest(TimeProvider? clock = null) : SandboxTest(GigstackEdition.Current, clock)
{
    protected static XNamespace Cfdi { get; } = "http://www.sat.gob.mx/cfd/4";

    protected static XNamespace Payments { get; } = "http://www.sat.gob.mx/Pagos20";

    protected Task<XElement> Xml(Answer created) => Xml((string)created.Data["uuid"]!);

    protected async Task<XElement> Xml(string uuid)
    {
        var files = await Get($"/invoices/{uuid}/files?file_type=xml");
        using var response = await Http.GetAsync(new Uri((string)files.Data["xml"]!));
        Assert.Equal(new MediaTypeHeaderValue("application/xml"), response.Content.Headers.ContentType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
    }

    protected static void Has(XElement element, string attributes)
    {
        foreach (var expected in attributes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var name = expected[..expected.IndexOf('=', StringComparison.Ordinal)];
            Assert.Equal(expected, $"{name}={(string?)element.Attribute(name)}");
        }
    }

    /// <summary>What remains to be paid of a PPD invoice, and the number of its payment complements.</summary>
    protected async Task<string> Balance(string uuid)
    {
        var data = (await Get($"/invoices/income/{uuid}")).Data;
        return $"{data["last_balance"]} {data["payment_complements"]}";
    }
}
