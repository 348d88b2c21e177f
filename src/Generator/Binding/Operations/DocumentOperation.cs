using System.Collections.Generic;
using System.Net.Http;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>An operation and where it stands in the document.</summary>
internal sealed record DocumentOperation(string Path, IOpenApiPathItem Item, HttpMethod Method, OpenApiOperation Operation)
{
    public Pointer Pointer => Pointer.Root.Then("paths").Then(Path).Then(Method.Method.ToLowerInvariant());

    /// <summary>All operations, in the order of the document.</summary>
    public static IEnumerable<DocumentOperation> Of(OpenApiDocument document)
    {
        foreach (var path in document.Paths)
            foreach (var pair in path.Value.Operations ?? [])
                yield return new DocumentOperation(path.Key, path.Value, pair.Key, pair.Value);
    }
}
