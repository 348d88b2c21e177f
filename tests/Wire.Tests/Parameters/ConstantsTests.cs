using WireTests.ConstantsApi;

namespace WireTests.Parameters;

public sealed class ConstantsTests
{
    [Fact]
    public async Task The_only_value_of_a_required_parameter_is_sent_without_the_caller()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).ConstantsAsync("5");

        Assert.Equal("/v1/constants/5?only=only&number=7&flag=true", api.Request.Target);
        Assert.Equal("2026-01", api.Request.Header("X-Api"));
        Assert.Equal("kind=k", api.Request.Header("Cookie"));
    }

    [Fact]
    public async Task The_caller_can_send_another_and_an_optional_one()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).ConstantsAsync("5", version: "v2", parameters: new() { Only = "other", Optional = "sometimes" });

        Assert.Equal("/v2/constants/5?only=other&number=7&flag=true&optional=sometimes", api.Request.Target);
    }

    [Fact]
    public async Task It_is_sent_beside_what_the_caller_must_set()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).MixedAsync(new() { Needed = "x" });

        Assert.Equal("/mixed?only=only&needed=x", api.Request.Target);
    }

    private static ConstantsClient Client(Api api) => new(api.Anonymous, api.Options<ConstantsClientOptions>());
}
