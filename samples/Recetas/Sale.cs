using Gigstack;

namespace Recetas;

/// <summary>The sale that some recipes begin with.</summary>
internal static class Sale
{
    public static Task<Invoice> IssueAsync(Issuer issuer, string description, int quantity, decimal price) =>
        issuer.Gigstack.Invoices.Income.CreateAsync(new()
        {
            Client = new() { Id = issuer.ClientId },
            Items =
            [
                new()
                {
                    Description = description,
                    ProductKey = "80101500",
                    UnitKey = "E48",
                    Quantity = quantity,
                    UnitPrice = price,
                    Taxes = [Taxes.Iva16],
                },
            ],
            PaymentForm = PaymentForm.TransferenciaElectronica,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.GastosEnGeneral,
        });
}
