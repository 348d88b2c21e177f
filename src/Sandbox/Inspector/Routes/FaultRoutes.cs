using System.Globalization;
using Gigstack.Sandbox.Inspector.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Inspector.Routes;

/// <summary>The fault switches.</summary>
internal static class FaultRoutes
{
    private const decimal MostMilliseconds = 300_000;
    private const decimal MostSeconds = 3600;
    private const decimal MostRequests = 1_000_000;

    private static readonly Dictionary<string, FaultKind> s_kinds = Enum.GetValues<FaultKind>().ToDictionary(FaultSwitch.NameOf);

    public static void Map(IEndpointRouteBuilder endpoints, Edition edition, FaultSwitches switches)
    {
        var path = PageRoutes.Path + "/faults";
        endpoints.MapMethods(path, [HttpMethods.Get], context => WriteAsync(context, switches));
        endpoints.MapMethods(path, [HttpMethods.Post], async context =>
        {
            var given = Read((await RequestBody.ReadAsync(context, edition).ConfigureAwait(false)).Json, edition);
            if (switches.Add(given) is null)
                throw edition.OwnFault(StatusCodes.Status409Conflict, "too_many_faults", $"{FaultSwitches.Most} faults are switched on");
            await WriteAsync(context, switches).ConfigureAwait(false);
        });
        endpoints.MapMethods(path, [HttpMethods.Delete], context => RemoveAsync(context, switches, null));
        endpoints.MapMethods(path + "/{id}", [HttpMethods.Delete], context =>
            int.TryParse((string?)context.Request.RouteValues["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? RemoveAsync(context, switches, id)
                : throw edition.NotFound("Fault"));
    }

    private static Task RemoveAsync(HttpContext context, FaultSwitches switches, int? id)
    {
        switches.Remove(id);
        return WriteAsync(context, switches);
    }

    private static Task WriteAsync(HttpContext context, FaultSwitches switches) =>
        PageRoutes.WriteAsync(context, new JsonArray([.. switches.All.Select(Shown)]));

    private static JsonObject Shown(FaultSwitch one) => new()
    {
        ["id"] = one.Id,
        ["kind"] = one.Name,
        ["path"] = one.Path,
        ["method"] = one.Method,
        ["requests"] = one.Requests,
        ["milliseconds"] = one.Kind == FaultKind.Latency ? one.Milliseconds : null,
        ["retry_after"] = one.Kind == FaultKind.TooManyRequests ? one.RetryAfter : null,
    };

    private static FaultSwitch Read(JsonObject body, Edition edition)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(body, errors);
        var kind = reader.Text("kind", text => s_kinds.ContainsKey(text) ? null : $"kind must be one of {string.Join(", ", s_kinds.Keys)}");
        var path = reader.Text("path", text => text.StartsWith('/') ? null : "path must start with /");
        var method = reader.Text("method", text => text.All(char.IsAsciiLetter) ? null : "method must be a method of HTTP");
        var requests = Integer("requests", 1, MostRequests);
        var milliseconds = Integer("milliseconds", 0, MostMilliseconds);
        var seconds = Integer("retry_after", 0, MostSeconds);
        reader.RejectOthers();
        if (kind is null && !errors.Any)
            errors.Add("kind", "kind is required");
        if (errors.Any)
            throw edition.Invalid(errors);
        return new FaultSwitch
        {
            Kind = s_kinds[kind!],
            Path = Below(path ?? "/"),
            Method = method is "" ? null : method?.ToUpperInvariant(),
            Requests = requests,
            Milliseconds = milliseconds ?? 1000,
            RetryAfter = seconds ?? 1,
        };

        int? Integer(string name, decimal from, decimal to) => (int?)reader.Number(
            name, number => number >= from && number <= to && decimal.IsInteger(number) ? null : $"{name} must be from {from} to {to}");
    }

    // Both /invoices and /v2/invoices are meant.
    private static string Below(string path)
    {
        path = new PathString(path).StartsWithSegments(SandboxServer.BasePath, out var rest) ? rest.Value! : path;
        path = path.TrimEnd('/');
        return path.Length == 0 ? "/" : path;
    }
}
