using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>The group and the method of every operation, known before any of them is bound: no order of the document has a say.</summary>
internal sealed class OperationNames
{
    // Paths that are one item by $ref have the same operations.
    private readonly Dictionary<(string Path, HttpMethod Method), (GroupBuilder Group, string Method)> _names = new();

    public OperationNames(BindingContext context, GroupTree tree)
    {
        var all = Find(context).ToList();
        tree.Add(all.Select(static found => found.Name.Group));
        foreach (var inGroup in all.GroupBy(found => tree.Get(found.Name.Group)))
            Take(inGroup.Key, inGroup.ToList(), context);
        tree.NameProperties();
    }

    private enum Origin
    {
        Given,
        Id,
        IdWithoutTag,
        Path,
    }

    public (GroupBuilder Group, string Method) Of(string path, HttpMethod method) => _names[(path, method)];

    private static IEnumerable<Found> Find(BindingContext context)
    {
        foreach (var path in context.Document.Paths)
            foreach (var pair in path.Value?.Operations ?? new Dictionary<HttpMethod, OpenApiOperation>())
                if (pair.Value is not null)
                    yield return new Found(path.Key, pair.Key, pair.Value, OperationName.Of(path.Key, pair.Key, pair.Value));
    }

    private void Take(GroupBuilder group, List<Found> all, BindingContext context)
    {
        var claims = all.ConvertAll(Claim);

        // An operation `getWithResponse` beside `get` would have one of its methods.
        var wanted = new HashSet<string>(claims.Select(static claim => claim.Wanted));
        var names = NameResolution.Resolve(claims, StringComparer.Ordinal, name => !group.HasRoom(name) || (GroupBuilder.Stem(name) is { } stem && wanted.Contains(stem)));
        for (var i = 0; i < names.Length; i++)
        {
            group.AddMethod(names[i]);
            _names[(all[i].Path, all[i].Method)] = (group, names[i]);
            if (names[i] != claims[i].Wanted)
                context.Findings.NameTaken(all[i].Pointer, "The operation", claims[i].Wanted, names[i], "; an operationId of its own gives it a better one");
        }
    }

    private static NameClaim Claim(Found found)
    {
        var id = found.Operation.OperationId ?? "";
        var byPath = OperationName.FromPath(found.Path, found.Method);
        var origin = Extensions.Name(found.Operation.Extensions) is not null ? Origin.Given
            : string.IsNullOrWhiteSpace(id) ? Origin.Path
            : found.Name.IsWithoutTag ? Origin.IdWithoutTag : Origin.Id;
        return new NameClaim(found.Name.Method, id, found.Path, found.Method.Method) { Second = byPath, Preference = (int)origin };
    }

    private sealed record Found(string Path, HttpMethod Method, OpenApiOperation Operation, OperationName Name)
    {
        public Pointer Pointer => Pointer.Root.Then("paths").Then(Path).Then(Method.Method.ToLowerInvariant());
    }
}
