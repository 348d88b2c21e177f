using Gigstack;

namespace Recetas.Recipes;

/// <summary>A certificate of what a company withheld from a person in a month.</summary>
internal static class ConstanciaDeRetenciones
{
    public static async Task<IReadOnlyList<InvoiceFiles>> RunAsync(Issuer issuer)
    {
        var (gigstack, _) = issuer;

        var lessor = await gigstack.Clients.CreateAsync(new()
        {
            Name = "Xochilt Casas",
            LegalName = "XOCHILT CASAS CHAVEZ",
            TaxId = "CACX7605101P8",
            TaxSystem = TaxSystem.Arrendamiento,
            Address = new() { Country = "Mexico", Zip = "36257" },
        });
        var lastMonth = DateTime.Today.AddMonths(-1);
        var retention = await gigstack.Retentions.CreateAsync(new()
        {
            RetentionKey = RetentionKey.Arrendamiento,
            Client = new() { Id = lessor.Id },
            PeriodStart = lastMonth.Month,
            PeriodEnd = lastMonth.Month,
            PeriodYear = lastMonth.Year,
            TotalOperation = 15000m,
            Taxes =
            [
                new() { Tax = TaxType.Isr, Base = 15000m, Amount = 1500m },
                new() { Tax = TaxType.Iva, Base = 15000m, Amount = 1600m },
            ],
        });
        var files = await gigstack.Retentions.Files.GetAsync(retention.Id);

        Expect.Equal((15000m, 3100m), (retention.Totals!.TotalOperation, retention.Totals.TotalRetained));
        return [files];
    }
}
