using Gigstack;
using Gigstack.Runtime.Testing;
using Moq;
using NSubstitute;
using Xunit;

public sealed class MockTests
{
    [Fact]
    public async Task With_NSubstitute()
    {
        var gigstack = Substitute.For<GigstackClient>();
        gigstack.Clients.GetAsync("client_1", Arg.Any<CancellationToken>()).Returns(new Client { Id = "client_1", Name = "Ana" });

        Assert.Equal("Ana", await NameAsync(gigstack));
    }

    [Fact]
    public async Task With_Moq()
    {
        var gigstack = new Mock<GigstackClient> { DefaultValue = DefaultValue.Mock };
        gigstack.Setup(client => client.Clients.GetAsync("client_1", It.IsAny<CancellationToken>())).ReturnsAsync(new Client { Id = "client_1", Name = "Ana" });

        Assert.Equal("Ana", await NameAsync(gigstack.Object));
    }

    [Fact]
    public async Task With_replies()
    {
        using var handler = new ReplyHandler();
        handler.On("clients.get").Json("""{ "data": { "id": "client_1", "name": "Ana" } }""");
        using var gigstack = new GigstackClient("key", handler.CreateOptions<GigstackClientOptions>());

        Assert.Equal("Ana", await NameAsync(gigstack));
        handler.Requests.Single().MustHaveHeader("Authorization", "Bearer key");
    }

    private static async Task<string?> NameAsync(GigstackClient gigstack) => (await gigstack.Clients.GetAsync("client_1")).Name;
}
