using System.Collections.Concurrent;
using System.Globalization;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>Many documents in one test: all are tried, and what went wrong is told for each.</summary>
internal static class Rounds
{
    private const int Told = 20;

    /// <summary>Far longer than any of these documents needs on a busy machine: only a run that never ends comes this far.</summary>
    private static readonly TimeSpan s_watchdog = TimeSpan.FromMinutes(1);

    public static void MustAllHold(int count, Func<int, string> document, Action<Generation, int> check) =>
        MustAllHold(count, round => [new ApiFile("/apis/hostile.json", document(round))], check);

    public static void MustAllHold(int count, Func<int, ApiFile[]> files, Action<Generation, int> check)
    {
        var faults = new ConcurrentBag<(int Round, string Message)>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, round =>
        {
            try
            {
                check(Run(files(round)), round);
            }
            catch (Exception fault)
            {
                faults.Add((round, fault.Message));
            }
        });

        Assert.True(
            faults.IsEmpty,
            string.Create(CultureInfo.InvariantCulture, $"{faults.Count} of {count}:\n") + string.Join("\n", faults.OrderBy(static fault => fault.Round).Take(Told).Select(static fault => $"{fault.Round}: {fault.Message}")));
    }

    /// <summary>One run of the generator, watched.</summary>
    private static Generation Run(ApiFile[] files)
    {
        var run = Task.Factory.StartNew(
            () => Generation.Run(files),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return run.Wait(s_watchdog) ? run.Result : throw new TimeoutException("The generator does not end.");
    }
}
