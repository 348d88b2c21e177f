using System.ComponentModel.DataAnnotations;
using System.Net;
using Gigstack;
using Gigstack.Runtime;
using Microsoft.AspNetCore.Mvc;

namespace Invoicing.Web.Pages.Invoices;

/// <summary>An invoice: its amounts, its files, and its cancellation.</summary>
internal sealed class DetailsModel : TeamPage
{
    private static readonly Dictionary<string, string> s_fields = new()
    {
        ["motive"] = nameof(Motive),
        ["substitution_uuid"] = nameof(SubstitutionUuid),
    };

    [BindProperty, Display(Name = "Motivo"), Required(ErrorMessage = "Elige un motivo.")]
    public string Motive { get; set; } = "";

    [BindProperty, Display(Name = "Folio fiscal de la factura que la sustituye (solo motivo 01)")]
    public string? SubstitutionUuid { get; set; }

    public Invoice Invoice { get; private set; } = null!;

    public async Task OnGetAsync(Guid uuid) => await ReadAsync(uuid);

    public async Task<IActionResult> OnPostAsync(Guid uuid)
    {
        if (ModelState.IsValid)
        {
            try
            {
                var cancellation = new CancelInvoiceInput { Motive = Motive, SubstitutionUuid = SubstitutionUuid };
                await Gigstack.Invoices.CancelAsync(uuid.ToString(), cancellation, CancellationToken.None);
                return RedirectToPage(new { team = Team.Key, uuid });
            }
            catch (ApiException error) when (error.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Conflict)
            {
                ModelState.AddApiErrors(error, s_fields);
            }
        }

        await ReadAsync(uuid);
        return Page();
    }

    private async Task ReadAsync(Guid uuid) => Invoice = await Gigstack.Invoices.Income.GetAsync(uuid.ToString(), Aborted);
}
