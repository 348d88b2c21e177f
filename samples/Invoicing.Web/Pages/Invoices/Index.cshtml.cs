using Gigstack;
using Gigstack.Runtime;
using Microsoft.AspNetCore.Mvc;

namespace Invoicing.Web.Pages.Invoices;

/// <summary>The invoices of a team, page by page, and its webhooks.</summary>
internal sealed class IndexModel : TeamPage
{
    private const int PageSize = 10;

    /// <summary>The continuation token of the page before; null for the first page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public Page<Invoice> Invoices { get; private set; } = null!;

    public IReadOnlyList<ReceivedEvent> Events { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var list = Gigstack.Invoices.Income.ListAsync(new() { Limit = PageSize });
        Invoices = await list.AsPages(From).FirstAsync(Aborted);
        Events = HttpContext.RequestServices.GetRequiredKeyedService<EventLog>(Team.Key).Latest;
    }
}
