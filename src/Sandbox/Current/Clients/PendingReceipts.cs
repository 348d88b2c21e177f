using Gigstack.Sandbox.Current.Receipts;

namespace Gigstack.Sandbox.Current.Clients;

/// <summary>POST /clients/{id}/stamp-pending-receipts: the oldest pending receipts of a client become invoices.</summary>
internal static class PendingReceipts
{
    private const int Maximum = 100;

    public static ApiReply Stamp(ApiCall call)
    {
        ClientDocuments.Find(call, call.Id);
        var pending = new DocumentQuery(ReceiptDocuments.Resource).Equal("$.client.id", call.Id).Equal("$.status", ReceiptStatus.Pending);
        var total = call.Session.Documents.Count(pending);
        var results = new JsonArray();
        var stamped = 0;
        foreach (var receipt in call.Session.Documents.Select(pending.OrderBy(null, descending: false).Take(Maximum)))
        {
            var done = TryStamp(call, receipt.Body);
            stamped += done ? 1 : 0;
            results.Add((JsonNode)new JsonObject { ["id"] = receipt.Id, ["status"] = done ? "stamped" : "failed" });
        }

        return CurrentReply.Of(200, "Pending receipts stamped successfully", new JsonObject
        {
            ["stamped"] = stamped,
            ["failed"] = results.Count - stamped,
            ["remaining"] = total - stamped,
            ["results"] = results,
        });
    }

    // All receipts are checked before the first one is written.
    private static bool TryStamp(ApiCall call, JsonObject receipt)
    {
        try
        {
            ReceiptStamp.ToClient(call, receipt);
            return true;
        }
        catch (ApiFault)
        {
            return false;
        }
    }
}
