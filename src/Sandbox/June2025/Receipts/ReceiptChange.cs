using System.Globalization;
using Gigstack.Sandbox.June2025.Clients;
using Gigstack.Sandbox.June2025.Services;

namespace Gigstack.Sandbox.June2025.Receipts;

/// <summary>Brings the fields of a request into a receipt and its number, client and services into the store.</summary>
internal static class ReceiptChange
{
    private const string NumberKey = "receiptNumber";

    /// <summary>Returns the receipt's client.</summary>
    public static JsonObject Apply(ApiCall call, JsonObject receipt, string resource, bool isNew)
    {
        var errors = new FieldErrors();
        receipt.Merge(ReceiptFields.Read(call.Body, errors, isNew));
        var id = receipt.Text("id")!;
        if (receipt.Text(NumberKey) is { } number && !call.Session.Keys.TryClaim(resource, NumberKey, number, id))
            errors.Add(NumberKey, "Receipt number must be unique");
        ReceiptFields.Require(receipt, errors);

        var client = ClientRoutes.Find(call, receipt.Text("clientId")!);
        receipt[NumberKey] ??= AssignNumber(call, resource, id);
        receipt["issueDate"] ??= IsoTime.Write(call.Now);
        receipt[ReceiptList.IssuedAt] = IsoTime.Parse(receipt.Text("issueDate")!)!.Value.ToUnixTimeMilliseconds();
        call.Session.References.Replace(resource, id, Targets(call, receipt));
        return client;
    }

    // In the form of the guide's example, REC-2024-001, skipping numbers that were given by hand.
    private static string AssignNumber(ApiCall call, string resource, string id)
    {
        while (true)
        {
            var count = call.Session.Counters.Next($"{resource}/{call.Now.Year}");
            var number = string.Create(CultureInfo.InvariantCulture, $"REC-{call.Now.Year}-{count:000}");
            if (call.Session.Keys.TryClaim(resource, NumberKey, number, id))
                return number;
        }
    }

    private static List<(string Resource, string Id)> Targets(ApiCall call, JsonObject receipt)
    {
        var targets = new List<(string, string)> { (ClientRoutes.Resource, receipt.Text("clientId")!) };
        foreach (var item in receipt["items"]?.AsArray() ?? [])
        {
            if (item!.AsObject().Text("serviceId") is not { } serviceId)
                continue;
            ServiceRoutes.Find(call, serviceId);
            targets.Add((ServiceRoutes.Resource, serviceId));
        }

        return targets;
    }
}
