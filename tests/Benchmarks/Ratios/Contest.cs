using System.Diagnostics;
using System.Globalization;

namespace Gigstack.Benchmarks.Ratios;

/// <summary>Two ways of doing the same, measured in turns.</summary>
/// <param name="Name">The name of the line.</param>
/// <param name="Ours">Does it a number of times.</param>
/// <param name="Theirs">Does it a number of times.</param>
internal sealed record Contest(string Name, Action<int> Ours, Action<int> Theirs)
{
    // Other programs only ever make a batch longer, so the fast ones tell the time. Not the fastest alone: that one is luck.
    private const double UndisturbedShare = 0.1;

    // Long enough for the clock, short enough that most batches run without being interrupted on a busy machine.
    private static readonly TimeSpan s_batch = TimeSpan.FromMilliseconds(0.5);

    /// <summary>The time that a batch takes.</summary>
    public TimeSpan Batch { get; init; } = s_batch;

    /// <summary>The time of ours by the time of theirs.</summary>
    public double Time(TimeSpan warmUp, TimeSpan duration)
    {
        var count = WarmUp(warmUp);
        var ours = new List<double>();
        var theirs = new List<double>();
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; Stopwatch.GetElapsedTime(start) < duration; round++)
        {
            // Who goes second finds the caches the other left.
            if (round % 2 == 0)
                ours.Add(Microseconds(Ours, count));
            theirs.Add(Microseconds(Theirs, count));
            if (round % 2 != 0)
                ours.Add(Microseconds(Ours, count));
        }
        ours.Sort();
        theirs.Sort();
        Report($"{ours.Count} rounds of {count}");
        foreach (var share in new[] { 0, UndisturbedShare, 0.5 })
        {
            Report(
                $"ours {At(ours, share):0.000} us, theirs {At(theirs, share):0.000} us, ratio {At(ours, share) / At(theirs, share):0.000} ({share:P0} of the batches were faster)");
        }

        return At(ours, UndisturbedShare) / At(theirs, UndisturbedShare);
    }

    /// <summary>The bytes ours allocates by the bytes theirs allocates.</summary>
    public double Allocation()
    {
        WarmUp(TimeSpan.FromMilliseconds(500));
        var ours = Bytes(Ours);
        var theirs = Bytes(Theirs);
        Report($"ours {ours:0} B, theirs {theirs:0} B");
        return ours / theirs;
    }

    // In turns as well, and with pauses: the last tier of the compiler comes in the background.
    private int WarmUp(TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var each = double.MaxValue;
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            each = Math.Min(each, Math.Min(Microseconds(Ours, 40), Microseconds(Theirs, 40)));
            if (Stopwatch.GetElapsedTime(start) < duration / 2)
                Thread.Sleep(1);
        }
        return Math.Max(1, (int)(Batch.TotalMicroseconds / each));
    }

    private static double Microseconds(Action<int> run, int count)
    {
        var start = Stopwatch.GetTimestamp();
        run(count);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / count;
    }

    private static double Bytes(Action<int> run)
    {
        const int Count = 2000;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        run(Count);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Count;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(sorted.Count * share)];

    private void Report(FormattableString text) => Console.Error.WriteLine($"{Name}: {text.ToString(CultureInfo.InvariantCulture)}");
}
