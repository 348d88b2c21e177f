using System.Globalization;
using Gigstack.Sandbox.June2025.Clients;
using Gigstack.Sandbox.June2025.Services;

namespace Gigstack.Sandbox.June2025.Receipts;

/// <summary>Applies a request to a receipt: fields, number, and references to client and services.</summary>
internal static class ReceiptChange
{
    private const string NumberKey = "receiptNumber";

    /// <summary>Returns the receipt's client.</summary>
    public static JsonObject Apply(ApiCall call, JsonObject receipt, string resource, bool isNew)
    {
        var errors = new FieldErrors();
        var fields = isNew ? ReceiptFields.New : ReceiptFields.All;
        fields.Change(receipt, fields.Read(new FieldReader(call.Body, errors, June2025Labels.Of)), errors);
        var id = receipt.Text("id")!;
        if (receipt.Text(NumberKey) is { } number && !call.Session.Keys.TryClaim(resource, NumberKey, number, id))
            errors.Add(NumberKey, "Receipt number must be unique");
        // The document has no 404 here, so a client or service that does not exist is an error of its field.
        var client = receipt.Text("clientId") is { } clientId ? call.Session.Documents.Find(ClientRoutes.Resource, clientId)?.Body : null;
        if (client is null)
            errors.Add("clientId", "Client not found");
        CheckServices(call, receipt, errors);
        if (errors.Any)
            throw June2025Faults.Invalid(errors);

        receipt[NumberKey] ??= AssignNumber(call, resource, id);
        receipt["issueDate"] ??= IsoTime.Write(call.Now);
        receipt[ReceiptList.IssuedAt] = IsoTime.Parse(receipt.Text("issueDate")!)!.Value.ToUnixTimeMilliseconds();
        call.Session.References.Replace(resource, id, Targets(call, receipt));
        return client!;
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

    private static void CheckServices(ApiCall call, JsonObject receipt, FieldErrors errors)
    {
        var items = receipt["items"] as JsonArray ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i]!.AsObject().Text("serviceId") is { } id && call.Session.Documents.Find(ServiceRoutes.Resource, id) is null)
                errors.Add($"items[{i}].serviceId", "Service not found");
        }
    }

    private static List<(string Resource, string Id)> Targets(ApiCall call, JsonObject receipt)
    {
        var targets = new List<(string, string)> { (ClientRoutes.Resource, receipt.Text("clientId")!) };
        foreach (var item in receipt["items"]?.AsArray() ?? [])
        {
            if (item!.AsObject().Text("serviceId") is not { } serviceId)
                continue;
            targets.Add((ServiceRoutes.Resource, serviceId));
        }

        return targets;
    }
}
