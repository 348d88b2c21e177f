using WireTests.AnswersApi;

namespace WireTests.MediaTypes;

public sealed class AnswersTests
{
    private static readonly WireReply s_thing = WireReply.Json("""{"name":"x"}""");

    [Fact]
    public Task The_media_type_of_the_response_is_asked_for() =>
        IsAsked("application/hal+json", s_thing, static client => client.HalAsync());

    [Fact]
    public Task Parameters_are_kept() => IsAsked("application/json; charset=utf-8", s_thing, static client => client.CharsetAsync());

    [Fact]
    public Task Media_types_of_errors_come_last() => IsAsked(
        "application/json, application/problem+json, text/html;q=0.9", WireReply.Json("\"a\""), static client => client.ProblemAsync());

    [Fact]
    public Task Media_types_of_errors_are_all_that_there_is() =>
        IsAsked("application/problem+json", WireReply.Empty(204), static client => client.NoneAsync());

    [Fact]
    public Task HEAD_asks_as_GET_does() => IsAsked("image/png, application/json", WireReply.Empty(200), static client => client.HeadAsync());

    [Fact]
    public Task A_suffix_is_asked_for_as_JSON() => IsAsked("application/json", s_thing, static client => client.SuffixAsync());

    [Fact]
    public Task JSON_is_preferred_to_anything() =>
        IsAsked("application/json, */*;q=0.9", s_thing, static client => client.AnyThingAsync());

    [Fact]
    public Task A_value_is_asked_for_in_each_form() => IsAsked(
        "application/json, text/json, text/plain;q=0.9", s_thing, static client => client.ThreeThingsAsync());

    [Fact]
    public async Task JSON_and_an_image_are_a_method_each()
    {
        await using var api = new Api(s_thing, WireReply.Body([1, 2], 200, "Content-Type: image/png"));

        Assert.Equal("x", (await Client(api).TwoAsync()).Name);
        await using var image = await Client(api).TwoFileAsync();

        Assert.Equal([1, 2], await image.ReadBytesAsync());
        Assert.Equal(["application/json", "image/png, application/json;q=0.9"], api.Requests.Select(static request => request.Header("Accept")));
    }

    [Fact]
    public async Task JSON_text_and_bytes_are_a_method_each()
    {
        await using var api = new Api(s_thing, WireReply.Text("a,b", 200, "Content-Type: text/csv"), WireReply.Body([1], 200, "Content-Type: application/pdf"));

        Assert.Equal("x", (await Client(api).ReportAsync()).Name);
        Assert.Equal("a,b", await Client(api).ReportAsTextAsync());
        await using var file = await Client(api).ReportFileAsync();

        Assert.Equal([1], await file.ReadBytesAsync());
        Assert.Equal(["application/json", "text/csv", "application/pdf"], api.Requests.Select(static request => request.Header("Accept")));
    }

    [Fact]
    public async Task Several_kinds_of_image_are_one_method()
    {
        await using var api = new Api(WireReply.Body([1], 200, "Content-Type: image/webp"));

        await using var image = await Client(api).ImagesAsync();

        Assert.Equal("image/webp", image.ContentType);
        Assert.Equal("image/png, image/*", api.Request.Header("Accept"));
    }

    [Theory]
    [InlineData("text/plain", "hello", "hello")]
    [InlineData("text/plain; charset=utf-8", "\"hello\"", "\"hello\"")]
    [InlineData("text/plain", "5", "5")]
    [InlineData("text/plain", "{\"a\":1}", "{\"a\":1}")]
    [InlineData("application/json", "\"hello\"", "hello")]
    [InlineData("text/json", "\"hello\"", "hello")]
    public async Task A_string_is_told_by_the_media_type_that_arrives(string mediaType, string body, string value)
    {
        var reply = WireReply.Text(body, 200, "Content-Type: " + mediaType);
        await using var api = new Api(reply, reply, reply);

        Assert.Equal(value, await Client(api).JsonTextAsync());
        Assert.Equal(value, await Client(api).ThreeAsync());
        Assert.Equal(value, await Client(api).AnyTextAsync());
    }

    [Theory]
    [InlineData("text/csv", "a,b")]
    [InlineData("application/json", "hello")]
    public async Task Any_media_type_is_a_string(string mediaType, string body)
    {
        await using var api = new Api(WireReply.Text(body, 200, "Content-Type: " + mediaType));

        Assert.Equal(body, await Client(api).AnyTextAsync());
    }

    [Fact]
    public async Task A_value_in_plain_text_is_read()
    {
        await using var api = new Api(WireReply.Text("2026-01-02\n", 200, "Content-Type: text/plain"));

        Assert.Equal(new DateOnly(2026, 1, 2), await Client(api).DateAsync());
    }

    [Fact]
    public async Task HTML_is_not_a_string_of_JSON()
    {
        await using var api = new Api(WireReply.Text("<html>", 200, "Content-Type: text/html"));

        await Assert.ThrowsAsync<ApiException>(() => Client(api).JsonTextAsync());
    }

    private static async Task IsAsked(string accept, WireReply reply, Func<AnswersClient, Task> call)
    {
        await using var api = new Api(reply);

        await call(Client(api));

        Assert.Equal(accept, api.Request.Header("Accept"));
    }

    private static AnswersClient Client(Api api) => new(api.Anonymous, api.Options<AnswersClientOptions>());
}
