using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Clients;

/// <summary>Stored clients. Invoices, payments and receipts create clients here, too.</summary>
internal static class ClientDocuments
{
    public const string Resource = "clients";
    public const string Kind = "Client";

    private static readonly string[] s_fiscalFields = ["legal_name", "tax_id", "tax_system"];

    /// <exception cref="ApiFault">There is no such client.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);

    /// <exception cref="ApiFault">Fields are wrong or missing, or the tax id is taken.</exception>
    public static JsonObject Create(ApiCall call, JsonObject fields, FieldErrors errors)
    {
        var client = ClientFields.All.New(call.FieldContext);
        Change(call, client, fields, errors);
        call.Session.Documents.Add(Resource, client.Text("id")!, client, call.Now);
        call.Raise("customer.created", client);
        return client;
    }

    /// <exception cref="ApiFault">Fields are wrong or missing, or the tax id is taken.</exception>
    public static JsonObject Update(ApiCall call, JsonObject client, JsonObject fields, FieldErrors errors)
    {
        Change(call, client, fields, errors);
        call.Session.Documents.Replace(Resource, client.Text("id")!, client);
        call.Raise("customer.updated", client);
        return client;
    }

    private static void Change(ApiCall call, JsonObject client, JsonObject fields, FieldErrors errors)
    {
        ClientFields.All.Change(client, fields, errors);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        client["is_valid"] = !LacksOf(client).Any();

        var taxId = client.Text("tax_id");
        var unique = taxId is null || GenericReceiver.Is(taxId) ? null : taxId;
        if (!call.Session.Keys.TryClaim(Resource, "tax_id", unique, client.Text("id")!))
            throw CurrentFaults.AlreadyExists("A client with this tax_id already exists");
    }

    /// <summary>The receiver's fields that CFDI 4.0 requires and that are missing. This replaces the check by the SAT.</summary>
    public static IEnumerable<string> LacksOf(JsonObject client)
    {
        foreach (var name in s_fiscalFields.Where(name => client[name] is null))
            yield return $"{name} is required";
        if (client["address"]?.AsObject().Text("zip") is not { } zip || !Check.IsDigits(zip, 5))
            yield return "address.zip must be 5 digits";
    }
}
