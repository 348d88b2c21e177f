using System.Collections.Concurrent;
using System.Text;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Load.Ledger;

/// <summary>What the server does instead of answering, on three requests of ten.</summary>
internal sealed class LedgerFaults
{
    private readonly Book _book;
    private readonly (string Name, Fault Fault)[] _faults;
    private readonly Fault _answer;
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public LedgerFaults(Book book)
    {
        _book = book;
        _answer = Committing(static (connection, json) => connection.SendAsync(Whole(200, json)));
        _faults =
        [
            ("reset before it was read", Fault.ResetAfterHead),
            ("committed, then reset", Committing(static (connection, _) => Fault.CommitAndReset.Run(connection))),
            ("committed, then closed without an answer", Committing(static (connection, _) => Fault.CommitAndClose.Run(connection))),
            ("committed, then stalled", Committing(static (connection, _) => connection.StallAsync())),
            ("stalled", Fault.Stall),
            ("committed, then the status line cut", Committing(static async (connection, _) =>
            {
                await connection.SendAsync("HTTP/1.1 20");
                connection.Close();
            })),
            ("committed, then the body cut", Committing(static (connection, json) => CutAsync(connection, 200, json))),
            ("committed, then the body stalled", Committing(static async (connection, json) =>
            {
                await connection.SendAsync(Whole(200, json).AsMemory()[..^5]);
                await connection.StallAsync();
            })),
            ("committed, then 500", Committing(static (connection, _) => connection.SendAsync(Whole(500, Error)))),
            ("committed, then 502 with the body cut", Committing(static (connection, _) => CutAsync(connection, 502, Error))),
            ("503", Fault.Json(Error, 503)),
            ("503 with Retry-After: 0", Fault.Json(Error, 503, "Retry-After: 0")),
            ("503 with the body cut", new Fault(static connection => CutAsync(connection, 503, Error))),
            ("429", Fault.Json(Error, 429)),
        ];
        // Counted where they happen: the server looks at what comes next before there is a request.
        foreach (ref var fault in _faults.AsSpan())
        {
            var (name, run) = (fault.Name, fault.Fault.Run);
            fault.Fault = fault.Fault with
            {
                Run = connection =>
                {
                    _counts.AddOrUpdate(name, 1, static (_, count) => count + 1);
                    return run(connection);
                },
            };
        }
    }

    private const string Error = """{"error":{"code":"unavailable","message":"Later."}}""";

    public IEnumerable<KeyValuePair<string, int>> Counts => _counts.OrderBy(static one => one.Key, StringComparer.Ordinal);

    /// <summary>The same faults in the same order, whoever meets them.</summary>
    public Fault Of(int request)
    {
        // Knuth's multiplicative hash spreads the numbers evenly.
        var chance = unchecked((uint)request * 2654435761u) >> 8;
        if (chance % 10 >= 3)
            return _answer;
        return _faults[chance / 10 % _faults.Length].Fault;
    }

    private static byte[] Whole(int status, string json) => Encoding.UTF8.GetBytes(
        Fault.Head(status, "Content-Type: application/json", $"Content-Length: {Encoding.UTF8.GetByteCount(json)}") + "\r\n" + json);

    private static async Task CutAsync(FaultConnection connection, int status, string json)
    {
        await connection.SendAsync(Whole(status, json).AsMemory()[..^5]);
        connection.Close();
    }

    private Fault Committing(Func<FaultConnection, string, Task> then) => new(connection => then(connection, _book.Commit(connection.Request)));
}
