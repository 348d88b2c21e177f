using System.Globalization;
using Gigstack.Benchmarks.Calls;
using Gigstack.Benchmarks.Generation;
using Gigstack.Benchmarks.Json;

namespace Gigstack.Benchmarks.Ratios;

/// <summary>The lines of --ratios: ours by theirs, smaller is better, but for throughput.</summary>
internal static class RatioReport
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_reading = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan s_calling = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan s_manyCalls = TimeSpan.FromMilliseconds(20);

    private const int Callers = 64;

    private static object? s_sink;
    private static int s_length;

    public static async Task PrintAsync()
    {
        using var json = new InvoiceJson();
        var read = new Contest("json.read.invoice", Repeat(json.ReadOurs), Repeat(json.ReadSetters));
        Print(read.Name, read.Time(s_warmUp, s_reading));
        var init = new Contest("json.read.invoice.init", Repeat(json.ReadOurs), Repeat(json.ReadInit));
        Print(init.Name, init.Time(s_warmUp, s_reading));
        var write = new Contest("json.write.invoice", Repeat(json.WriteOurs), Repeat(json.WriteSetters));
        Print(write.Name, write.Time(s_warmUp, s_reading));
        var writeFast = new Contest("json.write.invoice.fastpath", Repeat(json.WriteOurs), Repeat(json.WriteFast));
        Print(writeFast.Name, writeFast.Time(s_warmUp, s_reading));
        var allocated = new Contest("json.alloc.read.invoice", Repeat(json.ReadOurs), Repeat(json.ReadSetters));
        Print(allocated.Name, allocated.Allocation());

        using var calls = new InvoiceCalls();
        await calls.VerifyAsync().ConfigureAwait(false);
        var call = new Contest("call.time", Repeat(calls.OursAsync), Repeat(calls.BareAsync));
        Print(call.Name, call.Time(s_warmUp, s_calling));
        var callAllocated = new Contest("call.alloc", Repeat(calls.OursAsync), Repeat(calls.BareAsync));
        Print(callAllocated.Name, callAllocated.Allocation());
        var callObserved = new Contest("call.time.observed", Repeat(calls.ObservedAsync), Repeat(calls.BareAsync));
        using (new TelemetryListeners())
        {
            Print(callObserved.Name, callObserved.Time(s_warmUp, s_reading));
            Print("call.alloc.observed", callObserved.Allocation());
        }

        // Theirs by ours, as it is a rate: more is better.
        var callers = new Contest("call.throughput64", RepeatAtOnce(calls.OursAsync), RepeatAtOnce(calls.BareAsync)) { Batch = s_manyCalls };
        Print(callers.Name, 1 / callers.Time(s_warmUp, s_calling));
        Print("call.first", FirstCall.Ratio());
        PrintGeneration();
    }

    private static void PrintGeneration()
    {
        if (LargeDocument.Find() is not { } file)
        {
            Console.Error.WriteLine($"gen.github is left out: {LargeDocument.Absent}");
            return;
        }
        var generation = new GenerationRatios(file);
        Print("gen.github", generation.Cold());
        generation.Measure();
        Print("gen.github.edit", generation.Edit());
        Print("gen.github.keystroke", generation.Keystroke());
    }

    private static void Print(string name, double ratio) =>
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {ratio:0.000}"));

    // The results are kept, or the compiler might leave the work undone.
    private static Action<int> Repeat(Func<object> act) => count =>
    {
        for (var i = 0; i < count; i++)
            s_sink = act();
    };

    private static Action<int> Repeat(Func<int> act) => count =>
    {
        for (var i = 0; i < count; i++)
            s_length = act();
    };

    private static Action<int> Repeat<T>(Func<Task<T>> act)
        where T : class => count => RepeatAsync(act, count).GetAwaiter().GetResult();

    private static async Task RepeatAsync<T>(Func<Task<T>> act, int count)
        where T : class
    {
        for (var i = 0; i < count; i++)
            s_sink = await act().ConfigureAwait(false);
    }

    // The calls are shared out among callers that wait for nobody but themselves.
    private static Action<int> RepeatAtOnce<T>(Func<Task<T>> act)
        where T : class => count => Task.WhenAll(
            Enumerable.Range(0, Callers).Select(caller => Task.Run(() => RepeatAsync(act, (count + caller) / Callers)))).GetAwaiter().GetResult();
}
