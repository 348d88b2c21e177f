using Gigstack;
using Gigstack.Runtime;
using Gigstack.Sandbox;
using GigstackTests.Setup;

namespace GigstackTests.Calls;

public sealed class CredentialTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact]
    public async Task A_key_that_changes_is_read_for_each_request()
    {
        var keys = new Queue<string>(["test_one", "test_two"]);
        using var client = new GigstackClient(
            ApiCredential.Bearer(_ => ValueTask.FromResult(keys.Dequeue())),
            new() { BaseAddress = BaseAddress, HttpClient = Http });
        await client.Clients.ListAsync().ToListAsync();
        await client.Services.ListAsync().ToListAsync();
        Assert.Equal(["Bearer test_one", "Bearer test_two"], Sent.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task The_key_decides_between_live_and_test_data()
    {
        using var live = ApiFor(GigstackSandbox.CreateKey(Team, livemode: true));
        var created = await live.Clients.CreateAsync(CurrentSamples.Client);
        Assert.True(created.Livemode);
        Assert.Empty(await Api.Clients.ListAsync().ToListAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    public void A_key_that_no_header_can_hold_is_refused_without_being_shown(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => new GigstackClient(key));
        Assert.True(key.Length == 0 || !exception.Message.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public void Plain_http_to_another_host_is_refused() =>
        Assert.Throws<ArgumentException>(() => new GigstackClient(Key, new() { BaseAddress = new Uri("http://api.example.com/v2") }));
}
