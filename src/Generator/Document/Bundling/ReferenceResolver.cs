using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Resolves references by file, pointer, anchor or <c>$id</c>, through other references.</summary>
internal sealed class ReferenceResolver(DocumentTree main, ComponentSections sections, FileSet files, ISet<JsonNode> final)
{
    /// <summary>The number of references after which a cycle is assumed.</summary>
    private const int MaxHops = 64;

    /// <exception cref="ReferenceException">It cannot be resolved.</exception>
    public Target Resolve(string text, DocumentTree tree, string? baseId) => Settle(Locate(text, tree, baseId, 0), text, 0);

    private Target Locate(string text, DocumentTree tree, string? baseId, int hops)
    {
        if (hops > MaxHops)
        {
            throw ReferenceException.Unresolved(text, "the references form a cycle");
        }

        var mark = text.IndexOf('#');
        var file = mark < 0 ? text : text.Substring(0, mark);
        var fragment = mark < 0 ? "" : Uri.UnescapeDataString(text.Substring(mark + 1));
        var (holder, start) = file.Length == 0 ? (tree, null) : Open(text, file, tree, baseId);
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            var id = start is null ? baseId : SchemaIdentifiers.Combine(baseId, file);
            var anchored = files.IdentifiersOf(holder).FindAnchor(fragment, id)
                ?? throw ReferenceException.Unresolved(text, $"there is no $anchor '{fragment}'");
            return Walk(text, holder, anchored.Segments(), hops);
        }

        var path = JsonPointer.Parse(fragment).Segments();
        if (start is null && file.Length == 0 && baseId is not null && files.FindId(baseId) is { } resource)
        {
            // By the standard, a pointer starts at the schema with the $id. Most OpenAPI documents mean the root, so that is tried first.
            try
            {
                return Walk(text, holder, path, hops);
            }
            catch (ReferenceException)
            {
                return Walk(text, resource.Tree, resource.Pointer.Then(path).Segments(), hops);
            }
        }

        return Walk(text, holder, (start ?? JsonPointer.Root).Then(path).Segments(), hops);
    }

    private (DocumentTree Tree, JsonPointer? Start) Open(string text, string file, DocumentTree tree, string? baseId)
    {
        var self = SchemaIdentifiers.SelfOf(tree.Root);
        var id = SchemaIdentifiers.Combine(baseId ?? self, file)!;
        if ((files.FindId(id) ?? files.FindId(file)) is { } identified)
        {
            return identified;
        }

        // The address of a file is its $self, so that it must be read to be found.
        var scheme = Scheme(file);
        if (Scheme(id) is "http" or "https" && files.FindSelf(id) is { } other)
        {
            return (other, null);
        }

        if (scheme is "http" or "https" or "//")
        {
            throw new ReferenceException(Descriptors.RemoteReference, text);
        }

        if (scheme is not (null or "file"))
        {
            throw ReferenceException.Unresolved(text, "no schema has this $id");
        }

        var path = FilePath.Resolve(tree.Source.Path, self is null || Scheme(self) is not null ? "" : self, file);
        if (!files.TryOpen(path, out var opened))
        {
            throw new ReferenceException(Descriptors.MissingFile, text, path);
        }

        return (opened ?? throw ReferenceException.Unresolved(text, "the file cannot be read"), null);
    }

    private Target Walk(string text, DocumentTree tree, IReadOnlyList<string> path, int hops)
    {
        var place = new Target(tree, JsonPointer.Root, tree.Root);
        foreach (var segment in path)
        {
            while (Child(place, segment) is null && ReferenceSite.Of(place.Node) is { } onward)
            {
                place = Locate(onward, final.Contains(place.Node!) ? main : place.Tree, null, ++hops);
            }

            place = Child(place, segment)
                ?? throw ReferenceException.Unresolved(text, $"there is no '{segment}' in '#{place.Pointer}'");
        }

        return place;
    }

    /// <summary>Follows objects that are only a reference, until a component of the main document is reached.</summary>
    private Target Settle(Target target, string text, int hops)
    {
        while (target.Node is JsonObject { Count: 1 } && ReferenceSite.Of(target.Node) is { } onward && !IsComponent(target))
        {
            if (++hops > MaxHops)
            {
                throw ReferenceException.Unresolved(text, "the references form a cycle");
            }

            target = Locate(onward, final.Contains(target.Node) ? main : target.Tree, null, hops);
        }

        return target;
    }

    private bool IsComponent(Target target) => target.Tree == main && sections.KindAt(target.Pointer) is not null;

    private Target? Child(Target parent, string segment)
    {
        switch (parent.Node)
        {
            case JsonObject members:
                var name = members.ContainsKey(segment) ? segment : sections.NewNameOf(members, segment);
                return name is null ? null : new Target(parent.Tree, parent.Pointer.Then(name), members[name]);

            case JsonArray items when int.TryParse(segment, out var index) && index >= 0 && index < items.Count:
                return new Target(parent.Tree, parent.Pointer.Then(index), items[index]);

            default:
                return null;
        }
    }

    /// <summary>The scheme of an absolute reference; null for a path, including one with a drive letter.</summary>
    private static string? Scheme(string file)
    {
        if (file.StartsWith("//", StringComparison.Ordinal))
        {
            return "//";
        }

        var end = file.IndexOf(':');
        if (end <= 1 || !file.Take(end).All(c => char.IsLetterOrDigit(c) || c is '+' or '-' or '.'))
            return null;
        return file.Substring(0, end).ToUpperInvariant() switch
        {
            "HTTP" => "http",
            "HTTPS" => "https",
            "FILE" => "file",
            var other => other,
        };
    }
}
