using WireTests.JsonBodiesApi;

namespace WireTests.MediaTypes;

public sealed class JsonBodiesTests
{
    private static readonly Thing s_thing = new() { Name = "x" };

    [Fact]
    public Task Json_is_the_default() => IsSent("application/json", static client => client.PlainAsync(s_thing));

    [Fact]
    public Task Parameters_are_kept() => IsSent("application/json; charset=utf-8", static client => client.CharsetAsync(s_thing));

    [Fact]
    public Task Parameters_are_kept_as_they_are_written() =>
        IsSent("application/vnd.shop.v2+json;version=\"2\"", static client => client.VendorAsync(s_thing));

    [Fact]
    public Task An_optional_body_has_its_media_type() => IsSent("application/vnd.api+json", static client => client.OptionalAsync(5), "5");

    [Fact]
    public Task A_shared_body_has_its_media_type() => IsSent(
        "application/json-patch+json",
        static client => client.PatchAsync([new Change { Op = "remove", Path = "/a" }]),
        """[{"op":"remove","path":"/a"}]""");

    [Fact]
    public Task A_range_is_sent_as_JSON() => IsSent("application/json", static client => client.SuffixAsync(s_thing));

    [Fact]
    public Task Any_media_type_is_sent_as_JSON() => IsSent("application/json", static client => client.AnyAsync(s_thing));

    [Fact]
    public Task Of_several_the_plain_one_is_sent() => IsSent("application/json", static client => client.ThreeAsync(s_thing));

    [Fact]
    public async Task Bytes_of_JSON_are_not_quoted()
    {
        await using var api = new Api(WireReply.Json("""{"b":[2]}"""));

        await using var answer = await Client(api).RawAsync(ApiFile.FromBytes("""{"a":1}"""u8.ToArray()));

        Assert.Equal("application/json", api.Request.Header("Content-Type"));
        Assert.Equal("application/json", api.Request.Header("Accept"));
        Assert.Equal("""{"a":1}""", api.Request.Body);
        Assert.Equal("""{"b":[2]}"""u8.ToArray(), await answer.ReadBytesAsync());
    }

    private static async Task IsSent(string mediaType, Func<JsonBodiesClient, Task> call, string body = """{"name":"x"}""")
    {
        await using var api = new Api(WireReply.Empty(204));

        await call(Client(api));

        Assert.Equal(mediaType, api.Request.Header("Content-Type"));
        Assert.Equal(body, api.Request.Body);
    }

    private static JsonBodiesClient Client(Api api) => new(api.Anonymous, api.Options<JsonBodiesClientOptions>());
}
