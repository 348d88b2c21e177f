using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Gigstack.Sandbox.Current;

/// <summary>
/// The last document of a page and the order it stands in, as the text that <c>next</c> carries. It names a place, not a
/// count, so a page neither repeats nor loses documents when others come or go meanwhile.
/// </summary>
internal sealed record ListCursor(string OrderBy, string Sort, string? Key, long Sequence)
{
    public string Write() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonBody.Write(
        new JsonObject { ["by"] = OrderBy, ["sort"] = Sort, ["key"] = Key, ["at"] = Sequence })));

    /// <summary>Null when the text is no cursor.</summary>
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
