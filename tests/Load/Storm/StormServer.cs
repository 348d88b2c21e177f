using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Load.Storm;

/// <summary>Takes its time, and fails on four requests of ten in each way that there is.</summary>
internal static class StormServer
{
    private const string Error = """{"error":{"code":"unavailable","message":"Later."}}""";
    private const string Page = "<html><body>Bad gateway</body></html>";

    private static readonly Fault s_answer = Answering(static (connection, answer) => connection.SendAsync(answer.Whole()));

    private static readonly Fault s_compressed = Answering(static (connection, answer) => connection.SendAsync(answer.Compressed()));

    private static readonly Fault[] s_faults =
    [
        Fault.ResetAfterHead,
        Fault.CommitAndReset,
        Fault.CommitAndClose,
        Fault.Stall,
        Answering(static (connection, answer) => connection.SendAsync(answer.Whole().AsMemory()[..10])).ThenClose(),
        Answering(static (connection, answer) => connection.SendAsync(answer.Whole().AsMemory()[..^5])).ThenClose(),
        Answering(static (connection, answer) => connection.SendAsync(answer.Whole().AsMemory()[..^5])).ThenReset(),
        Answering(static (connection, answer) => connection.SendAsync(answer.Whole().AsMemory()[..^5])).ThenStall(),
        Answering(static (connection, answer) => connection.SendAsync(answer.Compressed(cut: 12))),
        Answering(static (connection, _) => connection.SendAsync(Fault.Head(200, "Content-Type: text/html", "Content-Length: 37") + "\r\n" + Page)),
        Fault.Text(Page, 502, "Content-Type: text/html"),
        Fault.Json(Error, 500),
        Fault.Json(Error, 503),
        Fault.Json(Error, 503, "Retry-After: 0"),
        Fault.Raw(Fault.Head(503, "Content-Type: application/json", "Content-Length: 500") + "\r\n" + Error).ThenClose(),
        Fault.Json(Error, 429, "Retry-After: 1"),
        Fault.Json(Error, 429, "Retry-After-Ms: 20"),
        Fault.Json(Error, 408),
        Fault.Json(Error, 422),
        Fault.Empty(307, "Location: http://127.0.0.1:1/elsewhere"),
    ];

    public static FaultServer Start() => new(Of) { KeepsRequests = false };

    private static Fault Of(int request)
    {
        // Knuth's multiplicative hash spreads the numbers evenly.
        var chance = unchecked((uint)request * 2654435761u) >> 8;
        return (chance % 10) switch
        {
            < 4 => s_faults[chance / 10 % s_faults.Length],
            < 6 => s_compressed,
            _ => s_answer,
        };
    }

    private static Fault Answering(Func<FaultConnection, StormAnswer, Task> answer) => new(async connection =>
    {
        await Task.Delay(Random.Shared.Next(20, 200), connection.Stop);
        await answer(connection, StormAnswer.To(connection.Request));
    });
}
