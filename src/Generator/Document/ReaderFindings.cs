using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Document;

/// <summary>The reader's errors with exact places: the pointers of Microsoft.OpenApi are approximate.</summary>
internal sealed class ReaderFindings(JsonObject root)
{
    private const string Unknown = " is not a valid property at ";

    private readonly Dictionary<string, int> _repeats = [];

    /// <summary>The place and the message of an error.</summary>
    public (JsonPointer Pointer, string Message) Of(OpenApiError error)
    {
        var message = (error.Message ?? "").TrimEnd('.');
        var unknown = message.IndexOf(Unknown, StringComparison.Ordinal);
        if (unknown <= 0)
        {
            return (JsonPointer.Of(Existing(Parse(error.Pointer ?? ""))), message);
        }

        // The pointer is in the message, the property is not in the pointer.
        var name = message.Substring(0, unknown);
        var path = PathTo(name, message.Substring(unknown + Unknown.Length));
        return (JsonPointer.Of(Existing(path)), $"unknown keyword '{name}'");
    }

    private static string[] Parse(string pointer) => [.. JsonPointer.Parse(pointer).Segments()];

    /// <summary>For the items of an array the reader gives the array: the first time it means the first item with such a property, and so on.</summary>
    private string[] PathTo(string property, string holder)
    {
        var path = Existing(Parse(holder));
        if (NodeAt(path, path.Length) is JsonArray items)
        {
            var owners = Enumerable.Range(0, items.Count).Where(i => (items[i] as JsonObject)?.ContainsKey(property) == true).ToList();
            var key = property + " " + holder;
            _repeats.TryGetValue(key, out var repeat);
            _repeats[key] = repeat + 1;
            if (repeat < owners.Count)
            {
                path = [.. path, JsonPointer.Segment(owners[repeat])];
            }
        }

        return [.. path, property];
    }

    /// <summary>The reader's pointer to a component may start with the path item that was read before: then only the end of it is right.</summary>
    private string[] Existing(string[] path)
    {
        if (NodeAt(path, path.Length) is null)
        {
            for (var start = 1; start < path.Length; start++)
            {
                var end = path.Skip(start).ToArray();
                if (root.ContainsKey(end[0]) && NodeAt(end, end.Length - 1) is not null)
                {
                    return end;
                }
            }
        }

        return path;
    }

    private JsonNode? NodeAt(string[] path, int count)
    {
        JsonNode? node = root;
        for (var i = 0; i < count; i++)
        {
            node = node switch
            {
                JsonObject members => members[path[i]],
                JsonArray items when int.TryParse(path[i], out var index) && index >= 0 && index < items.Count => items[index],
                _ => null,
            };
        }

        return node;
    }
}
