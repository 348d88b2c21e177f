using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>A lenient Sandbox stamps what the SAT refuses.</summary>
public sealed class LenientTests : IAsyncLifetime
{
    // Not all of these requests are in the OpenAPI document, so that nothing validates them here.
    private static readonly HttpClient s_http = new();

    private GigstackSandbox _sandbox = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await GigstackSandbox.StartAsync(
            new GigstackSandboxOptions { Lenient = true, TimeProvider = new Webhooks.ManualClock() });
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task It_takes_the_mistakes()
    {
        foreach (var mistake in AllMistakes.List.Where(mistake => mistake.Document is Document.Income or Document.Egress))
        {
            var (path, body) = mistake.Document == Document.Income
                ? ("/invoices/income", CorrectRequests.Income(mistake.Change))
                : ("/invoices/egress", CorrectRequests.Egress(mistake.Change));
            var (status, answer) = await Post(path, body);
            Assert.True(status == (mistake.IsRefusedAnyway ? 422 : 201), $"{mistake}: {answer}");
        }
    }

    [Fact]
    public async Task It_takes_retentions_with_mistakes()
    {
        foreach (var mistake in AllMistakes.List.Where(mistake => mistake.Document == Document.Retention))
        {
            var (status, answer) = await Post("/retentions", CorrectRequests.Retention(2025, mistake.Change));
            Assert.True(status == 201, $"{mistake}: {answer}");
        }
    }

    [Fact]
    public async Task It_takes_payments_with_mistakes_unless_gigstack_itself_would_not()
    {
        foreach (var mistake in AllMistakes.List.Where(mistake => mistake.Document == Document.Complement))
        {
            var invoice = await Post(
                "/invoices/income", CorrectRequests.Income("""{ "payment_method": "PPD", "payment_form": "99" }"""));
            var uuid = (string)JsonNode.Parse(invoice.Body)!["data"]!["uuid"]!;
            var (status, answer) = await Post(
                "/invoices/payment",
                CorrectRequests.Complement(uuid, mistake.Change.Replace("{invoice}", uuid, StringComparison.Ordinal)));
            Assert.True(status == (mistake.IsRefusedAnyway ? 400 : 201), $"{mistake}: {answer}");
        }
    }

    private async Task<(int Status, string Body)> Post(string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _sandbox.BaseAddress + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _sandbox.TestKey);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await s_http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
