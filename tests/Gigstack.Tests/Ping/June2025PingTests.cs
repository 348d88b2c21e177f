using Gigstack.Runtime;
using Gigstack.V202506;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Pings;

public sealed class June2025PingTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    private static readonly PingInput s_input = (PingInput)GigstackJsonText.Read(typeof(PingInput), """{ "message": "hello", "anything": [1] }""");

    [Fact, Operation("ping.get")]
    public async Task Get_sends_no_body_and_reads_the_pong()
    {
        var response = await Api.Ping.GetWithResponseAsync();
        LastSent("GET", "/ping");
        IsPong(response);
    }

    [Fact, Operation("ping.post")]
    public async Task Post_sends_any_body_or_none()
    {
        IsPong(await Api.Ping.PostWithResponseAsync(s_input));
        LastSent("POST", "/ping", """{ "message": "hello", "anything": [1] }""");
        IsPong(await Api.Ping.PostWithResponseAsync());
        Sent[^1].Is("POST", "/ping");
    }

    [Fact, Operation("ping.put")]
    public async Task Put_sends_any_body_or_none()
    {
        IsPong(await Api.Ping.PutWithResponseAsync(s_input));
        LastSent("PUT", "/ping", """{ "message": "hello", "anything": [1] }""");
        IsPong(await Api.Ping.PutWithResponseAsync());
        Sent[^1].Is("PUT", "/ping");
    }

    [Fact, Operation("ping.delete")]
    public async Task Delete_sends_no_body_and_reads_the_pong()
    {
        var response = await Api.Ping.DeleteWithResponseAsync();
        LastSent("DELETE", "/ping");
        IsPong(response);
    }

    private static void IsPong(ApiResponse<Gigstack.V202506.Ping> response)
    {
        Assert.Equal((200, "API is healthy"), ((int)response.StatusCode, response.Message));
        Assert.Equal(("pong", "2.0.0"), (response.Value.Message, response.Value.Version));
        Assert.Equal(DateTimeOffset.UtcNow, response.Value.Timestamp!.Value, TimeSpan.FromHours(1));
    }
}
