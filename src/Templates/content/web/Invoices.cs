using Gigstack;
using Gigstack.Runtime;

namespace APP_NAMESPACE;

/// <summary>What a caller sends to issue an invoice.</summary>
internal sealed record Sale(string Name, string Email, string TaxId, string Zip, string Description, decimal Price);

/// <summary>Invoices: issue one, list them.</summary>
internal static class Invoices
{
    public static void MapInvoices(this IEndpointRouteBuilder app)
    {
        app.MapPost("/invoices", IssueAsync);
        app.MapGet("/invoices", ListAsync);
    }

    private static async Task<IResult> IssueAsync(Sale sale, GigstackClient gigstack, CancellationToken stop)
    {
        try
        {
            var invoice = await gigstack.Invoices.Income.CreateAsync(
                new()
                {
                    Client = new()
                    {
                        Name = sale.Name,
                        LegalName = sale.Name.ToUpperInvariant(),
                        Email = sale.Email,
                        TaxId = sale.TaxId,
                        TaxSystem = TaxSystem.ActividadesEmpresarialesYProfesionales,
                        Use = CfdiUse.GastosEnGeneral,
                        Address = new() { Country = "Mexico", Zip = sale.Zip },
                    },
                    Items =
                    [
                        new()
                        {
                            Description = sale.Description,
                            Quantity = 1,
                            UnitPrice = sale.Price,
                            ProductKey = "80141503",
                            UnitKey = "E48",
                            Taxes = [Taxes.Iva16],
                        },
                    ],
                    PaymentForm = PaymentForm.TransferenciaElectronica,
                    PaymentMethod = PaymentMethod.Pue,
                    Use = CfdiUse.GastosEnGeneral,
                },
                stop);
            return Results.Ok(new { invoice.Uuid, invoice.Total, invoice.Currency });
        }
        catch (ApiException error) when ((int?)error.StatusCode is 400 or 422)
        {
            // What the caller has sent is wrong. Other errors are errors of this program, and answered with 500.
            // The details name the fields, or the rule of the SAT that the invoice breaks.
            return Results.Problem(
                error.ApiMessage, statusCode: (int)error.StatusCode!, extensions: new Dictionary<string, object?> { ["details"] = error.Details });
        }
    }

    private static async IAsyncEnumerable<object> ListAsync(GigstackClient gigstack)
    {
        await foreach (var invoice in gigstack.Invoices.Income.ListAsync(new() { Limit = 20 }))
            yield return new { invoice.Uuid, invoice.Total, invoice.Status };
    }
}
