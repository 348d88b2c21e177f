using System.Text.Json.Nodes;
using Gigstack.Sandbox.Authentication;
using Gigstack.Sandbox.Http;
using Gigstack.Sandbox.Storage;
using Gigstack.Sandbox.Validation;

namespace Gigstack.Sandbox.Editions;

/// <summary>docs.gigstack.io: errors with the codes of ApiErrorCode, details as a list of texts.</summary>
internal sealed class CurrentEdition : Edition
{
    public override string Name => "current";

    public override Caller ActFor(QueryParameters query, Caller caller, DocumentSession session) =>
        query.Text("team") is { } team && team != caller.Team
            ? Teams.Current.TeamDirectory.MayActFor(session, caller.Team, team) ? caller with { Team = team } : throw CurrentFaults.ForeignTeam()
            : caller;

    public override void MapRoutes(ApiRoutes routes)
    {
        Clients.Current.ClientRoutes.Map(routes);
        Services.Current.ServiceRoutes.Map(routes);
        CfdiErrors.Current.CfdiErrorRoutes.Map(routes);
        SupportDocuments.Current.SupportDocumentRoutes.Map(routes);
        SatLists.Current.SatListRoutes.Map(routes);
        SatDownload.Current.SatDownloadRoutes.Map(routes);
        SatInvoices.Current.SatInvoiceRoutes.Map(routes);
        Webhooks.Current.WebhookRoutes.Map(routes);
        Invoices.Current.InvoiceRoutes.Map(routes);
        Payments.Current.PaymentRoutes.Map(routes);
        Teams.Current.TeamRoutes.Map(routes);
        Users.Current.UserRoutes.Map(routes);
        Receipts.Current.ReceiptRoutes.Map(routes);
        Retentions.Current.RetentionRoutes.Map(routes);
        Auth.Current.AuthRoutes.Map(routes);
    }

    public override string Label(string field) => field;

    public override JsonObject ErrorBody(ApiFault fault, DateTimeOffset now)
    {
        var error = new JsonObject { ["code"] = fault.Code, ["message"] = fault.Detail };
        if (fault.Details is { } details)
            error["details"] = details.DeepClone();
        var body = new JsonObject
        {
            ["success"] = false,
            ["message"] = fault.Summary,
            ["error"] = error,
            ["timestamp"] = now.ToUnixTimeMilliseconds(),
        };
        body.Merge(fault.More);
        return body;
    }

    public override ApiFault Unauthorized() =>
        Fault(401, "unauthorized", "A bearer token is required in the Authorization header");

    public override ApiFault UnknownRoute(string method, string path) =>
        Fault(404, "resource_not_found", $"There is no {method} {path}");

    public override ApiFault MethodNotAllowed(string method, string path) =>
        Fault(405, "operation_not_allowed", $"{method} is not allowed on {path}");

    public override ApiFault UnreadableBody(string reason, int status = 400) => Fault(status, "invalid_request_body", reason);

    public override ApiFault Invalid(FieldErrors errors) => CurrentFaults.Invalid(errors);

    public override ApiFault Failure() => Fault(500, "internal_server_error", "The sandbox failed; its standard error says why");

    private static ApiFault Fault(int status, string code, string message) => new(status, code, message, message);
}
