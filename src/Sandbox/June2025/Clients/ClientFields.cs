namespace Gigstack.Sandbox.June2025.Clients;

/// <summary>What a client may be sent with, and what is shown of it.</summary>
internal static class ClientFields
{
    public static JsonObject Read(JsonObject body, FieldErrors errors)
    {
        var reader = new FieldReader(body, errors, June2025Labels.Of);
        reader.Text("name");
        reader.Text("legalName");
        reader.Text("rfc", rfc => Check.IsRfc(rfc) ? null : "Invalid RFC format");
        reader.Text("email", email => Check.IsEmail(email) ? null : "Invalid email format");
        reader.Text("phone");
        reader.Object("address", address =>
        {
            address.Text("street");
            address.Text("city");
            address.Text("state");
            address.Text("zipCode");
            address.Text("country");
        });
        return reader.Values;
    }

    public static void Require(JsonObject client, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(client.Text("name")))
            errors.Add("name", "Name is required");
        if (client.Text("rfc") is null)
            errors.Add("rfc", "RFC is required");
        if (errors.Any)
            throw June2025Faults.Invalid(errors);
    }

    public static JsonObject Shown(JsonObject client)
    {
        var shown = client.Pick("id", "name", "legalName");
        shown["client"] = client.Pick("rfc", "email");
        shown.Merge(client.Pick("phone", "address", "timestamp"));
        return shown;
    }

    public static JsonObject Listed(JsonObject client)
    {
        var listed = client.Pick("id", "name", "legalName");
        listed["client"] = client.Pick("rfc", "email");
        listed["timestamp"] = client.Text("timestamp");
        return listed;
    }
}
