using System.Diagnostics;
using Gigstack.Runtime;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Invoicing.Web.Pages;

/// <summary>What happened, for people. The request ID finds the exception in the log, and the trace.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string? Code { get; private set; }

    public string RequestId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    // After a POST, too.
    public void OnGet() => Describe();

    public void OnPost() => Describe();

    private void Describe()
    {
        var error = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error as ApiException;
        (Title, Text) = error switch
        {
            { StatusCode: null } => ("gigstack no respondió", "No hubo respuesta. Inténtalo de nuevo en unos minutos."),
            not null => ("gigstack rechazó la solicitud", error.ApiMessage ?? "La respuesta no dice por qué."),
            null when Response.StatusCode == StatusCodes.Status404NotFound => ("No encontrado", "Esta página no existe."),
            null => ("Algo salió mal", "La solicitud no se pudo completar."),
        };
        // Neither the address nor the body of the response: they may have what is nobody's business.
        Code = error?.StatusCode is { } status ? $"{(int)status} {error.Code}" : null;
    }
}
