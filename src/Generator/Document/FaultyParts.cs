using System;
using System.Linq;
using System.Text.Json.Nodes;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document;

/// <summary>
/// When Microsoft.OpenApi throws over a document: finds the paths, components and members of the root it throws over, by reading each
/// alone, and takes them out, so that one of them does not cost the rest.
/// </summary>
internal sealed class FaultyParts(
    JsonObject root, Findings findings, Action<JsonObject> read)
{
    private readonly ComponentSections _sections = new(root);

    /// <summary>True when something was taken out, and reading again is worth it.</summary>
    public bool Remove()
    {
        var found = false;
        foreach (var kind in _sections.Kinds)
        {
            // What references lead to stays in name, where nothing in it is required.
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

            if (FaultOf(path, name, map![name]) is { } fault)
            {
                found = true;
                findings.Add(Descriptors.UnreadablePart, JsonPointer.Of(path).Then(name), name, fault);
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

    private string? FaultOf(string[] path, string name, JsonNode? part)
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
