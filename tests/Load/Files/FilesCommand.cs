using System.Globalization;
using Gigstack.Load.Api;
using Gigstack.Runtime;

namespace Gigstack.Load.Files;

/// <summary>Sends and receives 2 GB: memory stays flat.</summary>
internal static class FilesCommand
{
    public static async Task<bool> RunAsync(Uri server, string[] arguments)
    {
        var size = arguments is [var text, ..] ? long.Parse(text, CultureInfo.InvariantCulture) : 2L * 1024 * 1024 * 1024;
        using var client = new LoadClient(new LoadClientOptions { BaseAddress = server });
        Measured.PrintMemory("before");
        await using var content = new ZeroStream(size);
        var received = await client.Files.UploadAsync(new ApiFile(content));
        Measured.PrintMemory("after the upload");
        await using var download = await client.Files.DownloadAsync(size);
        await using var sink = new CountingStream();
        await download.CopyToAsync(sink);
        Measured.PrintMemory("after the download");
        return received.Bytes == size && sink.Written == size;
    }
}
