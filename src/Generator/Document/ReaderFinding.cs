using System;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Document;

/// <summary>What Microsoft.OpenApi has to say of a place, with the place made exact: its pointers are approximate.</summary>
internal static class ReaderFinding
{
    private const string Unknown = " is not a valid property at ";

    /// <summary>The pointer and the text of an error.</summary>
    public static (string Pointer, string Message) Of(OpenApiError error, JsonObject root)
    {
        var message = (error.Message ?? "").TrimEnd('.');
        var pointer = error.Pointer ?? "";
        var unknown = message.IndexOf(Unknown, StringComparison.Ordinal);
        if (unknown > 0)
        {
            // The pointer is in the text, the property not in the pointer.
            var name = message.Substring(0, unknown);
            pointer = message.Substring(unknown + Unknown.Length) + "/" + JsonPointer.Escape(name);
            message = $"'{name}' has no meaning here";
        }

        return (JsonPointer.Of(Existing(JsonPointer.Parse(pointer), root)), message);
    }

    /// <summary>The reader does not always leave a path item behind before it names a component: then only the end of the pointer is true.</summary>
    private static string[] Existing(string[] tokens, JsonObject root)
    {
        if (Depth(tokens, root) < tokens.Length)
        {
            for (var start = 1; start < tokens.Length; start++)
            {
                var end = tokens.Skip(start).ToArray();
                if (root.ContainsKey(end[0]) && Depth(end, root) == end.Length)
                {
                    return end;
                }
            }
        }

        return tokens;
    }

    private static int Depth(string[] tokens, JsonObject root)
    {
        JsonNode? node = root;
        for (var i = 0; i < tokens.Length; i++)
        {
            switch (node)
            {
                case JsonObject members when members.TryGetPropertyValue(tokens[i], out var member):
                    node = member;
                    break;
                case JsonArray items when int.TryParse(tokens[i], out var index) && index >= 0 && index < items.Count:
                    node = items[index];
                    break;
                default:
                    return i;
            }
        }

        return tokens.Length;
    }
}
