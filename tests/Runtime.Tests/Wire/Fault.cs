using System.Globalization;
using System.Text;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>When a fault happens: before anything is read, after the head of a request, or after its last byte.</summary>
internal enum FaultStage
{
    Request,
    Head,
    Connection,
}

/// <summary>What a server does with one request.</summary>
/// <param name="Run">Acts at the server's end. If the connection is not over then, the next request is read from it.</param>
/// <param name="Stage">When it acts.</param>
internal sealed record Fault(Func<FaultConnection, Task> Run, FaultStage Stage = FaultStage.Request)
{
    /// <summary>The connection is reset before anything is read.</summary>
    public static Fault ResetAtOnce { get; } = new(Resets, FaultStage.Connection);

    /// <summary>The connection is reset when the head has come.</summary>
    public static Fault ResetAfterHead { get; } = new(Resets, FaultStage.Head);

    /// <summary>The request came whole, and was carried out; then the connection is reset.</summary>
    public static Fault CommitAndReset { get; } = new(Resets);

    /// <summary>The request came whole, and was carried out; then the connection is closed without an answer.</summary>
    public static Fault CommitAndClose { get; } = new(Closes);

    /// <summary>No answer comes.</summary>
    public static Fault Stall { get; } = new(static connection => connection.StallAsync());

    public static Fault Json(string json, int status = 200, params string[] headers) =>
        Body(Encoding.UTF8.GetBytes(json), status, ["Content-Type: application/json", .. headers]);

    public static Fault Text(string text, int status, params string[] headers) => Body(Encoding.UTF8.GetBytes(text), status, headers);

    public static Fault Empty(int status, params string[] headers) => status == 204
        ? Raw(Head(status, headers) + "\r\n")
        : Body([], status, headers);

    public static Fault Body(byte[] body, int status, params string[] headers)
    {
        var head = Head(status, [.. headers, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}")]);
        byte[] bytes = [.. Encoding.Latin1.GetBytes(head + "\r\n"), .. body];
        return new Fault(connection => connection.SendAsync(bytes));
    }

    /// <summary>Bytes as they are. The connection stays open.</summary>
    public static Fault Raw(string text) => new(connection => connection.SendAsync(text));

    /// <summary>The fault, and then a reset.</summary>
    public Fault ThenReset() => Then(Resets);

    /// <summary>The fault, and then the end of the connection.</summary>
    public Fault ThenClose() => Then(Closes);

    /// <summary>The fault, and then nothing more.</summary>
    public Fault ThenStall(Action? stalled = null) => Then(connection =>
    {
        stalled?.Invoke();
        return connection.StallAsync();
    });

    public Fault Then(Func<FaultConnection, Task> next) => this with
    {
        Run = async connection =>
        {
            await Run(connection);
            await next(connection);
        },
    };

    public static string Head(int status, params string[] headers) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Reason\r\n{string.Concat(headers.Select(static line => line + "\r\n"))}");

    private static Task Resets(FaultConnection connection)
    {
        connection.Reset();
        return Task.CompletedTask;
    }

    private static Task Closes(FaultConnection connection)
    {
        connection.Close();
        return Task.CompletedTask;
    }
}
