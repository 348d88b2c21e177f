using System.Globalization;
using Gigstack;
using Gigstack.Runtime;
using Quickstart;

await using var host = await Host.StartAsync();
Console.WriteLine(host.IsSandbox
    ? $"gigstack Sandbox started on {host.BaseAddress}. Nothing leaves this machine."
    : $"Using {host.BaseAddress}.");

using var gigstack = new GigstackClient(host.Key, new GigstackClientOptions { BaseAddress = host.BaseAddress });
var run = Guid.NewGuid().ToString("N")[..6];

Step("Create a client");
var client = await gigstack.Clients.CreateAsync(new()
{
    Name = "Juan Pérez García",
    LegalName = "JUAN PEREZ GARCIA",
    Email = $"juan.perez+{run}@ejemplo.com",
    TaxId = Samples.Rfc(),
    TaxSystem = TaxSystem.ActividadesEmpresarialesYProfesionales,
    Use = CfdiUse.GastosEnGeneral,
    Address = new() { Country = "Mexico", Zip = "03100" },
});
Console.WriteLine($"{client.Id}: {client.Name}, RFC {client.TaxId}, {(client.Livemode == true ? "live" : "test")} data");

Step("Create a service");
var service = await gigstack.Services.CreateAsync(new()
{
    Description = $"Professional consulting services {run}",
    UnitPrice = 1000.00m,
    ProductKey = "80141503",
    UnitKey = "E48",
    Taxes = [Taxes.Iva16],
});
Console.WriteLine($"{service.Id}: {service.Description}, {Money(service.UnitPrice)} + IVA");

Step("Issue an income invoice for it");
var invoice = await gigstack.Invoices.Income.CreateAsync(new()
{
    Client = new() { Id = client.Id },
    Items = [new() { Id = service.Id, Quantity = 1 }],
    PaymentForm = PaymentForm.TransferenciaElectronica,
    PaymentMethod = PaymentMethod.Pue,
    Use = CfdiUse.GastosEnGeneral,
    Currency = "MXN",
});
Console.WriteLine($"{invoice.Series}-{invoice.FolioNumber}, {invoice.Status}, UUID {invoice.Uuid}");
Console.WriteLine($"subtotal {Money(invoice.Subtotal)} + taxes {Money(invoice.Taxes)} = total {Money(invoice.Total)}");

Step("List clients, ten to a page");
for (var i = 1; i <= 12; i++)
{
    await gigstack.Clients.CreateAsync(
        new() { Name = $"Cliente {i} ({run})", Email = $"cliente{i}+{run}@ejemplo.com", TaxId = Samples.Rfc() });
}

await foreach (var page in gigstack.Clients.ListAsync(new() { Limit = 10 }).AsPages())
{
    Console.WriteLine(
        $"a page of {page.Items.Count} of {page.TotalResults}, starting with {page.Items[0].Name}{(page.HasMore == true ? "; there are more" : "")}");
    if (!host.IsSandbox)
        break;
}

Step("Update the client");
var updated = await gigstack.Clients.UpdateAsync(client.Id, new() { Phone = "+52 55 9876 5432", Company = "Empresa SA de CV" });
Console.WriteLine($"{updated.Id}: {updated.Phone}, {updated.Company}");

Step("Send something invalid");
await ShowErrorAsync(() => gigstack.Clients.CreateAsync(new() { Name = "Sin RFC", Email = "not an address", TaxId = "123" }));

Step("Create the same client twice");
await ShowErrorAsync(() => gigstack.Clients.CreateAsync(new() { Name = client.Name, Email = client.Email, TaxId = client.TaxId }));

Step("Delete a service that an invoice refers to, then one that nothing does");
await ShowErrorAsync(() => gigstack.Services.DeleteAsync(service.Id));
var unused = await gigstack.Services.CreateAsync(
    new() { Description = $"Never sold {run}", UnitPrice = 1m, ProductKey = "80141503", UnitKey = "E48" });
await gigstack.Services.DeleteAsync(unused.Id);
Console.WriteLine($"{unused.Id} is deleted");
try
{
    await gigstack.Services.GetAsync(unused.Id);
}
catch (ApiException<ErrorResponse> error) when (error.Code == ApiErrorCode.ResourceNotFound)
{
    Console.WriteLine($"and gone: {error.Error.Message}");
}

Console.WriteLine();
Console.WriteLine("Done.");

static void Step(string title)
{
    Console.WriteLine();
    Console.WriteLine($"== {title}");
}

static string Money(decimal? amount) => amount is { } value ? value.ToString("N2", CultureInfo.InvariantCulture) + " MXN" : "-";

// Every error of the API is an ApiException.
static async Task ShowErrorAsync(Func<Task> call)
{
    try
    {
        await call();
        Console.WriteLine("The API accepted it.");
    }
    catch (ApiException error)
    {
        Console.WriteLine($"{(int?)error.StatusCode} {error.Code}: {error.ApiMessage}");
        if (error.Details is { } details)
            Console.WriteLine($"  details: {details}");
    }
}
