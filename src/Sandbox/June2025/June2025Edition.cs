using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.June2025;

/// <summary>The guides of June 2025: upper-case codes, details by field. Codes of 401, 405 and 500 are not documented.</summary>
internal sealed class June2025Edition : Edition
{
    public override string Name => "2025-06";

    public override Caller ActFor(QueryParameters query, Caller caller, DocumentSession session) => caller;

    public override void MapRoutes(ApiRoutes routes)
    {
        Clients.ClientRoutes.Map(routes);
        Services.ServiceRoutes.Map(routes);
        Receipts.ReceiptRoutes.Map(routes);
        Ping.PingRoutes.Map(routes);
        Payments.PaymentRoutes.Map(routes);
        Invoices.InvoiceRoutes.Map(routes);
        Webhooks.WebhookRoutes.Map(routes);
        Catalogs.CatalogRoutes.Map(routes);
        Connect.TeamRoutes.Map(routes);
    }

    public override string Label(string field) => June2025Labels.Of(field);

    public override JsonObject ErrorBody(ApiFault fault, DateTimeOffset now)
    {
        var error = new JsonObject { ["code"] = fault.Code, ["message"] = fault.Detail };
        if (fault.Details is { } details)
            error["details"] = details.DeepClone();
        return new JsonObject { ["error"] = error, ["message"] = fault.Summary };
    }

    public override ApiFault Unauthorized() =>
        new(401, "UNAUTHORIZED", "A bearer token is required in the Authorization header", "Authentication required");

    public override ApiFault UnknownRoute(string method, string path) =>
        new(404, "NOT_FOUND", $"There is no {method} {path}", "The requested endpoint does not exist");

    public override ApiFault WrongBaseAddress(string message) => new(404, "WRONG_BASE_ADDRESS", message, message);

    public override ApiFault OwnFault(int status, string code, string message) => new(status, code.ToUpperInvariant(), message, message);

    public override ApiFault NotFound(string kind) => June2025Faults.NotFound(kind);

    public override ApiFault MethodNotAllowed(string method, string path) =>
        new(405, "METHOD_NOT_ALLOWED", $"{method} is not allowed on {path}", "Method not allowed");

    public override ApiFault UnreadableBody(string reason, int status = 400)
    {
        var errors = new FieldErrors();
        errors.Add("body", reason);
        return June2025Faults.Invalid(errors, status);
    }

    public override ApiFault Invalid(FieldErrors errors) => June2025Faults.Invalid(errors);

    public override ApiFault Unavailable(string reason) => new(503, "SERVICE_UNAVAILABLE", reason, "Service unavailable");

    public override ApiFault Failure() =>
        new(500, "INTERNAL_ERROR", "The sandbox failed; its standard error says why", "Internal server error");
}
