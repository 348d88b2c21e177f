using System.Net;
using System.Text;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>Compression and charsets, sound and broken.</summary>
public class EncodedBodyTests
{
    private static readonly string s_payload = $$"""{"id":"1","name":"{{string.Concat(Enumerable.Range(0, 4000))}}"}""";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_is_read(string encoding)
    {
        foreach (var sort in FaultCall.All)
        {
            var run = await FaultRun.OfAsync(sort, Sent(Compressed(encoding), encoding, 200));

            Assert.Null(run.Thrown);
            Assert.Equal(1, run.Heads);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_that_is_broken_keeps_its_status(string encoding)
    {
        byte[][] bodies = [new byte[20], [.. Enumerable.Repeat((byte)0xff, 200)], [.. Compressed(encoding)[..12], .. new byte[200]], "{\"id\":\"1\"}"u8.ToArray()];
        foreach (var body in bodies)
        {
            foreach (var sort in (Sort[])[Sort.Get, Sort.Post, Sort.Keyed, Sort.Bodyless])
            {
                var success = await FaultRun.OfAsync(sort, Sent(body, encoding, 201));

                Assert.Equal((HttpStatusCode.Created, true), (success.Failure.StatusCode!.Value, success.Failure.IsUnreadableSuccess));
                Assert.InRange(success.Heads, 1, sort.MayRepeat() ? 4 : 1);
            }
        }
    }

    [Theory]
    [InlineData("gzip", 409, Sort.Get, 1)]
    [InlineData("gzip", 503, Sort.Get, 4)]
    [InlineData("gzip", 503, Sort.Post, 1)]
    [InlineData("gzip", 503, Sort.Delete, 4)]
    [InlineData("br", 503, Sort.Get, 4)]
    [InlineData("br", 404, Sort.Bodyless, 1)]
    [InlineData("deflate", 429, Sort.Keyed, 4)]
    [InlineData("deflate", 422, Sort.Keyed, 1)]
    public async Task A_compressed_error_that_is_broken_keeps_its_status(string encoding, int status, Sort sort, int requests)
    {
        var run = await FaultRun.OfAsync(sort, Sent(new byte[20], encoding, status));

        Assert.Equal((HttpStatusCode)status, run.Failure.StatusCode);
        Assert.Equal(requests, run.Heads);
        Assert.Equal(["r1"], run.Failure.Headers["X-Request-Id"]);
    }

    [Theory]
    [InlineData("gzip", 2)]
    [InlineData("gzip", 1)]
    [InlineData("deflate", 2)]
    [InlineData("br", 2)]
    public async Task A_compressed_body_cut_in_half_with_intact_framing_is_not_taken_for_whole(string encoding, int parts)
    {
        var whole = Compressed(encoding);
        var cut = parts == 1 ? whole[..^6] : whole[..(whole.Length / 2)];

        var run = await FaultRun.OfAsync(Sort.Post, Sent(cut, encoding, 201));

        Assert.Equal(1, run.Heads);
        Assert.Equal((HttpStatusCode.Created, true), (run.Failure.StatusCode!.Value, run.Failure.IsUnreadableSuccess));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_compressed_download_cut_in_half_with_intact_framing_is_not_taken_for_whole(string encoding)
    {
        // CSV, in which nothing but the end of the compression says that half of it is missing.
        var whole = Compressed(encoding, string.Concat(Enumerable.Range(0, 5000).Select(static row => $"{row},{row * 7919 % 1009}\n")));
        await using var server = new FaultServer(Fault.Body(whole[..(whole.Length / 2)], 200, $"Content-Encoding: {encoding}", "Content-Type: text/csv"));
        using var transport = FaultRun.Transport(server.Address, new TestClock(), static options => options.MaxRetries = 0);

        var text = await Assert.ThrowsAsync<ApiException>(() => transport.SendForTextAsync(Api.Get()));
        Assert.True(text.IsUnreadableSuccess);

        using var stream = (await transport.SendForStreamAsync(Api.Get())).Value;
        var failure = await Record.ExceptionAsync(() => stream.ReadBytesAsync());
        Assert.True(failure is ApiException or IOException, failure?.ToString() ?? "half a file was taken for a whole one");
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("ISO-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("\"utf-8\"")]
    public async Task A_charset_other_than_utf_8_is_read(string charset)
    {
        var encoding = Encoding.Latin1;
        if (charset.Contains("utf-8", StringComparison.Ordinal))
            encoding = new UTF8Encoding(false);
        else if (charset == "utf-16")
            encoding = Encoding.Unicode;
        var success = await FaultRun.OfAsync(Sort.Get, Charset("""{"id":"1","name":"Peña"}""", 200));
        var error = await FaultRun.OfAsync(Sort.Get, Charset("""{"error":{"code":"no","message":"año"}}""", 422));

        Assert.Equal("Peña", success.Value!.Name);
        Assert.Equal(("no", "año"), (error.Failure.Code, error.Failure.ApiMessage));

        Fault Charset(string json, int status) =>
            Fault.Body(encoding.GetBytes(json), status, $"Content-Type: application/json; charset={charset}");
    }

    [Fact]
    public async Task A_charset_that_nobody_knows_keeps_the_status()
    {
        var success = await FaultRun.OfAsync(Sort.Post, Fault.Text("""{"id":"1","name":"Pe"}""", 200, "Content-Type: application/json; charset=klingon"));
        var error = await FaultRun.OfAsync(Sort.Post, Fault.Text("""{"code":"no"}""", 422, "Content-Type: application/json; charset=klingon"));

        // Read as UTF-8, or refused with what is known; both are the truth.
        Assert.True(success.Value?.Id == "1" || success.Failure.IsUnreadableSuccess);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, error.Failure.StatusCode);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task A_byte_order_mark_is_skipped(Sort sort)
    {
        byte[] success = [0xEF, 0xBB, 0xBF, .. "{\"id\":\"1\"}"u8];
        byte[] error = [0xEF, 0xBB, 0xBF, .. "{\"error\":{\"code\":\"no\"}}"u8];

        Assert.Null((await FaultRun.OfAsync(sort, Fault.Body(success, 200, "Content-Type: application/json"))).Thrown);
        Assert.Equal("no", (await FaultRun.OfAsync(sort, Fault.Body(error, 422, "Content-Type: application/json"))).Failure.Code);
    }

    private static Fault Sent(byte[] body, string encoding, int status) =>
        Fault.Body(body, status, "Content-Type: application/json", "X-Request-Id: r1", $"Content-Encoding: {encoding}");

    private static byte[] Compressed(string encoding, string? text = null) =>
        Coding.Compressed(encoding, Encoding.UTF8.GetBytes(text ?? s_payload));
}
