namespace Gigstack.Sandbox.Current.Clients;

/// <summary>The <c>search</c> block of a body: find the client by a field rather than by id.</summary>
internal sealed record ClientSearch(string OnKey, string OnValue, bool Update, bool AutoCreate)
{
    private static readonly string[] s_keys = ["tax_id", "email", "name"];

    /// <summary>Returns null if the block is missing or invalid; if it is invalid, there are errors.</summary>
    public static ClientSearch? Read(FieldReader reader)
    {
        if (reader.Object("search", ReadBlock) is not { } block)
            return null;
        foreach (var required in (ReadOnlySpan<string>)["on_key", "on_value"])
        {
            if (block[required] is null)
                reader.Refuse($"search.{required}", $"{reader.Path("search")}.{required} is required");
        }

        reader.Values.Remove("search");
        return block.Text("on_key") is { } key && block.Text("on_value") is { } value
            ? new ClientSearch(key, value, block.Flag("update"), block.Flag("auto_create"))
            : null;
    }

    /// <exception cref="ApiFault">Several clients match.</exception>
    public JsonObject? Find(ApiCall call)
    {
        var found = call.Session.Documents.Select(
            new DocumentQuery(ClientDocuments.Resource).Equal("$." + OnKey, OnValue).Take(2));
        return found.Count <= 1
            ? found.SingleOrDefault()?.Body
            : throw CurrentFaults.Conflict($"Several clients have this {OnKey}");
    }

    private static void ReadBlock(FieldReader block)
    {
        block.Code("on_key", s_keys);
        block.Filled("on_value");
        block.Flag("update");
        block.Flag("auto_create");
    }
}
