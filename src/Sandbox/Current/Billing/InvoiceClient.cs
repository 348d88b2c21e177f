using Gigstack.Sandbox.Current.Clients;

namespace Gigstack.Sandbox.Current.Billing;

/// <summary>The <c>client</c> of a body: by id, by search, or by its fields.</summary>
internal sealed record InvoiceClient(string? Id, ClientSearch? Search, JsonObject Fields)
{
    public static InvoiceClient? Read(FieldReader reader)
    {
        InvoiceClient? client = null;
        var given = reader.Object("client", nested =>
        {
            var id = nested.Filled("id");
            var search = ClientSearch.Read(nested);
            var fields = ClientFields.All.Read(nested);
            fields.Remove("id");
            fields["name"] ??= fields["legal_name"]?.DeepClone();
            if (id is null && search is null && fields["name"] is null)
                nested.Refuse("name", "client needs an id, a search or a name");
            client = new InvoiceClient(id, search, fields);
        });
        if (given is null)
            reader.Refuse("client", "client is required");
        reader.Values.Remove("client");
        return client;
    }

    /// <exception cref="ApiFault">The client does not exist, or several clients match.</exception>
    public JsonObject Resolve(ApiCall call)
    {
        if (Id is not null)
            return ClientDocuments.Find(call, Id);
        if (Search is not null)
            return Search.Find(call) ?? (Search.AutoCreate ? CreateAsSearched(call) : throw CurrentFaults.NotFound(ClientDocuments.Kind));
        return Known(call) ?? ClientDocuments.Create(call, Fields, new FieldErrors());
    }

    private JsonObject CreateAsSearched(ApiCall call)
    {
        Fields[Search!.OnKey] ??= Search.OnValue;
        Fields["name"] ??= Search.OnValue;
        var errors = new FieldErrors();
        return ClientDocuments.Create(call, ClientFields.All.Read(new FieldReader(Fields, errors)), errors);
    }

    // A known tax ID identifies an existing client.
    private JsonObject? Known(ApiCall call) =>
        Fields.Text("tax_id") is { } taxId && call.Session.Keys.HolderOf(ClientDocuments.Resource, "tax_id", taxId) is { } id
            ? ClientDocuments.Find(call, id)
            : null;
}
