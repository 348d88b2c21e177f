using Gigstack;

namespace Invoicing.Web;

/// <summary>The PDF and the XML of invoices. gigstack gives their addresses; a browser gets them through this program.</summary>
internal sealed class InvoiceDownload(HttpClient http)
{
    public static async Task<IResult> DownloadAsync(
        string team, Guid uuid, string type, IServiceProvider services, InvoiceDownload download, CancellationToken cancellationToken)
    {
        if (services.GetKeyedService<GigstackClient>(team) is not { } gigstack)
            return TypedResults.NotFound();
        var urls = await gigstack.Invoices.Files.GetAsync(uuid.ToString(), new() { FileType = type }, cancellationToken);
        return (type == "pdf" ? urls.Pdf : urls.Xml) is { } url
            ? TypedResults.Stream(await download.OpenAsync(url, cancellationToken), $"application/{type}", $"{uuid}.{type}")
            : TypedResults.NotFound();
    }

    // As the bytes arrive: the file is never in memory as a whole.
    private Task<Stream> OpenAsync(string url, CancellationToken cancellationToken) => http.GetStreamAsync(url, cancellationToken);
}
