using WireTests.MapsApi;

namespace WireTests.OpenApi31;

public sealed class MapsTests
{
    [Fact]
    public async Task What_is_unevaluated_is_the_value_of_the_map()
    {
        await using var api = new Api(WireReply.Json("""{"id":"1","color":"red"}"""));

        var rest = await Client(api).MapAsync(new Dictionary<string, int> { ["a"] = 1 });

        Assert.Equal("""{"a":1}""", api.Request.Body);
        Assert.Equal("red", rest.AdditionalProperties!["color"]);
    }

    [Fact]
    public async Task Beside_properties_and_under_allOf_too()
    {
        const string Json = """
            {"rest":{"id":"1","color":"red"},"derived":{"name":"n","a":1},"referring":{"name":"n","day":"2026-01-31"},"spread":{"name":"n","b":"b","p":{"x":1}},"points":{"p":{"x":2}},"nullable":{"a":5,"b":null},"nested":{"n":[{"yes":true}]},"byPattern":{"x-a":4294967295},"tail":[1,2,3],"list":[{"x":3}]}
            """;
        await using var api = new Api(WireReply.Json(Json), WireReply.Json(Json));

        var maps = await Client(api).AllAsync(new Maps());
        await Client(api).AllAsync(maps);

        Assert.Equal(1, maps.Derived!.AdditionalProperties!["a"]);
        Assert.Equal("n", maps.Derived.Name);
        Assert.Equal(new DateOnly(2026, 1, 31), maps.Referring!.AdditionalProperties!["day"]);
        Assert.Equal(1, maps.Spread!.AdditionalProperties!["p"].X);
        Assert.Equal(2, maps.Points!["p"].X);
        Assert.Null(maps.Nullable.Value!["b"]);
        Assert.True(maps.Nested!["n"][0]["yes"]);
        Assert.Equal(uint.MaxValue, maps.ByPattern!["x-a"]);
        Assert.Equal([1, 2, 3], maps.Tail!);
        Assert.Equal(3, maps.List![0].X);
        Assert.Equal(Json.Trim(), api.Requests[1].Body);
    }

    [Fact]
    public void An_address_without_a_value_is_demanded()
    {
        var exception = Assert.Throws<ArgumentException>(() => new MapsClient(new Dictionary<string, ApiCredential>()));

        Assert.Contains("ApiClientOptions.BaseAddress", exception.Message, StringComparison.Ordinal);
    }

    private static MapsClient Client(Api api) => new(api.Anonymous, api.Options<MapsClientOptions>());
}
