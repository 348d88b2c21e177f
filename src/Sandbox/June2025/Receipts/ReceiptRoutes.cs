using Gigstack.Sandbox.June2025.Clients;

namespace Gigstack.Sandbox.June2025.Receipts;

/// <summary>/receipts of June 2025.</summary>
internal static class ReceiptRoutes
{
    private const string Resource = "receipts";
    private const string Kind = "Receipt";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/receipts", call => ReceiptList.Answer(call, Resource));
        routes.Post("/receipts", Create);
        routes.Get("/receipts/{id}", Get);
        routes.Put("/receipts/{id}", Update);
        routes.Delete("/receipts/{id}", Delete);
    }

    private static ApiReply Create(ApiCall call)
    {
        var receipt = ReceiptFields.New.New(call.FieldContext);
        var client = ReceiptChange.Apply(call, receipt, Resource, isNew: true);
        call.Session.Documents.Add(Resource, receipt.Text("id")!, receipt, call.Now);
        return June2025Reply.Created(Kind, ReceiptFields.Show(receipt, client));
    }

    private static ApiReply Get(ApiCall call)
    {
        var receipt = Find(call);
        return June2025Reply.Retrieved(Kind, ReceiptFields.Show(receipt, ClientRoutes.Find(call, receipt.Text("clientId")!)));
    }

    private static ApiReply Update(ApiCall call)
    {
        var receipt = Find(call);
        var client = ReceiptChange.Apply(call, receipt, Resource, isNew: false);
        call.Session.Documents.Replace(Resource, call.Id, receipt);
        return June2025Reply.Updated(Kind, ReceiptFields.Show(receipt, client, Shapes.Updated));
    }

    private static ApiReply Delete(ApiCall call)
    {
        Find(call);
        call.Session.Remove(Resource, call.Id);
        return June2025Reply.Deleted(Kind, call.Id);
    }

    private static JsonObject Find(ApiCall call) =>
        call.Session.Documents.Find(Resource, call.Id)?.Body ?? throw June2025Faults.NotFound(Kind);
}
