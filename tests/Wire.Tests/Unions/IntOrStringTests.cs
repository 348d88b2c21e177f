using Of20 = WireTests.IntOrString20Api;
using Of31 = WireTests.IntOrStringApi;

namespace WireTests.Unions;

/// <summary>An integer or a string is a union, unless the string can only be the integer in quotes.</summary>
public sealed class IntOrStringTests
{
    [Theory]
    [InlineData("""{"port":80,"surge":1,"bare":2,"formatted":3,"several":4,"word":5,"quoted":6,"digits":7,"price":8.5}""")]
    [InlineData("""{"port":"http","surge":"25%","bare":"30%","formatted":"x","several":"05","word":"y"}""")]
    public async Task Both_are_read_and_written_equal(string json)
    {
        await using var api = new Api(WireReply.Json(json), WireReply.Json("{}"));
        var client = new Of31.IntOrStringClient(api.Options<Of31.IntOrStringClientOptions>());

        var holder = await client.PutHolderAsync(new Of31.Holder { Port = 80, Surge = "25%", Bare = 1, Several = "a" });
        await client.PutHolderAsync(holder);

        Assert.Equal("""{"port":80,"surge":"25%","bare":1,"several":"a"}""", api.Requests[0].Body);
        Assert.Equal(json, api.Requests[1].Body);
    }

    [Fact]
    public async Task A_number_in_quotes_is_a_number()
    {
        await using var api = new Api(WireReply.Json("""{"quoted":"9007199254740993","digits":"-5","price":"1.50"}"""));
        var client = new Of31.IntOrStringClient(api.Options<Of31.IntOrStringClientOptions>());

        var holder = await client.PutHolderAsync(new Of31.Holder());

        Assert.Equal(9007199254740993, holder.Quoted);
        Assert.Equal(-5, holder.Digits);
        Assert.Equal(1.50m, holder.Price);
    }

    [Fact]
    public async Task In_2_0()
    {
        const string Json = """{"port":"https","inline":443}""";
        await using var api = new Api(WireReply.Json(Json), WireReply.Json("{}"));
        var client = new Of20.IntOrString20Client(api.Options<Of20.IntOrString20ClientOptions>());

        var holder = await client.PutHolderAsync(new Of20.Holder { Port = 80, Inline = "x" });
        Assert.True(holder.Port!.Value.TryGetText(out var name) && name == "https");
        Assert.True(holder.Inline!.Value.TryGetNumber(out var port) && port == 443);
        await client.PutHolderAsync(holder);

        Assert.Equal("""{"port":80,"inline":"x"}""", api.Requests[0].Body);
        Assert.Equal(Json, api.Requests[1].Body);
    }
}
