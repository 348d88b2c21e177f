using System.Collections.Concurrent;
using System.Diagnostics;
using Gigstack.Runtime;

namespace Gigstack.Load.Storm;

/// <summary>A thousand callers at once. Each call ends in time, with its own answer or an exception that says what happened.</summary>
internal sealed class StormRun(Uri server)
{
    public const int Callers = 1000;
    private const int CallersOfBriefClients = 100;
    private const int CanceledOf = 9;
    private const int Lasting = 0;
    private const int Brief = 1;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _findings = new(StringComparer.Ordinal);
    private readonly StormClient[] _clients = [new(server), new(server, TrackedStream.CreateClient())];
    private volatile bool _isOver;
    private int _calls;
    private int _inFlight;

    public IEnumerable<KeyValuePair<string, int>> Outcomes => _outcomes.OrderBy(static one => one.Key, StringComparer.Ordinal);

    /// <summary>What must not happen, and how often it did.</summary>
    public IEnumerable<KeyValuePair<string, int>> Findings => _findings.OrderBy(static one => one.Key, StringComparer.Ordinal);

    public int Calls => _calls;

    public int InFlight => _inFlight;

    /// <summary>Lets the callers call until <paramref name="end"/> has completed, then disposes the clients in the middle of their calls.</summary>
    public async Task RunAsync(Task end)
    {
        var callers = Task.WhenAll(Enumerable.Range(0, Callers).Select(number => Task.Run(() => CallAsync(number))));
        while (await Task.WhenAny(end, Task.Delay(1000)) != end)
        {
            using var old = _clients[Brief];
            _clients[Brief] = new StormClient(server, TrackedStream.CreateClient());
        }
        _isOver = true;
        foreach (var client in _clients)
            client.Dispose();
        if (await Task.WhenAny(callers, Task.Delay(s_longest)) != callers)
            Find("hangs: calls after their clients were disposed");
        // Without these, there was no storm.
        foreach (var outcome in (string[])["the answer", "no answer", "carried out, answer unreadable", "503", "canceled by its caller", "client disposed"])
        {
            if (!_outcomes.ContainsKey(outcome))
                Find($"did not happen: {outcome}");
        }
    }

    private async Task CallAsync(int caller)
    {
        while (!_isOver)
        {
            var number = Interlocked.Increment(ref _calls);
            var client = _clients[caller < CallersOfBriefClients ? Brief : Lasting];
            using var cancellation = new CancellationTokenSource();
            if (number % CanceledOf == 0)
                cancellation.CancelAfter(Random.Shared.Next(0, 300));
            Interlocked.Increment(ref _inFlight);
            var began = Stopwatch.GetTimestamp();
            var outcome = await OutcomeAsync(client, number, cancellation.Token);
            Interlocked.Decrement(ref _inFlight);
            _outcomes.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
            if (Stopwatch.GetElapsedTime(began) > s_longest)
                Find("took too long: " + outcome);
        }
    }

    private async Task<string> OutcomeAsync(StormClient client, int number, CancellationToken cancellationToken)
    {
        try
        {
            if (!await StormCall.SendAsync(client.Api, number, cancellationToken))
                Find($"{StormCall.SortOf(number)}: the answer of another call");
            return "the answer";
        }
        catch (ApiException exception)
        {
            return exception.IsUnreadableSuccess ? "carried out, answer unreadable"
                : exception.StatusCode is { } status ? $"{(int)status}"
                : "no answer";
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken == cancellationToken && cancellationToken.IsCancellationRequested)
        {
            return "canceled by its caller";
        }
        catch (ObjectDisposedException) when (client.IsDisposed)
        {
            return "client disposed";
        }
        catch (Exception exception)
        {
            Find($"{StormCall.SortOf(number)}: {exception.GetType()}: {exception.Message}");
            return "another exception";
        }
    }

    private void Find(string finding) => _findings.AddOrUpdate(finding, 1, static (_, count) => count + 1);
}
