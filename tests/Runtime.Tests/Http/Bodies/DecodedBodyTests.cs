using System.Text;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

/// <summary>Compressed bodies are decompressed to their last byte, or fail.</summary>
public class DecodedBodyTests
{
    private const string Mark = "the end of the body";

    public static TheoryData<string> Codings => ["gzip", "br", "deflate"];

    private static byte[][] Contents =>
    [
        [7],
        Encoding.ASCII.GetBytes(Mark[..8]),
        Encoding.ASCII.GetBytes(Mark),
        Encoding.ASCII.GetBytes(Mark + Mark + "!"),
        [.. Enumerable.Range(0, 5000).SelectMany(static i => BitConverter.GetBytes(i * 7919))],
        [.. Enumerable.Repeat((byte)'a', 40_000)],
    ];

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task However_it_is_read_it_is_the_same(string coding)
    {
        foreach (var content in Contents)
        {
            var sent = Coding.Compressed(coding, content);
            foreach (var most in new[] { 1, 7, 8192 })
            {
                foreach (var size in new[] { 3, 18, 20, 100_000 })
                {
                    Assert.Equal(content, Read(Open(coding, new SlowStream(sent, most)), size));
                    if (most == 8192 || sent.Length < 40)
                        Assert.Equal(content, await ReadAsync(Open(coding, new SlowStream(sent, most)), size));
                }
            }
        }
    }

    [Theory]
    [InlineData("gzip", "The gzip data is invalid or ended before its end.")]
    [InlineData("br", "The Brotli data ended before its end.")]
    [InlineData("deflate", "The deflate data ended before its end.")]
    public async Task A_cut_body_fails_wherever_it_is_cut(string coding, string message)
    {
        var sent = Coding.Compressed(coding, Contents[^2][..400]);
        for (var length = 0; length < sent.Length; length += length is > 20 and < 200 ? 37 : 1)
        {
            // The Adler checksum at the end of deflate is not needed to know the data.
            if (coding == "deflate" && length >= sent.Length - 4)
                break;
            var cut = sent[..length];
            Assert.Equal(message, Assert.Throws<IOException>(() => Read(Open(coding, new SlowStream(cut)), 64)).Message);
            var exception = await Assert.ThrowsAsync<IOException>(() => ReadAsync(Open(coding, new SlowStream(cut)), 64));
            Assert.Equal(message, exception.Message);
        }
    }

    [Theory]
    [InlineData("gzip", "The gzip data is invalid or ended before its end.")]
    [InlineData("br", "The Brotli data is invalid.")]
    [InlineData("deflate", "The deflate data is invalid.")]
    public async Task Other_data_fails(string coding, string message)
    {
        var other = Enumerable.Repeat((byte)0xff, 300).ToArray();

        Assert.Equal(message, Assert.Throws<IOException>(() => Read(Open(coding, new SlowStream(other)), 64)).Message);
        Assert.Equal(message, (await Assert.ThrowsAsync<IOException>(() => ReadAsync(Open(coding, new SlowStream(other)), 64))).Message);
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task It_reads_forward_only_and_asks_for_nothing_in_vain(string coding)
    {
        using var body = Open(coding, new SlowStream(Coding.Compressed(coding, Contents[2])));

        Assert.Equal((true, false, false), (body.CanRead, body.CanSeek, body.CanWrite));
        Assert.Throws<NotSupportedException>(() => body.Length);
        Assert.Equal(0, body.Read([]));
        Assert.Equal(0, await body.ReadAsync(Memory<byte>.Empty));
        Assert.Equal(Contents[2], await ReadAsync(body, 10));
        Assert.Equal(0, body.Read(new byte[1]));
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void Disposing_closes_the_connection(string coding)
    {
        var inner = new SlowStream(Coding.Compressed(coding, Contents[2]));

        Open(coding, inner).Dispose();

        Assert.True(inner.IsDisposed);
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task Nothing_waits_for_the_context_of_the_caller(string coding)
    {
        var sent = Coding.Compressed(coding, Contents[^2]);
        using var body = Open(coding, new SlowStream(sent));

        Assert.Equal(0, await CallersContext.PostsOf(() => body.ReadAsync(new byte[10]).AsTask()));
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void An_empty_body_is_not_compressed_if_its_length_says_so(string coding)
    {
        using var content = new ByteArrayContent([]);
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        content.Headers.ContentLength = 0;

        Assert.Empty(Read(ContentCoding.Open(content, new SlowStream([])), 64));
    }

    [Fact]
    public void Several_members_of_gzip_are_one_body() =>
        Assert.Equal(
            [.. Contents[0], .. Contents[2]],
            Read(Open("gzip", new SlowStream([.. Coding.Compressed("gzip", Contents[0]), .. Coding.Compressed("gzip", Contents[2])])), 64));

    [Fact]
    public void Several_codings_are_undone_in_reverse()
    {
        var sent = Coding.Compressed("br", Coding.Compressed("gzip", Contents[^1]));

        Assert.Equal(Contents[^1], Read(Open("gzip, br", new SlowStream(sent)), 64));
        Assert.Throws<IOException>(() => Read(Open("br, gzip", new SlowStream(sent)), 64));
    }

    [Theory]
    [InlineData("x-gzip", "gzip")]
    [InlineData("X-GZIP", "gzip")]
    [InlineData("GZip", "gzip")]
    [InlineData("BR", "br")]
    [InlineData("Deflate", "deflate")]
    public void Codings_have_another_name_and_any_case(string name, string coding) =>
        Assert.Equal(Contents[2], Read(Open(name, new SlowStream(Coding.Compressed(coding, Contents[2]))), 64));

    [Fact]
    public void The_identity_is_no_coding_and_others_are_refused()
    {
        var body = new SlowStream(Contents[2]);

        Assert.Same(body, Open("identity", body));
        Assert.Equal(
            "The content coding is not one that was asked for: gzip, br.",
            Assert.Throws<IOException>(() => Open("zstd", body)).Message);
    }

    private static Stream Open(string coding, Stream body)
    {
        var content = new StreamContent(body);
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return ContentCoding.Open(content, body);
    }

    private static byte[] Read(Stream body, int size)
    {
        var all = new MemoryStream();
        var buffer = new byte[size];
        while (body.Read(buffer) is > 0 and var read)
            all.Write(buffer, 0, read);
        return all.ToArray();
    }

    private static async Task<byte[]> ReadAsync(Stream body, int size)
    {
        var all = new MemoryStream();
        var buffer = new byte[size];
        while (await body.ReadAsync(buffer) is > 0 and var read)
            all.Write(buffer, 0, read);
        return all.ToArray();
    }
}
