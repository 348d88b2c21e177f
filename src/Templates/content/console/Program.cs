using System.Globalization;
using Gigstack;
using Gigstack.Runtime;
#if (sandbox)
using Gigstack.Sandbox;
#endif

#if (sandbox)
// Without a key, a Sandbox within this program takes the place of gigstack. Nothing leaves this machine.
var key = Environment.GetEnvironmentVariable("GIGSTACK_API_KEY");
await using var sandbox = string.IsNullOrEmpty(key) ? await GigstackSandbox.StartAsync() : null;
using var gigstack = new GigstackClient(sandbox?.TestKey ?? key!, new() { BaseAddress = sandbox?.BaseAddress });
Console.WriteLine(sandbox is null ? "Using gigstack." : $"Using a Sandbox on {sandbox.BaseAddress}. Set GIGSTACK_API_KEY to use gigstack.");
#else
var key = Environment.GetEnvironmentVariable("GIGSTACK_API_KEY")
    ?? throw new InvalidOperationException("Set the environment variable GIGSTACK_API_KEY.");
using var gigstack = new GigstackClient(key);
#endif

try
{
    var invoice = await gigstack.Invoices.Income.CreateAsync(new()
    {
        Client = new()
        {
            Name = "Juana Cázares",
            LegalName = "JUANA CAZARES",
            Email = "juana@ejemplo.com",
            TaxId = "CAJU800101AB0",
            TaxSystem = TaxSystem.ActividadesEmpresarialesYProfesionales,
            Use = CfdiUse.GastosEnGeneral,
            Address = new() { Country = "Mexico", Zip = "03100" },
        },
        Items =
        [
            new()
            {
                Description = "Consulting",
                Quantity = 1,
                UnitPrice = 1000m,
                ProductKey = "80141503",
                UnitKey = "E48",
                Taxes = [Taxes.Iva16],
            },
        ],
        PaymentForm = PaymentForm.TransferenciaElectronica,
        PaymentMethod = PaymentMethod.Pue,
        Use = CfdiUse.GastosEnGeneral,
    });
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Issued {invoice.Uuid}: {invoice.Total} {invoice.Currency}"));

    var files = await gigstack.Invoices.Files.GetAsync(invoice.Uuid!, new() { FileType = "pdf" });
    using var http = new HttpClient();
    await File.WriteAllBytesAsync("invoice.pdf", await http.GetByteArrayAsync(files.Pdf));
    Console.WriteLine($"Saved {Path.GetFullPath("invoice.pdf")}");
}
catch (ApiException error)
{
    // Status, code and message of the API. The details name the fields.
    Console.Error.WriteLine($"{error.Message} {error.Details}");
    return 1;
}

return 0;
