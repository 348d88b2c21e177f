using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.June2025.Clients;

/// <summary>
/// The client of a payment or an invoice: named by <c>clientId</c>, or described in <c>client</c> with the reference's snake_case
/// names.
/// </summary>
internal static class NamedClient
{
    /// <summary>Reads both fields; one of them is required.</summary>
    public static void Read(FieldReader reader)
    {
        var id = reader.Text("clientId");
        var client = reader.Object("client", ReadClient);
        if (string.IsNullOrWhiteSpace(id) && client is null)
            reader.Refuse("clientId", "Client ID is required");
    }

    /// <summary>Finds the client by ID or RFC, or creates it.</summary>
    /// <exception cref="ApiFault">The client does not exist, or required fields are missing.</exception>
    public static JsonObject Resolve(ApiCall call, JsonObject sent)
    {
        var client = sent["client"] as JsonObject ?? [];
        if ((sent.Text("clientId") ?? client.Text("id")) is { } id)
            return ClientRoutes.Find(call, id);
        var rfc = client.Text("rfc");
        if (rfc is not null && call.Session.Keys.HolderOf(ClientRoutes.Resource, "rfc", rfc) is { } holder)
            return ClientRoutes.Find(call, holder);
        return Add(call, client);
    }

    /// <summary>The client as payments show it.</summary>
    public static JsonObject Shown(ApiCall call, JsonObject client)
    {
        var shown = new JsonObject { ["id"] = client.Text("id"), ["billingAccount"] = call.Caller.BillingAccount };
        shown.Merge(client.Pick("metadata"));
        shown["owner"] = call.Caller.Owner;
        shown.Merge(client.Pick("email"));
        shown["from"] = "api";
        shown["team"] = call.Caller.Team;
        shown.Merge(client.Pick("name", "rfc"));
        if (client.Text("legalName") is { } legalName)
            shown["legal_name"] = legalName;
        shown["timestamp"] = IsoTime.Parse(client.Text("timestamp")!)!.Value.ToUnixTimeMilliseconds();
        shown["livemode"] = call.Caller.Livemode;
        shown.Merge(client.Pick("tax_system", "address", "phone", "use"));
        if (shown["address"] is JsonObject address && address.Remove("zipCode", out var zip))
            address["zip"] = zip;
        return shown;
    }

    private static JsonObject Add(ApiCall call, JsonObject sent)
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(sent.Text("name")))
            errors.Add("client.name", "Name is required");
        if (sent.Text("rfc") is null)
            errors.Add("client.rfc", "RFC is required");
        if (errors.Any)
            throw June2025Faults.Invalid(errors);

        var client = new JsonObject { ["id"] = NewId.Of("client"), ["timestamp"] = IsoTime.Write(call.Now) };
        client.Merge(sent);
        if (client.Remove("legal_name", out var legalName))
            client["legalName"] = legalName;
        if (client["address"] is JsonObject address && address.Remove("zip", out var zip))
            address["zipCode"] = zip;
        call.Session.Keys.TryClaim(ClientRoutes.Resource, "rfc", client.Text("rfc"), client.Text("id")!);
        call.Session.Documents.Add(ClientRoutes.Resource, client.Text("id")!, client, call.Now);
        return client;
    }

    private static void ReadClient(FieldReader client)
    {
        client.Text("id");
        client.Text("name");
        client.Text("email", email => Check.IsEmail(email) ? null : "Invalid email format");
        client.Text("phone");
        client.Text("rfc", rfc => Check.IsRfc(rfc) ? null : "Invalid RFC format");
        client.Text("legal_name");
        client.Text("tax_system", code => SatCatalogs.TaxSystems.Contains(code) ? null : "Invalid tax system");
        client.Text("use", code => SatCatalogs.Uses.Contains(code) ? null : "Invalid use");
        client.TextsByName("metadata");
        client.Object("address", address =>
        {
            address.Text("street");
            address.Text("city");
            address.Text("state");
            address.Text("zip");
            address.Text("country");
        });
    }
}
