using System.Diagnostics;
using System.Globalization;

namespace Gigstack.Load;

/// <summary>Runs a command with its server, and prints what it took.</summary>
internal static class Measured
{
    private static long s_largest;
    private static int s_unobserved;

    public static async Task<int> RunAsync(string command, string[] arguments, Func<Uri, string[], Task<bool>> run)
    {
        TaskScheduler.UnobservedTaskException += static (_, _) => Interlocked.Increment(ref s_unobserved);
        bool succeeded;
        int before;
        var watch = Stopwatch.StartNew();
        using (var server = await ServerProcess.StartAsync(command))
        {
            before = Sockets.Of(server.Address.Port);
            using var stop = new CancellationTokenSource();
            var sampling = SampleAsync(stop.Token);
            succeeded = await run(server.Address, arguments);
            await stop.CancelAsync();
            await sampling;
            Collect(); // unobserved exceptions are reported by finalizers
            var after = Sockets.Of(server.Address.Port);
            Print("sockets", $"{before} before, {after} after");
            succeeded &= after <= before && s_unobserved == 0;
        }
        Print("time", $"{watch.Elapsed.TotalSeconds:0.0} s");
        Print("max working set", $"{Mega(Interlocked.Read(ref s_largest))} MB");
        Print("heap at the end", $"{Mega(GC.GetTotalMemory(forceFullCollection: true))} MB");
        Print("unobserved exceptions", $"{s_unobserved}");
        Console.WriteLine(succeeded ? "passed" : "FAILED");
        return succeeded ? 0 : 1;
    }

    public static void Print(string name, FormattableString value) =>
        Console.WriteLine($"{name,-32}{value.ToString(CultureInfo.InvariantCulture)}");

    public static void PrintMemory(string when) => Print(
        when, $"working set {Mega(WorkingSet())} MB, heap {Mega(GC.GetTotalMemory(forceFullCollection: true))} MB");

    public static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static async Task SampleAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            s_largest = Math.Max(s_largest, WorkingSet());
            await Task.Delay(50, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static long WorkingSet()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }

    private static long Mega(long bytes) => bytes / (1024 * 1024);
}
