using System.Globalization;
using Gigstack.Load.Api;
using Gigstack.Load.Files;
using Gigstack.Runtime;

namespace Gigstack.Load.Storm;

/// <summary>The sorts of calls that are made in the storm. Each gives false if it was given what belongs to another call.</summary>
internal static class StormCall
{
    private static readonly string[] s_sorts = ["read", "create", "stamp", "delete", "upload", "download", "glance at a download", "raw request"];

    public static string SortOf(int number) => s_sorts[number % s_sorts.Length];

    public static Task<bool> SendAsync(LoadClient client, int number, CancellationToken cancellationToken)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        return (number % s_sorts.Length) switch
        {
            0 => IsAsync(client.Entries.ReadAsync(id, cancellationToken), id),
            1 => IsAsync(client.Entries.CreateAsync(new() { Id = id, Text = "something" }, cancellationToken: cancellationToken), id),
            2 => IsAsync(client.Entries.StampAsync(id, cancellationToken), id),
            3 => DeleteAsync(client, id, cancellationToken),
            4 => UploadAsync(client, 10_000 + (number % 10_000), cancellationToken),
            5 => DownloadAsync(client, 10_000 + (number % 10_000), cancellationToken),
            6 => GlanceAsync(client, cancellationToken),
            _ => RawAsync(client, id, cancellationToken),
        };
    }

    private static async Task<bool> IsAsync(Task<Entry> call, string id) => (await call).Id == id;

    private static async Task<bool> DeleteAsync(LoadClient client, string id, CancellationToken cancellationToken)
    {
        await client.Entries.DeleteAsync(id, cancellationToken);
        return true;
    }

    private static async Task<bool> UploadAsync(LoadClient client, int size, CancellationToken cancellationToken)
    {
        await using var content = new ZeroStream(size);
        return (await client.Files.UploadAsync(new ApiFile(content), cancellationToken)).Bytes == size;
    }

    private static async Task<bool> DownloadAsync(LoadClient client, int size, CancellationToken cancellationToken)
    {
        await using var download = await client.Files.DownloadAsync(size, cancellationToken);
        await using var sink = new CountingStream();
        await download.CopyToAsync(sink, cancellationToken);
        // A page in place of the file says that it is one.
        return sink.Written == size || download.ContentType == "text/html";
    }

    /// <summary>Leaves a download after its first bytes.</summary>
    private static async Task<bool> GlanceAsync(LoadClient client, CancellationToken cancellationToken)
    {
        await using var download = await client.Files.DownloadAsync(1_000_000, cancellationToken);
        return await download.Content.ReadAsync(new byte[100], cancellationToken) > 0;
    }

    /// <summary>Sends a request of its own and leaves the body.</summary>
    private static async Task<bool> RawAsync(LoadClient client, string id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "entries/" + id);
        using var response = await client.SendAsync(request, cancellationToken);
        return response.RequestMessage!.RequestUri!.AbsolutePath.EndsWith(id, StringComparison.Ordinal);
    }
}
