using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Gigstack.Sandbox.Current;

/// <summary>
/// The last document of a page and the order of the list, as the string in <c>next</c>. It is a position, not a
/// count, so pages neither repeat nor skip documents when others are created or deleted.
/// </summary>
internal sealed record ListCursor(string OrderBy, string Sort, string? Key, long Sequence)
{
    public string Write() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonBody.Write(
        new JsonObject { ["by"] = OrderBy, ["sort"] = Sort, ["key"] = Key, ["at"] = Sequence })));

    /// <summary>Returns null if the string is not a cursor.</summary>
    public static ListCursor? Read(string text)
    {
        try
        {
            var cursor = JsonBody.Parse(Base64Url.DecodeFromChars(text));
            return cursor["by"] is { } by && cursor["sort"] is { } sort && cursor["at"] is { } at
                ? new ListCursor((string)by!, (string)sort!, (string?)cursor["key"], at.GetValue<long>())
                : null;
        }
        catch (Exception notOurs) when (notOurs is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
