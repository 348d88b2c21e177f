namespace Gigstack.Sandbox.Current.Clients;

/// <summary>Actions on a client.</summary>
internal static class ClientActions
{
    private const int DaysOfPortal = 5;

    public static ApiReply Validate(ApiCall call)
    {
        var client = ClientDocuments.Find(call, call.Id);
        var lacks = ClientDocuments.LacksOf(client).ToList();
        if (client.Flag("is_valid") != (lacks.Count == 0))
        {
            client["is_valid"] = lacks.Count == 0;
            call.Session.Documents.Replace(ClientDocuments.Resource, call.Id, client);
            call.Raise("customer.updated", client);
        }

        var result = client.Pick("id", "is_valid", "legal_name", "tax_id", "tax_system");
        result["errors"] = new JsonArray([.. lacks.Select(lack => (JsonNode?)JsonValue.Create(lack))]);
        return CurrentReply.Of(200, "Client validated successfully", result);
    }

    /// <summary>Returns a link in the form of the real one. It leads nowhere.</summary>
    public static ApiReply OpenPortal(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var (id, email) = (reader.Filled("id"), reader.Email("email"));
        if (id is null && email is null)
            errors.Add("id", "id or email is required");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        var client = id is not null
            ? ClientDocuments.Find(call, id)
            : new ClientSearch("email", email!, Update: false, AutoCreate: false).Find(call)
                ?? throw CurrentFaults.NotFound(ClientDocuments.Kind);
        return CurrentReply.Of(200, "Customer portal access token created successfully", new JsonObject
        {
            ["url"] = $"https://invoicing.gigstack.pro/portal?client={client.Text("id")}&token={NewId.Of("token")}",
            ["expires_at"] = call.Now.AddDays(DaysOfPortal).ToUnixTimeSeconds(),
        });
    }
}
