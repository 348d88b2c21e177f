using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace InvoicingWebTests;

/// <summary>What a browser does without scripts: reads pages, keeps cookies, fills forms in and sends them.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };

    public void Dispose() => _http.Dispose();

    public async Task<VisitedPage> OpenAsync(string path) => await ReadAsync(await _http.GetAsync(path));

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => _http.PostAsync(path, content);

    /// <summary>Sends the form of a page. Redirects are followed.</summary>
    public async Task<VisitedPage> SubmitAsync(VisitedPage page, params (string Name, string Value)[] values)
    {
        var form = page.Document.Forms.Single();
        var fields = form.Elements
            .Select(static element => element switch
            {
                IHtmlInputElement input => (Name: input.Name, Value: input.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => (Name: null, Value: null),
            })
            .Where(static field => field.Name is not null)
            .ToDictionary(static field => field.Name!, static field => field.Value ?? "");
        foreach (var (name, value) in values)
            fields[fields.ContainsKey(name) ? name : throw new ArgumentException($"The form has no field '{name}'.")] = value;
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await _http.PostAsync(page.Path, content));
    }

    private static async Task<VisitedPage> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            return new VisitedPage(
                response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery, await new HtmlParser().ParseDocumentAsync(text));
        }
    }
}

/// <param name="Status">The status of the response.</param>
/// <param name="Path">Its address, after redirects.</param>
/// <param name="Document">The page.</param>
public sealed record VisitedPage(HttpStatusCode Status, string Path, IHtmlDocument Document)
{
    public string Text(string selector) => Document.QuerySelector(selector)?.TextContent.Trim() ?? $"(no {selector})";

    public string? Link(string text) =>
        Document.Links.FirstOrDefault(link => link.TextContent.Contains(text, StringComparison.Ordinal))?.GetAttribute("href");
}
