using System;
using System.Collections.Generic;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>Chooses among the media types of a body.</summary>
internal static class MediaTypes
{
    /// <summary>The JSON one: <c>application/json</c> first, then <c>+json</c> suffixes and <c>*/*</c>, in the order of the document.</summary>
    public static KeyValuePair<string, IOpenApiMediaType>? Json(IDictionary<string, IOpenApiMediaType>? content)
    {
        KeyValuePair<string, IOpenApiMediaType>? found = null;
        foreach (var pair in content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            var type = pair.Key.Split(';')[0].Trim();
            if (type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
                return pair;
            if (found is null && (type.EndsWith("+json", StringComparison.OrdinalIgnoreCase) || type is "*/*" or "text/json" or "application/*"))
                found = pair;
        }

        return found;
    }
}
