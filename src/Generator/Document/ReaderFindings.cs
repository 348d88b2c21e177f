using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Document;

/// <summary>What Microsoft.OpenApi has to say of a place, with the place made exact: its pointers are approximate.</summary>
internal sealed class ReaderFindings(JsonObject root)
{
    private const string Unknown = " is not a valid property at ";

    private readonly Dictionary<string, int> _repeats = [];

    /// <summary>The pointer and the text of an error.</summary>
    public (string Pointer, string Message) Of(OpenApiError error)
    {
        var message = (error.Message ?? "").TrimEnd('.');
        var pointer = error.Pointer ?? "";
        var unknown = message.IndexOf(Unknown, StringComparison.Ordinal);
        if (unknown > 0)
        {
            // The pointer is in the text, the property not in the pointer.
            var name = message.Substring(0, unknown);
            pointer = PointerOf(name, message.Substring(unknown + Unknown.Length));
            message = $"'{name}' has no meaning here";
        }

        return (JsonPointer.Of(Existing(JsonPointer.Parse(pointer))), message);
    }

    /// <summary>For the items of a list the reader gives the list: the first time it means the first item with such a property, and so on.</summary>
    private string PointerOf(string property, string holder)
    {
        var tokens = Existing(JsonPointer.Parse(holder));
        if (NodeAt(tokens, tokens.Length) is JsonArray items)
        {
            var owners = Enumerable.Range(0, items.Count).Where(i => (items[i] as JsonObject)?.ContainsKey(property) == true).ToList();
            var key = property + " " + holder;
            _repeats.TryGetValue(key, out var repeat);
            _repeats[key] = repeat + 1;
            if (repeat < owners.Count)
            {
                tokens = [.. tokens, JsonPointer.Token(owners[repeat])];
            }
        }

        return JsonPointer.Of([.. tokens, property]);
    }

    /// <summary>The reader does not always leave a path item behind before it names a component: then only the end of the pointer is true.</summary>
    private string[] Existing(string[] tokens)
    {
        if (NodeAt(tokens, tokens.Length) is null)
        {
            for (var start = 1; start < tokens.Length; start++)
            {
                var end = tokens.Skip(start).ToArray();
                if (root.ContainsKey(end[0]) && NodeAt(end, end.Length - 1) is not null)
                {
                    return end;
                }
            }
        }

        return tokens;
    }

    private JsonNode? NodeAt(string[] tokens, int count)
    {
        JsonNode? node = root;
        for (var i = 0; i < count; i++)
        {
            node = node switch
            {
                JsonObject members => members[tokens[i]],
                JsonArray items when int.TryParse(tokens[i], out var index) && index >= 0 && index < items.Count => items[index],
                _ => null,
            };
        }

        return node;
    }
}
