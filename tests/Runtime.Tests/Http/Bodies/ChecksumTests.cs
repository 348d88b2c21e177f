using System.Net;
using System.Security.Cryptography;
using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

/// <summary>A body is checked against the checksums that its headers announce.</summary>
public class ChecksumTests
{
    private const string Body = "\"abc\"";

    private static readonly byte[] s_plain = Encoding.UTF8.GetBytes(Body);

    public static TheoryData<string, bool> Headers => new()
    {
        { $"Content-Digest: sha-256=:{Sha256(s_plain)}:", true },
        { $"content-digest: sha-512=:{Sha512(s_plain)}:", true },
        { $"Content-Digest: unixsum=:AAAA:, sha-256=:{Sha256(s_plain)}:", true },
        { $"Repr-Digest: sha-256=:{Sha256(s_plain)}:;a=1", true },
        { $"Digest: SHA-256={Sha256(s_plain)},md5=AAAA", true },
        { $"Digest: sha-512={Sha512(s_plain)}", true },
        { $"Content-MD5: {Md5(s_plain)}", true },
        { "Content-Digest: sha-256=:not base64:", true },
        { "Content-Digest: sha-256=:AAAA:", true },
        { "Content-MD5: AAAA", true },
        { $"Content-Digest: sha-256=:{Sha256([1])}:", false },
        { $"Content-Digest: sha-256=:{Sha256(s_plain)}:, sha-512=:{Sha512([1])}:", false },
        { $"Repr-Digest: sha-512=:{Sha512([1])}:", false },
        { $"Digest: sha-256={Sha256([1])}", false },
        { $"Content-MD5: {Md5([1])}", false },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_body_in_memory_and_a_stream_are_checked(string header, bool matches)
    {
        foreach (var chunked in new[] { false, true })
        {
            await using var server = new WireServer(chunked
                ? new WireReply(Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{header}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{Body}\r\n0\r\n\r\n"))
                : WireReply.Json(Body, 200, header));
            using var transport = Api.Transport(server, static options => options.MaxRetries = 0);

            var inMemory = await Record.ExceptionAsync(() => transport.SendAsync(Api.Get("/f"), JsonCodecs.String));
            await using var stream = (await transport.SendForStreamAsync(Api.Get("/f"))).Value;
            var streamed = await Record.ExceptionAsync(() => stream.CopyToAsync(Stream.Null));

            if (matches)
            {
                Assert.Equal((null, null), (inMemory, streamed));
                continue;
            }
            var name = header[..header.IndexOf(':', StringComparison.Ordinal)];
            foreach (var exception in new[] { inMemory, streamed })
            {
                var failure = Assert.IsType<ApiException>(exception);
                Assert.Contains($"The body does not have the checksum of its header {name}.", failure.Message, StringComparison.Ordinal);
                Assert.Equal((HttpStatusCode.OK, true), (failure.StatusCode!.Value, failure.IsUnreadableSuccess));
            }
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Of_a_compressed_body_the_checksum_is_that_of_the_bytes_as_they_were_sent(string coding)
    {
        var sent = Coding.Compressed(coding, s_plain);

        Assert.Null(await ReadAsync(coding, sent, $"Content-Digest: sha-256=:{Sha256(sent)}:"));
        Assert.Null(await ReadAsync(coding, sent, $"Repr-Digest: sha-256=:{Sha256(sent)}:"));
        Assert.Null(await ReadAsync(coding, sent, $"Content-MD5: {Md5(sent)}"));
        // A proxy compressed it, and kept the checksum.
        Assert.Null(await ReadAsync(coding, sent, $"Repr-Digest: sha-256=:{Sha256(s_plain)}:"));
        Assert.Null(await ReadAsync(coding, sent, $"Digest: sha-256={Sha256(s_plain)}"));
        Assert.Null(await ReadAsync(coding, sent, $"Content-MD5: {Md5(s_plain)}"));

        Assert.NotNull(await ReadAsync(coding, sent, $"Content-Digest: sha-256=:{Sha256(s_plain)}:"));
        Assert.NotNull(await ReadAsync(coding, sent, $"Repr-Digest: sha-256=:{Sha256([1])}:"));
        Assert.NotNull(await ReadAsync(coding, sent, $"Digest: sha-256={Sha256([1])}"));
    }

    [Fact]
    public async Task Of_a_part_of_a_file_the_checksum_of_the_file_is_not_checked()
    {
        await using var server = new WireServer(
            WireReply.Text("abc", 206, $"Repr-Digest: sha-256=:{Sha256([1])}:", $"Digest: sha-256={Sha256([1])}", "Content-Range: bytes 0-2/9"),
            WireReply.Text("abc", 206, $"Content-Digest: sha-256=:{Sha256([1])}:", "Content-Range: bytes 0-2/9"));
        using var transport = Api.Transport(server);

        await using var first = (await transport.SendForStreamAsync(Api.Get())).Value;
        await using var second = (await transport.SendForStreamAsync(Api.Get())).Value;

        Assert.Equal("abc"u8.ToArray(), await first.ReadBytesAsync());
        await Assert.ThrowsAsync<ApiException>(() => second.ReadBytesAsync());
    }

    private static async Task<ApiException?> ReadAsync(string coding, byte[] sent, string header)
    {
        await using var server = new WireServer(
            WireReply.Body(sent, 200, "Content-Type: application/json", $"Content-Encoding: {coding}", header));
        using var transport = Api.Transport(server, static options => options.MaxRetries = 0);
        await using var stream = (await transport.SendForStreamAsync(Api.Get())).Value;
        var failure = await Record.ExceptionAsync(async () => Assert.Equal(s_plain, await stream.ReadBytesAsync()));
        var inMemory = await Record.ExceptionAsync(() => transport.SendAsync(Api.Get(), JsonCodecs.String));
        Assert.Equal(failure is null, inMemory is null);
        return failure is null ? null : Assert.IsType<ApiException>(failure);
    }

    private static string Sha256(byte[] bytes) => Convert.ToBase64String(SHA256.HashData(bytes));

    private static string Sha512(byte[] bytes) => Convert.ToBase64String(SHA512.HashData(bytes));

#pragma warning disable CA5351 // Content-MD5 is what servers announce; it is checked against accidents, not attacks
    private static string Md5(byte[] bytes) => Convert.ToBase64String(MD5.HashData(bytes));
#pragma warning restore CA5351
}
