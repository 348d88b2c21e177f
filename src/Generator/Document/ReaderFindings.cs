using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Document;

/// <summary>Determines the exact locations of the reader's errors, because the pointers of Microsoft.OpenApi are approximate.</summary>
internal sealed class ReaderFindings(JsonObject root)
{
    private const string Unknown = " is not a valid property at ";

    private readonly Dictionary<string, int> _repeats = [];

    /// <summary>Whether there is a value at a pointer. That of an error can lead nowhere.</summary>
    public bool Exists(JsonPointer pointer) =>
        pointer.Segments() is { Count: > 0 } path && NodeAt([.. path], path.Count - 1) is JsonObject owner
        && owner.ContainsKey(path[path.Count - 1]);

    /// <summary>The location and the message of an error, and the key that it is about if it is unknown.</summary>
    public (JsonPointer Pointer, string Message, string? Key) Of(OpenApiError error)
    {
        var message = (error.Message ?? "").TrimEnd('.');
        var unknown = message.IndexOf(Unknown, StringComparison.Ordinal);
        if (unknown <= 0)
        {
            return (JsonPointer.Of(Existing(Parse(error.Pointer ?? ""))), message, null);
        }

        // The message contains the pointer; the pointer does not contain the property.
        var name = message.Substring(0, unknown);
        var path = PathTo(name, message.Substring(unknown + Unknown.Length));
        return (JsonPointer.Of(Existing(path)), $"unknown keyword '{name}'", name);
    }

    private static string[] Parse(string pointer) => [.. JsonPointer.Parse(pointer).Segments()];

    /// <summary>
    /// The path of a property. For items of an array, the reader reports the array: the n-th error is that of the n-th item with this
    /// property.
    /// </summary>
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

    /// <summary>
    /// Corrects a pointer. The reader's pointer to a component can start with the previous path item; then only its end is correct.
    /// </summary>
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
