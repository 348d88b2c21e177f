using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Load.Pages;

/// <summary>Lists items by cursor, and counts how many pages are in flight.</summary>
internal static class PagesServer
{
    private static int s_inFlight;
    private static int s_most;

    public static void Map(WebApplication server)
    {
        server.MapGet("/items", ListAsync);
        server.MapGet("/most", static () => s_most);
    }

    private static async Task ListAsync(HttpContext context, long after = 0, int size = 100, long count = 1_000_000)
    {
        var inFlight = Interlocked.Increment(ref s_inFlight);
        s_most = Math.Max(s_most, inFlight);
        try
        {
            var bytes = new ArrayBufferWriter<byte>();
            var end = Math.Min(after + size, count);
            using (var json = new Utf8JsonWriter(bytes))
            {
                json.WriteStartObject();
                json.WriteStartArray("items");
                for (var id = after; id < end; id++)
                {
                    json.WriteStartObject();
                    json.WriteNumber("id", id);
                    json.WriteNumber("amount", id / 100m);
                    json.WriteString("note", "a note as it may be");
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                if (end < count)
                    json.WriteString("next", end.ToString(CultureInfo.InvariantCulture));
                json.WriteNumber("total", count);
                json.WriteEndObject();
            }
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = bytes.WrittenCount;
            Interlocked.Decrement(ref s_inFlight); // before the client can read the answer and ask for the next page
            inFlight = 0;
            await context.Response.Body.WriteAsync(bytes.WrittenMemory);
        }
        finally
        {
            if (inFlight > 0)
                Interlocked.Decrement(ref s_inFlight);
        }
    }
}
