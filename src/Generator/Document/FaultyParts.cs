using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document;

/// <summary>
/// When Microsoft.OpenApi throws over a document: finds the paths and components it throws over, by reading each alone, and takes them
/// out, so that one of them does not cost the rest.
/// </summary>
internal static class FaultyParts
{
    /// <summary>True when something was taken out, and reading again is worth it.</summary>
    public static bool Remove(JsonObject root, DocumentLocator locator, ICollection<DiagnosticInfo> diagnostics, Action<JsonObject> read)
    {
        var found = false;
        foreach (var path in Maps(root))
        {
            var map = path.Aggregate((JsonNode?)root, (node, token) => (node as JsonObject)?[token]) as JsonObject;
            foreach (var name in map?.Select(m => m.Key).ToList() ?? [])
            {
                if (FaultOf(root, path, name, map![name], read) is { } fault)
                {
                    found = true;
                    var pointer = JsonPointer.Of([.. path, name]);
                    diagnostics.Add(locator.Locate(pointer, Descriptors.InternalFailure, $"'{name}'", fault));
                    map.Remove(name);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string[]> Maps(JsonObject root)
    {
        var sections = new ComponentSections(root);
        return sections.Kinds.Select(k => sections.SectionOf(k)!).Concat([["paths"], ["webhooks"]]);
    }

    private static string? FaultOf(JsonObject root, string[] path, string name, JsonNode? part, Action<JsonObject> read)
    {
        var version = OpenApiVersion.KeyOf(root);
        var alone = new JsonObject
        {
            [version] = root[version]!.DeepClone(),
            ["info"] = new JsonObject { ["title"] = "", ["version"] = "" },
            ["paths"] = new JsonObject(),
        };
        var map = new JsonObject { [name] = part?.DeepClone() };
        if (path.Length == 1)
        {
            alone[path[0]] = map;
        }
        else
        {
            alone[path[0]] = new JsonObject { [path[1]] = map };
        }

        try
        {
            read(alone);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception.Message;
        }
    }
}
