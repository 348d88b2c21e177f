using System.Globalization;
using Gigstack.Benchmarks.Calls;
using Gigstack.Benchmarks.Generation;
using Gigstack.Benchmarks.Json;

namespace Gigstack.Benchmarks.Ratios;

/// <summary>The lines of --ratios: ours by theirs, smaller is better.</summary>
internal static class RatioReport
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_reading = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan s_calling = TimeSpan.FromSeconds(20);

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
}
