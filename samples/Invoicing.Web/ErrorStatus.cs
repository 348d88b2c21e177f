using System.Net;
using Gigstack.Runtime;

namespace Invoicing.Web;

/// <summary>The status of this program's response if an exception ends a request.</summary>
internal static class ErrorStatus
{
    public static int Of(Exception exception) => exception switch
    {
        ApiException { StatusCode: HttpStatusCode.NotFound } => StatusCodes.Status404NotFound,
        ApiException { StatusCode: HttpStatusCode.TooManyRequests } => StatusCodes.Status503ServiceUnavailable,
        ApiException or HttpRequestException => StatusCodes.Status502BadGateway,
        _ => StatusCodes.Status500InternalServerError,
    };
}
