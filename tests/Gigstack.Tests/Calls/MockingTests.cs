using Gigstack;
using Gigstack.Runtime;

namespace GigstackTests.Calls;

/// <summary>Clients can stand in for themselves in a user's tests: no server, no interface.</summary>
public sealed class MockingTests
{
    [Fact]
    public async Task Every_method_and_resource_can_be_overridden()
    {
        GigstackClient gigstack = new FakeGigstack();
        Assert.Equal("client_7", (await gigstack.Clients.GetAsync("client_7")).Id);
        Assert.Equal(["client_1", "client_2"], await gigstack.Clients.ListAsync().Select(client => client.Id).ToListAsync());
    }

    private sealed class FakeGigstack : GigstackClient
    {
        public override ClientsClient Clients { get; } = new FakeClients();
    }

    private sealed class FakeClients : ClientsClient
    {
        public override Task<Client> GetAsync(string id, CancellationToken cancellationToken = default) =>
            Task.FromResult(new Client { Id = id });

        public override Paged<Client> ListAsync(ClientsListParameters? parameters = null, CancellationToken cancellationToken = default) =>
            Paged<Client>.FromPages([new([new() { Id = "client_1" }], hasMore: true), new([new() { Id = "client_2" }])]);
    }
}
