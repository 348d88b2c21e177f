namespace Gigstack.Generator.Binding.Operations;

/// <summary>Where requests go: the first server counts, of the operation, of its path, of the document.</summary>
internal static class ServerAddress
{
    public static string OfDocument(BindingContext context) => Of(context.Api.Servers, JsonPointer.Root, context);

    /// <summary>The address of an operation that has servers of its own; null when it is the document's. On the document's host only the path matters, wherever a client has moved that host.</summary>
    public static string? OfOperation(BindingContext context, Operation operation)
    {
        if (operation.Servers.Count == 0)
            return null;
        var address = Of(operation.Servers, operation.Pointer, context).TrimEnd('/');
        var general = Of(context.Api.Servers, null, context);
        if (address.Length == 0 || address == general.TrimEnd('/'))
            return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && Uri.TryCreate(general, UriKind.Absolute, out var documents) && !uri.IsFile
            && uri.GetLeftPart(UriPartial.Authority) == documents.GetLeftPart(UriPartial.Authority) ? uri.AbsolutePath : address;
    }

    /// <summary>The server's address, the defaults in place of its variables.</summary>
    private static string Of(IReadOnlyList<Server> servers, JsonPointer? reported, BindingContext context)
    {
        var server = servers.Count > 0 ? servers[0] : null;
        var address = server?.Url ?? "";
        foreach (var (name, value) in server?.Variables ?? [])
        {
            if (value is null && reported is { } pointer)
                context.Findings.Unsupported(pointer.Then("servers").Then(0).Then("variables").Then(name), $"The server variable '{name}' has no default", "it is replaced by an empty string");
            address = address.Replace("{" + name + "}", value ?? "");
        }

        return address;
    }
}
