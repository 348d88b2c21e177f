using System.Net;
using Gigstack;
using Gigstack.Runtime;
using Microsoft.AspNetCore.Mvc;

namespace Invoicing.Web.Pages.Invoices;

/// <summary>Issues an income invoice.</summary>
internal sealed class NewModel : TeamPage
{
    // The newest. With more clients than fit into a list, search with Clients.SearchAsync.
    private const int MostClients = 100;

    [BindProperty]
    public InvoiceForm Form { get; set; } = new();

    public IReadOnlyList<Client> Clients { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Form.IdempotencyKey = Guid.NewGuid().ToString();
        await ReadClientsAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            try
            {
                // Not cancelled when the browser leaves: the invoice may be issued by then.
                var once = Gigstack.With(new CallOptions { IdempotencyKey = Form.IdempotencyKey });
                var invoice = await once.Invoices.Income.CreateAsync(Form.ToInput(), CancellationToken.None);
                return RedirectToPage("Details", new { team = Team.Key, uuid = invoice.Uuid });
            }
            catch (ApiException error) when (error.StatusCode is null or >= HttpStatusCode.InternalServerError)
            {
                ModelState.AddModelError("", "gigstack no respondió a tiempo. Envía el formulario otra vez: no se emitirá otra factura.");
            }
            catch (ApiException error)
            {
                ModelState.AddApiErrors(error, InvoiceForm.Fields);
            }
        }

        await ReadClientsAgainAsync();
        return Page();
    }

    // While gigstack does not answer, the form keeps what was chosen.
    private async Task ReadClientsAgainAsync()
    {
        try
        {
            await ReadClientsAsync();
        }
        catch (ApiException)
        {
            Clients = [new() { Id = Form.Client, Name = Form.Client }];
        }
    }

    private async Task ReadClientsAsync() =>
        Clients = (await Gigstack.Clients.ListAsync(new() { Limit = MostClients }).AsPages().FirstAsync(Aborted)).Items;
}
