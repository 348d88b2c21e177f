using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using WireTests.LoggedApi;

namespace WireTests.Telemetry;

/// <summary>What a generated client writes to an <c>ILogger</c>: ids, levels, texts and values.</summary>
public sealed partial class LoggedTests
{
    private const string Token = "l0g-5ecret-token";

    private const string Start = "1 CallStarted Debug: GET /notes/{id} started";

    private static readonly WireReply s_note = WireReply.Json("""{"text":"a"}""");

    [Fact]
    public async Task A_call_that_succeeds() =>
        Assert.Equal(
            [Start, "3 CallSucceeded Information: GET /notes/{id} returned 200 after 1 attempt(s) and # ms"], Lines(await LogOf(s_note)));

    [Fact]
    public async Task A_call_that_is_retried() =>
        Assert.Equal(
            [
                Start,
                "2 AttemptFailed Warning: Attempt 1 of GET /notes/{id} failed with 503; the next one follows after # ms",
                "2 AttemptFailed Warning: Attempt 2 of GET /notes/{id} failed with response_ended; the next one follows after # ms",
                "3 CallSucceeded Information: GET /notes/{id} returned 200 after 3 attempt(s) and # ms",
            ],
            Lines(await LogOf(WireReply.Json("{}", 503), WireReply.Abort, s_note)));

    [Theory]
    [InlineData(404, """{"message":"TOKEN"}""", "404")]
    [InlineData(200, """{"text":7}""", "Gigstack.Runtime.ApiException")]
    [InlineData(200, "", "Gigstack.Runtime.ApiException")]
    public async Task A_call_that_fails(int status, string body, string error)
    {
        var log = await LogOf(WireReply.Json(body.Replace("TOKEN", Token, StringComparison.Ordinal), status));

        Assert.Equal($"4 CallFailed Warning: GET /notes/{{id}} failed with {error} after 1 attempt(s) and # ms", Lines(log)[^1]);
        Assert.All(log, static entry => Assert.Null(entry.Exception));
    }

    [Fact]
    public async Task A_call_that_is_canceled()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var log = await LogOf(new LogEntries(), cancellation.Token, WireReply.Silence);

        Assert.Equal([Start, "5 CallCanceled Debug: GET /notes/{id} was canceled by the caller after 1 attempt(s) and # ms"], Lines(log));
    }

    [Fact]
    public async Task A_departure_from_the_document()
    {
        var name = new string('w', 200);

        var log = await LogOf(WireReply.Json($$"""{"text":"a","extra":1,"{{name}}":{"a":1},"{{Token}}":2}"""));

        var departures = log.Where(static entry => entry.Id.Id == 6).ToList();
        Assert.Contains(
            "6 UnexpectedAnswer Warning: GET /notes/{id} returned 200 with a departure from the document: UnknownProperty at $.extra",
            Lines(departures));
        Assert.Contains(departures, static entry => entry.Text.Contains("www", StringComparison.Ordinal));
        Assert.All(departures, static entry => Assert.InRange(entry.Text.Count(static c => c == 'w'), 0, 66));
        Assert.All(departures, static entry => Assert.InRange($"{entry.State.Single(static one => one.Key == "JsonPath").Value}".Length, 1, 64));
    }

    [Fact]
    public async Task Values_have_names_and_none_is_a_value_of_the_call()
    {
        var log = await LogOf(WireReply.Json("{}", 503), s_note);

        Assert.All(log, static entry => Assert.Equal("WireTests.LoggedApi.LoggedClient", entry.Category));
        Assert.Equal(
            [
                "Operation {OriginalFormat}", "Attempt Operation Error DelayMs {OriginalFormat}", "Operation StatusCode Attempts ElapsedMs {OriginalFormat}",
            ],
            log.Select(static entry => string.Join(' ', entry.State.Select(static one => one.Key))));
        foreach (var text in log.SelectMany(static entry => entry.State.Select(static one => $"{one.Value}").Append(entry.Text)))
        {
            Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Levels_that_are_off_are_not_written() => Assert.Equal(
        ["2 AttemptFailed Warning: Attempt 1 of GET /notes/{id} failed with 503; the next one follows after # ms"],
        Lines(await LogOf(new LogEntries(LogLevel.Warning), CancellationToken.None, WireReply.Json("{}", 503), s_note)));

    private static Task<IReadOnlyList<LogEntry>> LogOf(params WireReply[] replies) => LogOf(new LogEntries(), CancellationToken.None, replies);

    private static async Task<IReadOnlyList<LogEntry>> LogOf(LogEntries log, CancellationToken cancellationToken, params WireReply[] replies)
    {
        await using var api = new Api(replies);
        var options = api.Options<LoggedClientOptions>();
        (options.LoggerFactory, options.MaxRetries, options.RetryDelay) = (log, replies.Length - 1, TimeSpan.FromMilliseconds(1));
        using var client = new LoggedClient(Token, options);
        try
        {
            await client.Notes.GetAsync("hidden-id", new() { Q = "hidden" }, cancellationToken);
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            Assert.DoesNotContain(Token, exception.ToString(), StringComparison.Ordinal);
        }
        return log.All;
    }

    private static List<string> Lines(IEnumerable<LogEntry> log) =>
        [.. log.Select(static entry => $"{entry.Id.Id} {entry.Id.Name} {entry.Level}: {Milliseconds().Replace(entry.Text, "# ms")}")];

    [GeneratedRegex(@"[0-9.E-]+ ms")]
    private static partial Regex Milliseconds();
}
