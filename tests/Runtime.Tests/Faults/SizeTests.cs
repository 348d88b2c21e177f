using System.Net;
using System.Text;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>Bodies and heads that are too large.</summary>
public class SizeTests
{
    private const long FiveGigabytes = 5L * 1024 * 1024 * 1024;

    [Theory]
    [InlineData(Sort.Get)]
    [InlineData(Sort.Post)]
    [InlineData(Sort.Keyed)]
    public async Task A_body_of_5_GB_is_refused_at_its_announcement(Sort sort)
    {
        var sent = 0L;
        var run = await FaultRun.OfAsync(sort, Endless($"Content-Length: {FiveGigabytes}", bytes => sent = bytes));

        Assert.Equal(1, run.Heads);
        Assert.Equal((HttpStatusCode.OK, true), (run.Failure.StatusCode!.Value, run.Failure.IsUnreadableSuccess));
        Assert.Contains("67108864 bytes", run.Failure.Message, StringComparison.Ordinal);
        Assert.True(sent < 32 * 1024 * 1024, $"{sent} bytes left the server");
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_long_it_is_is_read_to_the_limit()
    {
        var sent = 0L;
        var run = await FaultRun.OfAsync(
            Sort.Get, Endless("Transfer-Encoding: chunked", bytes => sent = bytes), static options => options.MaxResponseBytes = 1024 * 1024);

        Assert.Equal(1, run.Heads);
        Assert.True(run.Failure.IsUnreadableSuccess);
        Assert.Contains("1048576 bytes", run.Failure.Message, StringComparison.Ordinal);
        Assert.True(sent < 32 * 1024 * 1024, $"{sent} bytes left the server");
    }

    [Fact]
    public async Task What_nobody_reads_is_not_read_whatever_its_size()
    {
        var sent = 0L;
        var run = await FaultRun.OfAsync(Sort.Delete, Endless($"Content-Length: {FiveGigabytes}", bytes => sent = bytes));

        Assert.Null(run.Thrown);
        Assert.Equal(1, run.Heads);
        Assert.True(sent < 32 * 1024 * 1024, $"{sent} bytes left the server");
    }

    [Theory]
    [InlineData("Content-Length: 62914560", 422, 1)]
    [InlineData("Content-Length: 5368709120", 422, 1)]
    [InlineData("Transfer-Encoding: chunked", 422, 1)]
    [InlineData("Transfer-Encoding: chunked", 503, 4)]
    public async Task An_error_is_read_to_64_KiB_and_no_further(string framing, int status, int requests)
    {
        var sent = 0L;
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var run = await FaultRun.OfAsync(Sort.Get, Endless(framing, bytes => sent = bytes, status));

        Assert.Equal((HttpStatusCode)status, run.Failure.StatusCode);
        Assert.Equal(requests, run.Heads);
        Assert.InRange(run.Failure.ResponseBody!.Length, 60 * 1024, 64 * 1024);
        Assert.True(sent < 32 * 1024 * 1024, $"{sent} bytes left the server");
        Assert.InRange(run.Failure.Message.Length, 1, 400);
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 400 * 1024 * 1024);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task Ten_thousand_headers_end_the_call_at_once(Sort sort)
    {
        var headers = new StringBuilder("HTTP/1.1 200 OK\r\n");
        for (var i = 0; i < 10_000; i++)
            headers.Append("X-Header-").Append(i).Append(": some value\r\n");

        var run = await FaultRun.OfAsync(sort, Fault.Raw(headers + "Content-Length: 0\r\n\r\n"));

        Assert.Equal(1, run.Heads);
        Assert.Empty(run.Clock.Waits);
        Assert.IsType<HttpRequestException>(run.Failure.InnerException);
        Assert.InRange(run.Failure.Message.Length, 1, 400);
    }

    [Fact]
    public async Task Five_hundred_headers_are_nothing()
    {
        string[] headers = [.. Enumerable.Range(0, 500).Select(static i => $"X-H-{i}: some value")];

        Assert.Equal("1", (await FaultRun.OfAsync(Sort.Get, Fault.Json("""{"id":"1"}""", 200, headers))).Value!.Id);
    }

    [Fact]
    public async Task A_body_longer_than_announced_is_no_part_of_the_next_answer()
    {
        var clock = new TestClock();
        await using var server = new FaultServer(
            Fault.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":\"X\"}"),
            Fault.Json("""{"id":"2"}"""));
        using var transport = FaultRun.Transport(server.Address, clock);

        Assert.Equal("1", (await FaultCall.SendAsync(transport, Sort.Get))!.Id);
        await Task.Delay(20);
        Assert.Equal("2", (await FaultCall.SendAsync(transport, Sort.Post))!.Id);
        Assert.Equal(2, server.Heads);
    }

    [Theory]
    [InlineData("Content-Length: -1")]
    [InlineData("Content-Length: ten")]
    [InlineData("Content-Length: 99999999999999999999")]
    public async Task A_length_that_is_none_keeps_what_is_known(string header)
    {
        var run = await FaultRun.OfAsync(
            Sort.Post,
            Fault.Raw($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{header}\r\n\r\n{{\"id\":\"1\"}}").ThenClose());

        Assert.Equal(1, run.Heads);
        Assert.True(run.Value?.Id == "1" || run.Thrown is ApiException, run.Thrown?.ToString());
    }

    private static Fault Endless(string framing, Action<long> sent, int status = 200) => Fault
        .Raw($"HTTP/1.1 {status} Reason\r\nContent-Type: application/json\r\n{framing}\r\n\r\n")
        .Then(async connection =>
        {
            var chunk = new byte[64 * 1024];
            chunk.AsSpan().Fill((byte)' ');
            "{\"error\":{\"code\":\"no\"},"u8.CopyTo(chunk);
            if (framing.Contains("chunked", StringComparison.Ordinal))
                chunk = [.. "10000\r\n"u8, .. chunk, .. "\r\n"u8];
            for (long total = 0; total < FiveGigabytes; total += chunk.Length)
            {
                await connection.SendAsync(chunk);
                sent(total);
            }
        });
}
