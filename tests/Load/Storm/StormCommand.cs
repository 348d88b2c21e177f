using System.Globalization;
using Gigstack.Runtime;

namespace Gigstack.Load.Storm;

/// <summary>A thousand callers against a server that fails in each way: memory and handles stay flat, no socket is left.</summary>
internal static class StormCommand
{
    private const long Mega = 1024 * 1024;

    public static async Task<bool> RunAsync(Uri server, string[] arguments)
    {
        var time = TimeSpan.FromSeconds(arguments is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 60);
        await CallAFewTimesAsync(server); // what the first call of a process opens stays open
        var open = await OpenAsync(server, []);

        var run = new StormRun(server);
        var samples = new Samples();
        var heaps = new List<long>();
        await run.RunAsync(SampleAsync(samples, heaps, run, time));
        var left = await OpenAsync(server, open);
        var sockets = Sockets.Of(server.Port);

        foreach (var (outcome, count) in run.Outcomes)
            Measured.Print(outcome, $"{count}");
        Measured.Print("calls", $"{run.Calls} in {time.TotalSeconds} s, at most {samples.MostCalls} at once");
        var (before, after) = (samples.FirstThird, samples.LastThird);
        Measured.Print("working set", $"{before.Memory / Mega} MB in the first third, {after.Memory / Mega} MB in the last");
        Measured.Print("handles", $"{before.Handles} in the first third, {after.Handles} in the last");
        Measured.Print("heap", $"{heaps[0] / Mega} MB after the first third, {heaps[1] / Mega} MB after the last");
        Measured.Print("handles", $"{open.Count} before, {left.Count} after");
        Measured.Collect();
        Measured.Print("connections forgotten", $"{TrackedStream.Forgotten}");
        foreach (var name in left.Except(open).Concat(Sockets.To(server.Port)))
            Measured.Print("left", $"{name}");
        foreach (var (finding, count) in run.Findings)
            Measured.Print("finding", $"{count} times {finding}");

        return Check("too few calls at once", samples.MostCalls < StormRun.Callers * 9 / 10)
            & Check("the working set grew", after.Memory > (before.Memory * 5 / 4) + (48 * Mega))
            & Check("the heap grew", heaps[1] > (heaps[0] * 5 / 4) + (6 * Mega))
            & Check("the handles grew", after.Handles > before.Handles * 5 / 4)
            & Check("handles are left", left.Count > open.Count)
            & Check("sockets are left", sockets > 0)
            & Check("connections were forgotten", TrackedStream.Forgotten > 0)
            & Check("something happened that must not", run.Findings.Any());
    }

    private static async Task CallAFewTimesAsync(Uri server)
    {
        using var client = new StormClient(server);
        for (var number = 0; number < 20; number++)
        {
            try
            {
                await StormCall.SendAsync(client.Api, number, CancellationToken.None);
            }
            catch (ApiException)
            {
                // the storm
            }
        }
    }

    /// <summary>The heap is measured with the callers at work: what a call leaves behind adds up, what it needs does not.</summary>
    private static async Task SampleAsync(Samples samples, List<long> heaps, StormRun run, TimeSpan time)
    {
        await samples.TakeAsync(time / 3, () => run.InFlight);
        heaps.Add(await HeapAsync());
        await samples.TakeAsync(time * 2 / 3, () => run.InFlight);
        heaps.Add(await HeapAsync());
    }

    private static async Task<long> HeapAsync()
    {
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true));
            await Task.Delay(200);
        }
        return least;
    }

    /// <summary>
    /// Closing takes a moment: the handler gives up a connection that is being made 5 s after its request. Nothing is collected, which would
    /// close what nobody disposed.
    /// </summary>
    private static async Task<HashSet<string>> OpenAsync(Uri server, HashSet<string> before)
    {
        for (var i = 0; i < 150 && (Sockets.Of(server.Port) > 0 || (before.Count > 0 && Samples.Open().Count > before.Count)); i++)
            await Task.Delay(100);
        return Samples.Open();
    }

    private static bool Check(string what, bool isSo)
    {
        if (isSo)
            Console.WriteLine($"FAILED: {what}");
        return !isSo;
    }
}
