using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

public sealed class FileDownloadTests : IDisposable
{
    private static readonly byte[] s_bytes = [.. Enumerable.Range(0, 300_000).Select(static i => (byte)(i * 31))];

    private readonly string _folder = Directory.CreateTempSubdirectory("downloads").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_download_is_a_file_with_its_name_when_it_is_complete()
    {
        var progress = new List<long>();
        await using var server = new WireServer(WireReply.Body(s_bytes, 200));
        using var transport = Api.Transport(server);
        await using var body = await OpenAsync(transport);

        var path = await body.CopyToFileAsync(Path.Combine(_folder, "a.bin"), progress: new Progress(progress));

        Assert.Equal(Path.Combine(_folder, "a.bin"), path);
        Assert.Equal(s_bytes, await File.ReadAllBytesAsync(path));
        Assert.Equal(300_000, progress[^1]);
        Assert.Equal(progress.Order(), progress);
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task No_file_is_there_before_all_of_it_is()
    {
        var gate = new TaskCompletionSource();
        await using var server = new WireServer(new WireReply("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc"u8.ToArray())
        {
            Gate = gate.Task,
            Rest = "def"u8.ToArray(),
        });
        using var transport = Api.Transport(server);
        await using var body = await OpenAsync(transport);
        var first = new TaskCompletionSource();

        var saving = body.CopyToFileAsync(Path.Combine(_folder, "a"), progress: new Signal(first));
        await first.Task;
        var before = Assert.Single(Directory.GetFiles(_folder));
        gate.SetResult();

        Assert.NotEqual("a", Path.GetFileName(before));
        Assert.Equal("abcdef", await File.ReadAllTextAsync(await saving));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Digest: sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:\r\nContent-Length: 3\r\n\r\nabc")]
    public async Task A_failed_download_leaves_nothing_behind_and_keeps_what_was_there(string answer)
    {
        var path = Path.Combine(_folder, "a");
        await File.WriteAllTextAsync(path, "old");
        await using var server = new WireServer(WireReply.Raw(answer));
        using var transport = Api.Transport(server);
        await using var body = await OpenAsync(transport);

        await Assert.ThrowsAsync<ApiException>(() => body.CopyToFileAsync(path, overwrite: true));

        Assert.Equal("old", await File.ReadAllTextAsync(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_cancelled_download_leaves_nothing_behind()
    {
        await using var server = new WireServer(new WireReply("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc"u8.ToArray()));
        using var transport = Api.Transport(server);
        await using var body = await OpenAsync(transport);
        using var cancellation = new CancellationTokenSource();
        var first = new TaskCompletionSource();

        var saving = body.CopyToFileAsync(Path.Combine(_folder, "a"), progress: new Signal(first), cancellationToken: cancellation.Token);
        await first.Task;
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task An_existing_file_is_replaced_on_request_only()
    {
        var path = Path.Combine(_folder, "a");
        await File.WriteAllTextAsync(path, "old");
        await using var server = new WireServer(WireReply.Text("new", 200));
        using var transport = Api.Transport(server);
        await using var first = await OpenAsync(transport);

        var exception = await Assert.ThrowsAsync<IOException>(() => first.CopyToFileAsync(path));
        Assert.Contains("exists already", exception.Message, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(path));

        await first.CopyToFileAsync(path, overwrite: true);
        Assert.Equal("new", await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("a.pdf", "a.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("ab:c?d*.txt", "ab_c_d_.txt")]
    [InlineData("a.txt:stream", "a.txt_stream")]
    [InlineData("NUL.txt", "_NUL.txt")]
    [InlineData("com1", "_com1")]
    [InlineData(".bashrc", "_bashrc")]
    [InlineData("a.txt. . ", "a.txt")]
    public async Task In_a_folder_the_file_has_the_name_that_the_api_sends_as_far_as_it_is_safe(string sent, string expected)
    {
        await using var server = new WireServer(WireReply.Text("abc", 200, $"Content-Disposition: attachment; filename=\"{sent}\""));
        using var transport = Api.Transport(server);
        await using var body = await OpenAsync(transport);

        Assert.Equal(Path.Combine(_folder, expected), await body.CopyToFileAsync(_folder));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_long_name_keeps_its_extension(int bytes)
    {
        var name = SafeFileName.Of(new string(bytes == 1 ? 'a' : '中', 300) + ".pdf");

        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 190, 200);
    }

    [Fact]
    public async Task A_folder_needs_a_name()
    {
        await using var server = new WireServer(WireReply.Text("abc", 200));
        using var transport = Api.Transport(server);
        await using var body = await OpenAsync(transport);

        await Assert.ThrowsAsync<InvalidOperationException>(() => body.CopyToFileAsync(_folder));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => body.CopyToFileAsync(Path.Combine(_folder, "none", "a")));
        Assert.Equal("abc"u8.ToArray(), await body.ReadBytesAsync());
    }

    [Fact]
    public async Task A_download_that_stalls_ends_with_the_timeout_of_an_attempt()
    {
        await using var server = new WireServer(new WireReply("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc"u8.ToArray()));
        using var transport = Api.Transport(server, static options => options.Timeout = TimeSpan.FromMilliseconds(250));
        await using var body = await OpenAsync(transport);

        var exception = await Assert.ThrowsAsync<ApiException>(() => body.CopyToFileAsync(Path.Combine(_folder, "a")));

        Assert.Equal("GET /v2/f returned 200 with a body that stalled: nothing arrived for 0.25 s", exception.Message);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_slow_destination_is_no_stall()
    {
        await using var server = new WireServer(WireReply.Body(s_bytes, 200));
        using var transport = Api.Transport(server, static options => options.Timeout = TimeSpan.FromMilliseconds(50));
        await using var body = await OpenAsync(transport);
        var written = 0L;

        await body.CopyToAsync(Stream.Null, new Slow(value => written = value));

        Assert.Equal(300_000, written);
    }

    private static async Task<ApiStream> OpenAsync(ApiTransport transport) => (await transport.SendForStreamAsync(Api.Get("/f"))).Value;

    private sealed class Progress(List<long> reports) : IProgress<long>
    {
        public void Report(long value) => reports.Add(value);
    }

    private sealed class Signal(TaskCompletionSource source) : IProgress<long>
    {
        public void Report(long value) => source.TrySetResult();
    }

    private sealed class Slow(Action<long> report) : IProgress<long>
    {
        public void Report(long value)
        {
            Thread.Sleep(100);
            report(value);
        }
    }
}
