using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>Where requests go: the first server counts, of the operation, of its path, of the document.</summary>
internal static class ServerAddress
{
    public static string OfDocument(BindingContext context) => Of(context.Document.Servers, Pointer.Root, context);

    /// <summary>The address of an operation that has servers of its own; null when it is the document's. On the document's host only the path matters, wherever a client has moved that host.</summary>
    public static string? OfOperation(BindingContext context, IOpenApiPathItem item, OpenApiOperation operation, Pointer pointer)
    {
        if (operation.Servers is not { Count: > 0 } && item.Servers is not { Count: > 0 })
            return null;
        var address = Of(operation.Servers is { Count: > 0 } own ? own : item.Servers, pointer, context).TrimEnd('/');
        var general = Of(context.Document.Servers, null, context);
        if (address.Length == 0 || address == general.TrimEnd('/'))
            return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && Uri.TryCreate(general, UriKind.Absolute, out var documents) && !uri.IsFile
            && uri.GetLeftPart(UriPartial.Authority) == documents.GetLeftPart(UriPartial.Authority) ? uri.AbsolutePath : address;
    }

    /// <summary>The server's address, the defaults in place of its variables.</summary>
    private static string Of(IList<OpenApiServer>? servers, Pointer? reported, BindingContext context)
    {
        var server = servers?.FirstOrDefault();
        var address = server?.Url ?? "";
        foreach (var variable in server?.Variables ?? new Dictionary<string, OpenApiServerVariable>())
        {
            if (variable.Value?.Default is null && reported is { } pointer)
                context.Findings.Unsupported(pointer.Then("servers").Then(0).Then("variables").Then(variable.Key), $"The variable '{variable.Key}' of a server without a default", "nothing stands in its place");
            address = address.Replace("{" + variable.Key + "}", variable.Value?.Default ?? "");
        }

        return address;
    }
}
