using Gigstack;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Invoicing.Web;

/// <summary>A page below <c>/{team}</c>. A team that is not in the configuration is not found.</summary>
internal abstract class TeamPage : PageModel
{
    public ConfiguredTeam Team { get; private set; } = null!;

    /// <summary>The client of the team.</summary>
    protected GigstackClient Gigstack { get; private set; } = null!;

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = HttpContext.RequestServices;
        if (services.GetKeyedService<ConfiguredTeam>(RouteData.Values["team"]) is not { } team)
        {
            context.Result = NotFound();
            return;
        }

        Team = team;
        Gigstack = services.GetRequiredKeyedService<GigstackClient>(team.Key);
    }
}
