namespace Gigstack.Generator.Binding.Operations;

/// <summary>The base address of requests: the first server of the operation, of its path, or of the document.</summary>
internal static class ServerAddress
{
    public static string OfDocument(BindingContext context) => Of(context.Api.Servers, JsonPointer.Root, context);

    /// <summary>
    /// The address of an operation with its own servers; null if it is that of the document. If only the path differs, only the path is
    /// returned, so that it applies to the client's base address.
    /// </summary>
    public static string? OfOperation(BindingContext context, Operation operation)
    {
        if (operation.Servers.Count == 0)
            return null;
        var address = Of(operation.Servers, operation.Pointer, context).TrimEnd('/');
        var general = Of(context.Api.Servers, null, context);
        if (address.Length == 0 || address == general.TrimEnd('/'))
            return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && Uri.TryCreate(general, UriKind.Absolute, out var documents)
            && !uri.IsFile
            && uri.GetLeftPart(UriPartial.Authority) == documents.GetLeftPart(UriPartial.Authority) ? uri.AbsolutePath : address;
    }

    /// <summary>The address of the first server, with the defaults of its variables.</summary>
    private static string Of(IReadOnlyList<Server> servers, JsonPointer? reported, BindingContext context)
    {
        var server = servers.Count > 0 ? servers[0] : null;
        var address = server?.Url ?? "";
        foreach (var (name, value) in server?.Variables ?? [])
        {
            if (value is null && reported is { } pointer)
            {
                context.Findings.Unsupported(
                    pointer.Then("servers").Then(0).Then("variables").Then(name),
                    $"The server variable '{name}' has no default",
                    "it is replaced by an empty string");
            }

            address = address.Replace("{" + name + "}", value ?? "");
        }

        return address;
    }
}
