using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Current;

/// <summary>The API of docs.gigstack.io: errors have the codes of ApiErrorCode, and details are an array of strings.</summary>
internal sealed class CurrentEdition : Edition
{
    public override string Name => "current";

    public override Caller ActFor(QueryParameters query, Caller caller, DocumentSession session) =>
        query.Text("team") is { } team && team != caller.Team
            ? Teams.TeamDirectory.MayActFor(session, caller.Team, team) ? caller with { Team = team } : throw CurrentFaults.ForeignTeam()
            : caller;

    public override void MapRoutes(ApiRoutes routes)
    {
        Clients.ClientRoutes.Map(routes);
        Services.ServiceRoutes.Map(routes);
        CfdiErrors.CfdiErrorRoutes.Map(routes);
        SupportDocuments.SupportDocumentRoutes.Map(routes);
        SatLists.SatListRoutes.Map(routes);
        SatDownload.SatDownloadRoutes.Map(routes);
        SatInvoices.SatInvoiceRoutes.Map(routes);
        Webhooks.WebhookRoutes.Map(routes);
        Invoices.InvoiceRoutes.Map(routes);
        Payments.PaymentRoutes.Map(routes);
        Teams.TeamRoutes.Map(routes);
        Users.UserRoutes.Map(routes);
        Receipts.ReceiptRoutes.Map(routes);
        Retentions.RetentionRoutes.Map(routes);
        Auth.AuthRoutes.Map(routes);
    }

    public override void Perform(ApiCall call, AgendaEntry entry) => DueActions.Perform(call, entry);

    public override string Label(string field) => field;

    // The official command-line client does so.
    public override bool IsOfEveryList(string parameter) =>
        parameter is "created[gte]" or "created[lte]" or "sort" or "order_by" or "limit";

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

    public override ApiFault WrongBaseAddress(string message) => Fault(404, "wrong_base_address", message);

    public override ApiFault OwnFault(int status, string code, string message) => Fault(status, code, message);

    public override StoredFile? FindFile(ApiCall call, string resource, string id, string format) => resource switch
    {
        Invoices.InvoiceDocuments.Resource => Invoices.InvoiceFiles.Find(call, id, format),
        Retentions.RetentionDocuments.Resource => Retentions.RetentionFiles.Find(call, id, format),
        _ => null,
    };

    public override ApiFault NotFound(string kind) => CurrentFaults.NotFound(kind);

    public override ApiFault MethodNotAllowed(string method, string path) =>
        Fault(405, "operation_not_allowed", $"{method} is not allowed on {path}");

    public override ApiFault UnreadableBody(string reason, int status = 400) => Fault(status, "invalid_request_body", reason);

    public override ApiFault Invalid(FieldErrors errors) => CurrentFaults.Invalid(errors);

    public override ApiFault Unavailable(string reason) => Fault(503, "service_unavailable", reason);

    public override ApiFault Failure() => Fault(500, "internal_server_error", "The sandbox failed; its standard error says why");

    private static ApiFault Fault(int status, string code, string message) => new(status, code, message, message);
}
