using System.Text.Json.Nodes;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document;

/// <summary>
/// Removes paths, components and root members on which Microsoft.OpenApi throws, so that the rest of the document can be read. They are
/// found by reading each part separately.
/// </summary>
internal sealed class UnreadableParts(
    JsonObject root, Findings findings, Action<JsonObject> read)
{
    private readonly ComponentSections _sections = new(root);

    /// <summary>True if something was removed, so that reading again can succeed.</summary>
    public bool Remove()
    {
        var found = false;
        foreach (var kind in _sections.Kinds)
        {
            // A schema or response can be empty, so it stays as the target of references.
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
