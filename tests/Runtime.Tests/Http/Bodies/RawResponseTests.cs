using System.Net;
using System.Security.Cryptography;
using System.Text;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

public class RawResponseTests
{
    [Fact]
    public async Task What_replaces_the_body_is_not_its_text_but_the_same_in_another_charset_is()
    {
        using var replaced = await ReadAsync(Response("<a/>"u8.ToArray()), BodyUse.Read);
        using var transcoded = await ReadAsync(Response([0xf1]), BodyUse.Read);
        Assert.False(replaced.IsReplaced);

        replaced.Replace("{}"u8.ToArray());
        transcoded.Transcode("ñ"u8.ToArray());

        Assert.Equal((true, "<a/>", "{}"), (replaced.IsReplaced, replaced.Text, Encoding.UTF8.GetString(replaced.Body.Span)));
        Assert.Equal((false, "ñ", "ñ"), (transcoded.IsReplaced, transcoded.Text, Encoding.UTF8.GetString(transcoded.Body.Span)));
        Assert.Equal([0xf1], transcoded.Received.ToArray());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("x", true)]
    public async Task Whether_there_is_a_body_is_known_before_and_after_it_is_read(string body, bool expected)
    {
        var bytes = Encoding.ASCII.GetBytes(body);
        using var read = await ReadAsync(Response(bytes), BodyUse.Read);
        using var open = await ReadAsync(Response(bytes, "Content-Length", $"0{bytes.Length}"), BodyUse.Raw);

        Assert.Equal((expected, expected), (read.HasBody, open.HasBody));
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_none_as_far_as_is_known()
    {
        using var open = await ReadAsync(new HttpResponseMessage { Content = new StreamContent(new SlowStream([1])) }, BodyUse.Raw);

        Assert.False(open.HasBody);
    }

    [Fact]
    public async Task The_length_of_a_compressed_body_is_unknown()
    {
        using var plain = await ReadAsync(Response([1, 2]), BodyUse.Raw);
        using var compressed = await ReadAsync(Response(Coding.Compressed("gzip", [1, 2]), "Content-Encoding", "gzip"), BodyUse.Raw);

        Assert.Equal((2, null), (plain.ContentLength, compressed.ContentLength));
    }

    [Fact]
    public async Task A_response_is_handed_over_decompressed()
    {
        var plain = Response([1, 2]);
        using var same = await ReadAsync(plain, BodyUse.Raw);
        Assert.Same(plain, await same.DetachAsync(default));

        var sent = Response(Coding.Compressed("gzip", [1, 2, 3]), "Content-Encoding", "gzip");
        sent.Content.Headers.TryAddWithoutValidation("Content-Type", "Text/CSV");
        using var compressed = await ReadAsync(sent, BodyUse.Raw);
        var handed = await compressed.DetachAsync(default);

        Assert.Equal(["Content-Type"], handed.Content.Headers.NonValidated.Select(static header => header.Key));
        Assert.Equal("Text/CSV", handed.Content.Headers.NonValidated["Content-Type"].ToString());
        Assert.Equal([1, 2, 3], await handed.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task It_is_opened_once_and_closed_with_it()
    {
        var inner = new SlowStream(Coding.Compressed("gzip", [1]));
        var response = new HttpResponseMessage { Content = new StreamContent(inner) };
        response.Content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        response.Headers.Add("X-A", ["1", "2"]);
        var raw = await ReadAsync(response, BodyUse.Raw);

        var body = await raw.OpenAsync(default);
        Assert.Same(body, await raw.OpenAsync(default));
        Assert.Same(raw.Headers, raw.Headers);
        Assert.Equal(("1, 2", null), (raw.Header("x-a"), raw.Header("X-B")));
        Assert.Equal("", raw.Decode(Encoding.UTF8));
        raw.Dispose();

        Assert.True(inner.IsDisposed);
    }

    [Fact]
    public async Task A_byte_order_mark_says_more_than_the_header()
    {
        using var raw = await ReadAsync(Response([0xff, 0xfe, (byte)'a', 0]), BodyUse.Read);

        Assert.Equal("a", raw.Decode(Encoding.UTF8));
    }

    [Fact]
    public async Task A_checksum_counts_before_and_after_a_coding_that_changes_nothing()
    {
        byte[] bytes = [1, 2, 3];
        var response = Response(bytes, "Content-Encoding", "identity");
        response.Headers.TryAddWithoutValidation("Repr-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:");
        using var raw = await ReadAsync(response, BodyUse.Read);

        Assert.Null(raw.BodyFault);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_follows_the_compressed_data_counts_for_the_length_and_the_checksum(bool waits)
    {
        byte[] sent = [.. Coding.Compressed("br", [1, 2, 3]), 0, 0];
        foreach (var (hash, length, fails) in new[] { (sent, sent.Length, false), (sent[..^2], sent.Length, true), (sent, sent.Length + 1, true) })
        {
            var response = new HttpResponseMessage { Content = new StreamContent(new SlowStream(sent, 2)) };
            response.Content.Headers.TryAddWithoutValidation("Content-Encoding", "br");
            response.Content.Headers.ContentLength = length;
            response.Headers.TryAddWithoutValidation("Content-Digest", $"sha-512=:{Convert.ToBase64String(SHA512.HashData(hash))}:");
            using var raw = await ReadAsync(response, BodyUse.Raw);
            var body = await raw.OpenAsync(default);
            var content = new MemoryStream();

            var exception = await Record.ExceptionAsync(async () =>
            {
                if (waits)
                    await body.CopyToAsync(content);
                else
                    body.CopyTo(content);
            });

            Assert.Equal([1, 2, 3], content.ToArray());
            Assert.Equal(fails, exception is DamagedBodyException);
            if (!fails)
                Assert.Equal(0, body.Read(new byte[1]));
        }
    }

    [Fact]
    public async Task An_unknown_algorithm_proves_nothing_and_one_wrong_checksum_is_enough()
    {
        var unknown = Response([1], "Content-Digest", $"sha-384=:{Convert.ToBase64String(new byte[64])}:");
        var wrong = Response([1], "Content-Digest", $"sha-256=:{Convert.ToBase64String(new byte[32])}:");
#pragma warning disable CA5351 // against damage, not against attack
        wrong.Content.Headers.ContentMD5 = MD5.HashData([1]);
#pragma warning restore CA5351

        using var first = await ReadAsync(unknown, BodyUse.Read);
        using var second = await ReadAsync(wrong, BodyUse.Read);

        Assert.Null(first.BodyFault);
        Assert.IsType<DamagedBodyException>(second.BodyFault);
    }

    [Fact]
    public async Task Nothing_waits_for_the_context_of_the_caller()
    {
        static HttpResponseMessage Slow() => new() { Content = new StreamContent(new SlowStream([1, 2])) };
        Assert.Equal(0, await CallersContext.PostsOf(() => ReadAsync(Slow(), BodyUse.Read).AsTask()));
        using var raw = await ReadAsync(Slow(), BodyUse.Raw);
        var body = await raw.OpenAsync(default);
        Assert.Equal(0, await CallersContext.PostsOf(() => body.ReadAsync(new byte[1]).AsTask()));
    }

    private static ValueTask<RawResponse> ReadAsync(HttpResponseMessage response, BodyUse use) =>
        RawResponse.ReadAsync(response, isSuccess: true, retryAfter: null, use, limit: 1000, default);

    private static HttpResponseMessage Response(byte[] body, string header = "X-None", string value = "1")
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
        if (!response.Headers.TryAddWithoutValidation(header, value))
            response.Content.Headers.TryAddWithoutValidation(header, value);
        else
            response.Content.Headers.ContentLength = body.Length;
        return response;
    }
}
