using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Gigstack;
using Gigstack.Runtime;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Load.Ledger;

/// <summary>
/// Makes many calls that change something while the server fails on three requests of ten, and compares what each caller was told with what
/// the server carried out.
/// </summary>
internal sealed class LedgerRun
{
    private const int Callers = 64;
    private const int MostQuestions = 100;

    private readonly ConcurrentBag<string> _findings = [];
    private readonly ConcurrentDictionary<(string Sort, string Outcome), int> _outcomes = new();
    private int _lost;
    private int _duplicated;
    private int _asked;

    public int Lost => _lost;

    public int Duplicated => _duplicated;

    /// <summary>What disagrees, in words.</summary>
    public IReadOnlyCollection<string> Findings => _findings;

    public bool Succeeded => _lost == 0 && _duplicated == 0 && _findings.IsEmpty;

    /// <summary>Prints the figures, line by line.</summary>
    public async Task RunAsync(int payments, Action<string> print)
    {
        var watch = Stopwatch.StartNew();
        var book = new Book();
        var faults = new LedgerFaults(book);
        await using var server = new FaultServer(faults.Of) { KeepsRequests = false };
        using (var client = new GigstackClient("key", new()
        {
            BaseAddress = server.Address,
            RetryDelay = TimeSpan.FromMilliseconds(10),
            Timeout = TimeSpan.FromSeconds(1),
        }))
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(0, payments),
                new ParallelOptions { MaxDegreeOfParallelism = Callers },
                async (number, _) => await CallAsync(client, book, number));
        }

        // Only now, as a request that a caller gave up may still have been carried out.
        for (var number = 0; number < payments; number++)
        {
            if (book.Count(LedgerCall.Name(number)) > 1)
                Add(ref _duplicated, number, $"was carried out {book.Count(LedgerCall.Name(number))} times");
        }
        foreach (var ((sort, outcome), count) in _outcomes.OrderBy(static one => one.Key))
            print(Line($"{sort}: {outcome}", count));
        foreach (var (name, count) in faults.Counts)
            print(Line($"fault: {name}", count));
        print(Line("requests", server.Heads));
        print(Line("asked again with the key", _asked));
        print(string.Create(CultureInfo.InvariantCulture, $"{payments} payments, {Callers} callers, {watch.Elapsed.TotalSeconds:0.0} s"));
        foreach (var finding in _findings.Order(StringComparer.Ordinal).Take(20))
            print(finding);
        print(string.Create(CultureInfo.InvariantCulture, $"lost {_lost} duplicated {_duplicated}"));
    }

    private static string Line(string name, int count) => string.Create(CultureInfo.InvariantCulture, $"{name,-64}{count,8}");

    private async Task CallAsync(GigstackClient client, Book book, int number)
    {
        try
        {
            Told(book, number, await LedgerCall.SendAsync(client, number));
        }
        catch (ApiException exception)
        {
            await ToldNothingAsync(client, book, number, exception);
        }
        catch (Exception exception)
        {
            _findings.Add($"{LedgerCall.Name(number)}: {exception.GetType()} instead of an ApiException");
        }
    }

    private void Told(Book book, int number, string? name)
    {
        Count(number, "the answer");
        if (name != LedgerCall.Name(number))
            _findings.Add($"{LedgerCall.Name(number)}: the answer is that of {name}");
        if (book.Count(LedgerCall.Name(number)) == 0)
            Add(ref _lost, number, "succeeded, and was not carried out");
    }

    private async Task ToldNothingAsync(GigstackClient client, Book book, int number, ApiException exception)
    {
        var keyed = LedgerCall.SortOf(number) == LedgerCall.Keyed;
        Count(number, exception.IsUnreadableSuccess ? "carried out, answer unreadable" : exception.StatusCode is { } status ? $"{(int)status}" : "unknown");
        if (exception.IsUnreadableSuccess && book.Count(LedgerCall.Name(number)) == 0)
            Add(ref _lost, number, "is said to have succeeded, and was not carried out");
        if (!keyed && exception.Attempts > 1 && exception.StatusCode is not HttpStatusCode.TooManyRequests)
            _findings.Add($"{LedgerCall.Name(number)}: sent {exception.Attempts} times without a key");

        // A status below 500 says that nothing was done; that of a keyed call says so of its last attempt only.
        var knows = exception is { StatusCode: { } code, IsUnreadableSuccess: false } && (int)code < 500;
        if (!keyed && knows && book.Count(LedgerCall.Name(number)) > 0)
            _findings.Add($"{LedgerCall.Name(number)}: {exception.Message}, and it was carried out");
        if (keyed)
            await AskAgainAsync(client, book, number, exception.IdempotencyKey);
        else if (exception.IdempotencyKey is not null)
            _findings.Add($"{LedgerCall.Name(number)}: has a key that was not sent");
    }

    private async Task AskAgainAsync(GigstackClient client, Book book, int number, string? key)
    {
        if (key is null)
        {
            _findings.Add($"{LedgerCall.Name(number)}: there is no key to ask again with");
            return;
        }
        for (var i = 0; i < MostQuestions; i++)
        {
            try
            {
                Interlocked.Increment(ref _asked);
                Told(book, number, await LedgerCall.AskAgainAsync(client, number, key));
                return;
            }
            catch (ApiException exception)
            {
                if (exception.IdempotencyKey != key)
                    _findings.Add($"{LedgerCall.Name(number)}: another key when asked again");
            }
        }
        Add(ref _lost, number, "cannot be had by its key");
    }

    private void Count(int number, string outcome) =>
        _outcomes.AddOrUpdate((LedgerCall.SortOf(number), outcome), 1, static (_, count) => count + 1);

    private void Add(ref int counter, int number, string finding)
    {
        Interlocked.Increment(ref counter);
        _findings.Add($"{LedgerCall.Name(number)} {finding}");
    }
}
