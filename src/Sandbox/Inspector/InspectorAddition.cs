using Gigstack.Sandbox.Inspector.Faults;
using Gigstack.Sandbox.Inspector.Feed;
using Gigstack.Sandbox.Inspector.Recording;
using Gigstack.Sandbox.Inspector.Routes;
using Microsoft.AspNetCore.Builder;

namespace Gigstack.Sandbox.Inspector;

/// <summary>The page for people, and the log of requests. What is not asked for is not there.</summary>
internal sealed class InspectorAddition(GigstackSandboxOptions options, Edition edition, DocumentStore store, TimeProvider clock)
    : IServerAddition
{
    private readonly RequestLog _log = new();

    // A browser needs a port.
    private bool HasPage => options.Page && options.Listen;

    public void AddOutside(WebApplication server)
    {
        if (HasPage || options.RequestLog is not null)
            server.Use(new RequestRecorder(clock, Record).InvokeAsync);
    }

    public void AddInside(WebApplication server)
    {
        if (!HasPage)
            return;
        var feed = new PageFeed();
        var switches = new FaultSwitches { Changed = () => feed.Tell(static () => new PageEvent("faults", null, "{}")) };
        _log.Added = record => feed.Tell(() => Shown(record));
        store.Changed = feed.TellState;
        server.Use(new FaultInjection(switches, edition).InvokeAsync);

        PageRoutes.Map(server, edition);
        EventRoute.Map(server, PageRoutes.Path + "/events", _log, feed, Shown, server.Lifetime.ApplicationStopping);
        RequestRoutes.Map(server, edition, _log);
        ResourceRoutes.Map(server, edition, store, clock);
        DeliveryRoutes.Map(server, edition, store, clock);
        FaultRoutes.Map(server, edition, switches);
    }

    private static PageEvent Shown(RequestRecord record) =>
        new("request", record.Number, JsonBody.Write(RequestRoutes.Summary(record)));

    private void Write(RequestRecord record)
    {
        try
        {
            options.RequestLog?.WriteLine(ConsoleLine.Of(record));
        }
        catch (IOException)
        {
            // Nobody reads the log any more. Requests are answered all the same.
        }
    }

    private void Record(RequestRecord record)
    {
        Write(record);
        if (HasPage)
            _log.Add(record);
    }
}
