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

    /// <summary>
    /// The address of the first server, with the defaults of its variables; empty, so that the options must have one, if it is not an
    /// address without the variables that have no value.
    /// </summary>
    private static string Of(IReadOnlyList<Server> servers, JsonPointer? reported, BindingContext context)
    {
        var server = servers.Count > 0 ? servers[0] : null;
        var address = server?.Url ?? "";
        string? missing = null;
        var isGiven = true;
        foreach (var (name, value) in server?.Variables ?? [])
        {
            var placeholder = "{" + name + "}";
            if (string.IsNullOrEmpty(value) && address.Contains(placeholder))
            {
                missing ??= name;
                isGiven &= value is not null;
            }

            address = address.Replace(placeholder, value ?? "");
        }

        missing ??= Undeclared(address);
        if (missing is null)
            return address;
        var isUsable = IsAddress(address);
        if (reported is { } pointer && !(isGiven && isUsable))
        {
            context.Findings.Unsupported(
                pointer.Then("servers").Then(0),
                $"The server variable '{missing}' has no default",
                isUsable
                    ? $"the address is {address}"
                    : pointer == JsonPointer.Root
                        ? "the options of the client must have a base address"
                        : "the operation is sent to the address of the client");
        }

        return isUsable ? address : "";
    }

    /// <summary>The first variable in an address that the document does not declare; null if there is none.</summary>
    private static string? Undeclared(string address)
    {
        var open = address.IndexOf('{');
        var close = open < 0 ? -1 : address.IndexOf('}', open);
        return close < 0 ? null : address.Substring(open + 1, close - open - 1);
    }

    /// <summary>Whether an address is whole: with a host, and without the empty segment of a missing value.</summary>
    private static bool IsAddress(string address) =>
        Undeclared(address) is null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            && !uri.Host.StartsWith(".", StringComparison.Ordinal) && !uri.AbsolutePath.Contains("//");
}
