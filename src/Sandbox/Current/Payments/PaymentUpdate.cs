using Gigstack.Sandbox.Current.Clients;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>PUT /payments/{id}: descriptions of items, the automation and the client's data, as long as nothing has been issued.</summary>
internal static class PaymentUpdate
{
    private static readonly string[] s_changeable = ["items", "automation_type", "client"];

    private static readonly string[] s_automationTypes =
        ["pue_invoice", "ppd_invoice_and_complement", "none", "payment", "payment_and_complement"];

    public static ApiReply Update(ApiCall call)
    {
        var payment = PaymentDocuments.Find(call, call.Id);
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var items = reader.Objects("items", ReadItem);
        var automation = reader.Code("automation_type", s_automationTypes);
        var client = ReadClient(reader, payment);
        if (s_changeable.All(field => call.Body[field] is null))
            errors.Add("", $"At least one of {string.Join(", ", s_changeable)} is required");
        RefuseOtherItemFields(call.Body["items"], errors);
        if (!errors.Any)
            Describe(payment, items, errors);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        if (PaymentAutomation.Ran(payment))
            throw CurrentFaults.BusinessRule("The automations of the payment exist already");

        if (client is not null)
            payment["client"] = PaymentDocuments.Shown(Change(call, payment, client));
        if (automation is not null)
            Automate(call, payment, automation);
        PaymentDocuments.Replace(call, payment);
        call.Raise("payment.updated", payment);
        return CurrentReply.Of(200, "Operation completed successfully", []);
    }

    private static void ReadItem(FieldReader item)
    {
        foreach (var field in (ReadOnlySpan<string>)["id", "description"])
        {
            if (item.Filled(field) is null)
                item.Refuse(field, $"{item.Path(field)} is required");
        }
    }

    private static JsonObject? ReadClient(FieldReader reader, JsonObject payment)
    {
        JsonObject? fields = null;
        reader.Object("client", nested =>
        {
            if (nested.Filled("id") is { } id && id != payment["client"]!.AsObject().Text("id"))
                nested.Refuse("id", "client.id cannot be changed");
            fields = ClientFields.All.Read(nested);
            fields.Remove("id");
        });
        return fields;
    }

    private static void RefuseOtherItemFields(JsonNode? items, FieldErrors errors)
    {
        var sent = items as JsonArray ?? [];
        for (var i = 0; i < sent.Count; i++)
        {
            foreach (var (name, _) in sent[i] as JsonObject ?? [])
            {
                if (name is not ("id" or "description"))
                    errors.Add($"items[{i}].{name}", $"items[{i}].{name} cannot be changed");
            }
        }
    }

    private static void Describe(JsonObject payment, JsonArray? items, FieldErrors errors)
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var sent = items![i]!.AsObject();
            var described = payment["items"]!.AsArray().Where(item => item!.AsObject().Text("id") == sent.Text("id")).ToList();
            if (described.Count == 0)
                errors.Add($"items[{i}].id", $"items[{i}].id is not an item of the payment");
            foreach (var item in described)
                item!["description"] = sent.Text("description");
        }
    }

    // This changes the client, which validates its fiscal data again.
    private static JsonObject Change(ApiCall call, JsonObject payment, JsonObject fields)
    {
        var client = ClientDocuments.Find(call, payment["client"]!.AsObject().Text("id")!);
        return ClientDocuments.Update(call, client, fields, new FieldErrors());
    }

    private static void Automate(ApiCall call, JsonObject payment, string automation)
    {
        payment["automation_type"] = automation;
        if (payment.Text("status") == PaymentStatus.Requested)
            PaymentAutomation.OnRequest(call, payment);
        else if (payment.Text("status") == PaymentStatus.Succeeded)
            PaymentAutomation.OnSuccess(call, payment);
    }
}
