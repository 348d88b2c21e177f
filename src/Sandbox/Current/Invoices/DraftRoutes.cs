using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;
using Gigstack.Sandbox.Fiscal.Pdf;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>/invoices/draft of the current edition.</summary>
internal static class DraftRoutes
{
    private const string Kind = "Draft";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/invoices/draft", call => CurrentList.Answer(
            call, new DocumentQuery(DraftDocuments.Resource).Equal("$.status", DraftDocuments.Open), "Drafts", nameField: "$.client.name"));
        routes.Post("/invoices/draft", Create);
        routes.Get("/invoices/draft/{id}", call => CurrentReply.Retrieved(Kind, DraftDocuments.Find(call, call.Id)));
        routes.Put("/invoices/draft/{id}", Update);
        routes.Delete("/invoices/draft/{id}", Delete);
        routes.Post("/invoices/draft/{id}/stamp", Stamp);
        routes.Post("/invoices/draft/{id}/preview", Preview);
    }

    private static ApiReply Create(ApiCall call)
    {
        var (fields, client) = DraftFields.Read(call.Body, isNew: true);
        return CurrentReply.Of(201, "Draft created", DraftDocuments.Create(call, fields, client));
    }

    private static ApiReply Update(ApiCall call)
    {
        var draft = DraftDocuments.FindOpen(call, call.Id);
        var (fields, client) = DraftFields.Read(call.Body, isNew: false);
        return CurrentReply.Updated(Kind, DraftDocuments.Change(call, draft, fields, client));
    }

    private static ApiReply Delete(ApiCall call)
    {
        DraftDocuments.FindOpen(call, call.Id);
        DraftDocuments.Remove(call, call.Id);
        return CurrentReply.Deleted(Kind, call.Id);
    }

    private static ApiReply Stamp(ApiCall call)
    {
        var draft = DraftDocuments.FindOpen(call, call.Id);
        var (sent, client) = DraftDocuments.ForStamp(call, draft);
        var invoice = draft.Text("invoice_type") == InvoiceKind.Egress.Type
            ? InvoiceIssue.Egress(call, sent, client)
            : InvoiceIssue.Income(call, sent, client);
        DraftDocuments.Finish(call, draft, invoice.Text("uuid")!);
        var shown = invoice.DeepClone().AsObject();
        shown["status"] = "stamped";
        return CurrentReply.Of(200, "Draft stamped successfully", shown);
    }

    /// <summary>Returns the PDF and stores it in the draft.</summary>
    private static ApiReply Preview(ApiCall call)
    {
        var draft = DraftDocuments.FindOpen(call, call.Id);
        var sent = draft.DeepClone().AsObject();
        if (draft["client"] is not JsonObject client || !GlobalInvoice.Is(draft, client))
            sent.Remove("global");
        var totals = InvoiceTotals.Of(draft["items"]!.AsArray(), new FieldErrors())!;
        var cfdi = new CfdiDocument(draft, TeamIssuer.Of(call), call.Now).Billing(totals, sent);
        draft["preview"] = Convert.ToBase64String(PrintedCfdi.Of(cfdi, draft.Text("invoice_pdf_notes"), Watermark.Draft));
        DraftDocuments.Replace(call, draft);
        return CurrentReply.Of(200, "Preview generated successfully", draft.Pick("id", "preview"));
    }
}
