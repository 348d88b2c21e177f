using System.Net;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>A DELETE whose answer was lost, and which is therefore sent again: then 404 says that it was done.</summary>
public class LostDeleteTests
{
    private static readonly Fault s_missing = Fault.Json("""{"error":{"code":"not_found","message":"No such client"}}""", 404);

    public static TheoryData<string> Lost() => ["reset", "closed", "cut", "502", "504"];

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task Missing_after_a_lost_answer_is_done(string lost)
    {
        await using var server = new FaultServer(FaultOf(lost), s_missing);

        var run = await FaultRun.OfAsync(server, Sort.Delete);

        // A gateway's 502 or 504 loses the answer as a reset does.
        Assert.True(run.Thrown is null, run.Thrown?.ToString());
        Assert.Equal(lost == "cut" ? 1 : 2, run.Heads);
    }

    [Fact]
    public async Task Gone_after_a_lost_answer_is_done()
    {
        await using var server = new FaultServer(Fault.CommitAndReset, Fault.Json("{}", 410));

        Assert.Null((await FaultRun.OfAsync(server, Sort.Delete)).Thrown);
    }

    [Fact]
    public async Task Missing_after_two_lost_answers_is_done()
    {
        await using var server = new FaultServer(Fault.CommitAndReset, Fault.CommitAndReset, s_missing);

        var run = await FaultRun.OfAsync(server, Sort.Delete);

        Assert.True(run.Thrown is null, run.Thrown?.ToString());
        Assert.Equal(3, run.Heads);
    }

    [Fact]
    public async Task Missing_at_the_first_attempt_is_missing()
    {
        var run = await FaultRun.OfAsync(Sort.Delete, s_missing);

        Assert.Equal((HttpStatusCode.NotFound, "not_found"), (run.Failure.StatusCode!.Value, run.Failure.Code));
    }

    [Fact]
    public async Task Missing_after_a_refusal_is_missing()
    {
        // 429 says that nothing was done.
        await using var server = new FaultServer(Fault.Json("{}", 429), s_missing);

        Assert.Equal(HttpStatusCode.NotFound, (await FaultRun.OfAsync(server, Sort.Delete)).Failure.StatusCode);
    }

    [Theory]
    [InlineData(Sort.Get)]
    [InlineData(Sort.Keyed)]
    public async Task Missing_after_a_lost_answer_is_an_error_of_other_methods(Sort sort)
    {
        await using var server = new FaultServer(Fault.CommitAndReset, s_missing);

        var run = await FaultRun.OfAsync(server, sort);

        Assert.Equal((HttpStatusCode.NotFound, false), (run.Failure.StatusCode!.Value, run.Failure.IsUnreadableSuccess));
    }

    [Fact]
    public async Task With_a_payload_the_caller_learns_that_it_was_done_and_that_the_payload_is_lost()
    {
        await using var server = new FaultServer(Fault.CommitAndReset, s_missing);
        using var transport = FaultRun.Transport(server.Address, new TestClock());

        var failure = await Assert.ThrowsAsync<ApiException>(() =>
            transport.SendAsync(new ApiRequest(HttpMethod.Delete, "/clients/1"), Api.ClientCodec));

        Assert.True(failure.IsUnreadableSuccess);
        Assert.Equal(2, server.Heads);
    }

    private static Fault FaultOf(string lost) => lost switch
    {
        "reset" => Fault.CommitAndReset,
        "closed" => Fault.CommitAndClose,
        "cut" => Fault.Raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{").ThenClose(),
        _ => Fault.Text("<html>", int.Parse(lost, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
