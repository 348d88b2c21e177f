using System.Net.Http.Headers;
using System.Text;

namespace Gigstack.Sandbox.Tests.Inspector;

public sealed class ShownSecretTests : InspectorTest
{
    private const string OwnSecret = "sk_test_5ecret_of_the_caller";

    [Fact]
    public async Task No_secret_is_shown()
    {
        using var log = new StringWriter();
        await using var sandbox = await GigstackSandbox.StartAsync(new() { RequestLog = TextWriter.Synchronized(log) });
        using var http = new HttpClient();
        using (var request = new HttpRequestMessage(HttpMethod.Post, sandbox.BaseAddress + "/clients?token=query-5ecret-1"))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", OwnSecret);
            request.Headers.Add("X-Internal-API-Key", "internal-5ecret-2");
            request.Headers.Add("Cookie", "session=cookie-5ecret-3");
            request.Headers.Add("Idempotency-Key", "not-secret-at-all");
            request.Content = new StringContent($$"""
                {
                  "name": "The key is {{OwnSecret}}", "password": "body-5ecret-4\"x", "keyPass": "body-5ecret-5", "client_secret": "body-5ecret-6",
                  "note": "{{sandbox.LiveKey}}", "hook": "whsec_5ecret7", "key": "{{new string('5', 50)}}ecret8",
                  "metadata": { "access_token": "body-5ecret-9", "password": "never closed 5ecret-10 
                """, Encoding.UTF8, "application/json");
            await http.SendAsync(request);
        }

        var root = new Uri(sandbox.BaseAddress, "/sandbox/page/");
        var shown = await http.GetStringAsync(new Uri(root, "requests/1")) + await http.GetStringAsync(new Uri(root, "requests")) + log;
        using (var events = await EventStream.OpenAsync(new Uri(root, "events")))
            shown += (await events.NextAsync("request")).ToJsonString();

        Assert.DoesNotContain("5ecret", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.LiveKey, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("55555", shown, StringComparison.Ordinal);
        Assert.Contains("Bearer •••", shown, StringComparison.Ordinal);
        Assert.Contains("not-secret-at-all", shown, StringComparison.Ordinal);
        Assert.Contains("The key is •••", shown, StringComparison.Ordinal);
        Assert.Contains("/v2/clients?token=•••", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_shown_by_its_fields_without_the_files()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("form-5ecret-1"), "password" },
            { new StringContent("keep me"), "note" },
            { new ByteArrayContent("private 5ecret-2"u8.ToArray()), "key", "ana.key" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + "/invoices/download/fiel") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.TestKey);
        await Http.SendAsync(request);

        var shown = await LatestAsync();

        Assert.DoesNotContain("5ecret", shown.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            """{"password":"•••","note":"keep me","key":{"file":"ana.key","bytes":16}}""", (string?)shown["request"]!["body"]);
        Assert.Contains("-F 'key=@ana.key'", (string?)shown["curl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_nothing_read_is_not_shown()
    {
        using var content = new StringContent("password=form-5ecret-3", Encoding.UTF8, "application/x-www-form-urlencoded");
        await Http.PostAsync(new Uri(Sandbox.BaseAddress + "/nothing"), content);
        Assert.Equal("{}", (string?)(await LatestAsync())["request"]!["body"]);
    }

    [Fact]
    public async Task Keys_in_answers_are_not_shown()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + "/auth/signup");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.TestKey);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request);

        var body = (string)(await LatestAsync())["response"]!["body"]!;
        Assert.DoesNotContain("eyJ", body, StringComparison.Ordinal);
    }
}
