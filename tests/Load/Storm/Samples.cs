using System.Diagnostics;

namespace Gigstack.Load.Storm;

/// <summary>Takes samples of a process while it works. A third of the time is known by its median.</summary>
internal sealed class Samples
{
    private readonly List<(long Memory, long Handles)> _taken = [];

    /// <summary>What the process holds open, by the names of Linux.</summary>
    public static HashSet<string> Open() =>
    [
        .. Directory.GetFiles("/proc/self/fd").Select(static path => new FileInfo(path).LinkTarget).OfType<string>()
            .Where(static target => !target.EndsWith(".dll", StringComparison.Ordinal)),
    ];

    public int MostCalls { get; private set; }

    public (long Memory, long Handles) FirstThird => MedianOf(_taken[..(_taken.Count / 3)]);

    public (long Memory, long Handles) LastThird => MedianOf(_taken[^(_taken.Count / 3)..]);

    public async Task TakeAsync(TimeSpan time, Func<int> calls)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < time)
        {
            await Task.Delay(100);
            _taken.Add((Environment.WorkingSet, Directory.GetFiles("/proc/self/fd").Length));
            MostCalls = Math.Max(MostCalls, calls());
        }
    }

    private static (long Memory, long Handles) MedianOf(List<(long Memory, long Handles)> samples) => (
        samples.Select(static one => one.Memory).Order().ElementAt(samples.Count / 2),
        samples.Select(static one => one.Handles).Order().ElementAt(samples.Count / 2));
}
