using System.Text.Json.Nodes;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document;

/// <summary>
/// Paths, components and members of the root over which Microsoft.OpenApi throws. They are found by reading each of them alone, and taken out,
/// so that the rest of the document can be read.
/// </summary>
internal sealed class UnreadableParts(
    JsonObject root, Findings findings, Action<JsonObject> read)
{
    private readonly ComponentSections _sections = new(root);

    /// <summary>True if something was taken out, so that reading again may succeed.</summary>
    public bool Remove()
    {
        var found = false;
        foreach (var kind in _sections.Kinds)
        {
            // Where nothing in it is required, the target of references stays, empty.
            var stays = kind is NodeKind.Schema or NodeKind.Response;
            found |= RemoveFrom(_sections.SectionOf(kind)!, _sections.Find(kind), stays);
        }

        found |= RemoveFrom(["paths"], root["paths"] as JsonObject, stays: false);
        found |= RemoveFrom(["webhooks"], root["webhooks"] as JsonObject, stays: false);
        return RemoveFrom([], root, stays: false) || found;
    }

    private bool RemoveFrom(string[] path, JsonObject? map, bool stays)
    {
        var found = false;
        foreach (var name in map?.Select(m => m.Key).ToList() ?? [])
        {
            if (path.Length == 0 && (name == OpenApiVersion.KeyOf(root) || _sections.IsFrame(name)))
            {
                continue;
            }

            if (FailureOf(path, name, map![name]) is { } failure)
            {
                found = true;
                findings.Add(Descriptors.UnreadablePart, JsonPointer.Of(path).Then(name), name, failure);
                if (stays)
                {
                    map[name] = new JsonObject();
                }
                else
                {
                    map.Remove(name);
                }
            }
        }

        return found;
    }

    private string? FailureOf(string[] path, string name, JsonNode? part)
    {
        var version = OpenApiVersion.KeyOf(root);
        var alone = new JsonObject { [version] = root[version]!.DeepClone(), ["paths"] = new JsonObject() };
        var holder = alone;
        foreach (var token in path)
        {
            holder[token] = new JsonObject();
            holder = (JsonObject)holder[token]!;
        }

        holder[name] = part?.DeepClone();
        return Findings.Guard<string?>(
            () =>
            {
                read(alone);
                return null;
            },
            static failure => failure.Message);
    }
}
