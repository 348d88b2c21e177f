namespace Gigstack.Sandbox.Current.Receipts;

/// <summary>What has been neither invoiced nor canceled by the end of its period expires.</summary>
internal static class ReceiptExpiry
{
    /// <summary>The kind of its entries in the agenda.</summary>
    public const string Entry = "receipts/expiry";

    public static void Plan(ApiCall call, JsonObject receipt) =>
        call.Session.Agenda.Set(Entry, receipt.Text("id")!, EndOf(receipt).AddSeconds(1));

    public static void Run(ApiCall call, string id)
    {
        var receipt = ReceiptDocuments.Find(call, id);
        if (receipt.Text("status") != ReceiptStatus.Pending || GlobalInvoicing.Missed(call, receipt))
            return;
        receipt["status"] = ReceiptStatus.Expired;
        ReceiptDocuments.Replace(call, receipt);
        call.Raise("receipt.updated", receipt);
    }

    /// <summary>The last second of the receipt's period.</summary>
    public static DateTimeOffset EndOf(JsonObject receipt) => DateTimeOffset.FromUnixTimeSeconds((long)receipt["validUntil"]!);
}
