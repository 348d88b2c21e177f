using System.Reflection;
using Gigstack;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Invoices;

/// <summary>The taxes with names, <c>Taxes.Iva16</c> and others.</summary>
public sealed class TaxPresetTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    /// <summary>The transferred rates of c_TasaOCuota, and the largest rates that can be withheld.</summary>
    private static readonly Dictionary<TaxType, (decimal[] Transferred, decimal MostWithheld)> s_rates = new()
    {
        [TaxType.Iva] = ([0m, 0.08m, 0.16m], 0.16m),
        [TaxType.Ieps] = ([0.03m, 0.06m, 0.07m, 0.08m, 0.09m, 0.265m, 0.3m, 0.53m], 0m),
        [TaxType.Isr] = ([], 0.35m),
    };

    public static TheoryData<string> Names => [.. All.Select(static property => property.Name)];

    private static IEnumerable<PropertyInfo> All => typeof(Taxes).GetProperties(BindingFlags.Public | BindingFlags.Static);

    [Theory]
    [MemberData(nameof(Names))]
    public void Rate_is_one_of_the_catalogue(string name)
    {
        var tax = Get(name);
        var (transferred, mostWithheld) = s_rates[tax.Type];

        if (tax.Withholding == true)
            Assert.InRange(Rate(tax), 0.0001m, mostWithheld);
        else
            Assert.Contains(Rate(tax), transferred);
        Assert.Equal(name == "IvaExento" ? TaxFactor.Exento : TaxFactor.Tasa, tax.Factor);
        Assert.Equal(name.Contains("Withheld", StringComparison.Ordinal) || name == "Resico125", tax.Withholding == true);
    }

    [Fact]
    public void Preset_is_written_as_in_the_document() => JsonAssert.Equal(
        """{ "type": "IVA", "rate": 0.106667, "factor": "Tasa", "withholding": true }""", GigstackJsonText.Of(Taxes.IvaWithheldTwoThirds));

    [Fact]
    public void Exempt_tax_has_no_rate() =>
        JsonAssert.Equal("""{ "type": "IVA", "factor": "Exento" }""", GigstackJsonText.Of(Taxes.IvaExento));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sandbox_invoices_it(string name)
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var tax = Get(name);
        var invoice = await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id) with
        {
            Items = [new() { Description = "Consulting", Quantity = 1, UnitPrice = 1000m, Taxes = [tax] }],
        });

        var amount = decimal.Round(1000m * Rate(tax), 2);
        Assert.Equal(tax.Withholding == true ? (0m, amount) : (amount, 0m), (invoice.Taxes, invoice.WithholdingTaxes));
    }

    [Fact]
    public async Task Fees_of_a_person_with_all_their_taxes()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var invoice = await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id) with
        {
            Items =
            [
                new()
                {
                    Description = "Honorarios",
                    Quantity = 1,
                    UnitPrice = 1000m,
                    Taxes = [Taxes.Iva16, Taxes.IsrWithheld10, Taxes.IvaWithheldTwoThirds],
                },
            ],
        });

        Assert.Equal((160m, 206.67m, 953.33m), (invoice.Taxes, invoice.WithholdingTaxes, invoice.Total));
    }

    private static TaxElement Get(string name) => (TaxElement)typeof(Taxes).GetProperty(name)!.GetValue(null)!;

    private static decimal Rate(TaxElement tax) => tax.Rate ?? 0;
}
