using Gigstack.Sandbox.Server.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>The clock, for programs outside of the process of the sandbox.</summary>
internal static class ClockRoutes
{
    private const string Path = SandboxServer.OwnPath + "/clock";
    private const decimal MostSeconds = 3_155_760_000;

    public static void Map(IEndpointRouteBuilder endpoints, Edition edition, MovableClock clock, ClockAdvance advance)
    {
        endpoints.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], context => WriteAsync(context, clock));
        endpoints.MapMethods(Path, [HttpMethods.Post], context => AdvanceAsync(context, edition, clock, advance));
    }

    private static async Task AdvanceAsync(HttpContext context, Edition edition, MovableClock clock, ClockAdvance advance)
    {
        var body = (await RequestBody.ReadAsync(context, edition).ConfigureAwait(false)).Json;
        var errors = new FieldErrors();
        var reader = new FieldReader(body, errors);
        var seconds = reader.Number("advance_seconds", number => number is >= 0 and <= MostSeconds
            ? null : $"advance_seconds must be a number from 0 to {MostSeconds}");
        DateTimeOffset? time = null;
        reader.Text("advance_to", text => (time = IsoTime.Parse(text)) is null
            ? "advance_to must be a time (ISO 8601)"
            : time < clock.GetUtcNow() ? "advance_to must not be in the past" : null);
        var resets = reader.Flag("reset") == true;
        if (!errors.Any && (seconds is null ? 0 : 1) + (time is null ? 0 : 1) + (resets ? 1 : 0) != 1)
            errors.Add("advance_seconds", "one of advance_seconds, advance_to and reset is required");
        if (errors.Any)
            throw edition.Invalid(errors);

        if (resets)
            await advance.ResetAsync(context.RequestAborted).ConfigureAwait(false);
        else if (time is { } end)
            await advance.ToAsync(end, context.RequestAborted).ConfigureAwait(false);
        else
            await advance.ByAsync(TimeSpan.FromSeconds((double)seconds!.Value), context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, clock).ConfigureAwait(false);
    }

    private static Task WriteAsync(HttpContext context, MovableClock clock)
    {
        var now = clock.GetUtcNow();
        var data = new JsonObject { ["now"] = IsoTime.Write(now), ["timestamp"] = now.ToUnixTimeMilliseconds() };
        return ApiRoutes.WriteAsync(context, StatusCodes.Status200OK, new JsonObject { ["data"] = data });
    }
}
