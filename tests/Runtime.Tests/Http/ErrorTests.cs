using System.Net;
using System.Text.Json;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Json;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class ErrorTests
{
    [Fact]
    public async Task An_error_says_all_that_is_known()
    {
        const string Body = """{"error":{"code":"DUPLICATE_RFC","message":"A client with this RFC already exists","details":"""
            + """{"tax_id":"taken","zip":["short","not digits"],"n":7}},"message":"other"}""";
        var exception = await Fail(WireReply.Json(Body, 409, "X-Request-Id: r1", "Retry-After: 5"));

        // 64 characters of what the API said; the rest is in the properties.
        Assert.Equal("POST /v2/clients returned 409 DUPLICATE_RFC: A client with this RFC already exists (tax_id: taken…)", exception.Message);
        Assert.Equal(HttpStatusCode.Conflict, exception.StatusCode);
        Assert.Equal(("DUPLICATE_RFC", "A client with this RFC already exists"), (exception.Code, exception.ApiMessage));
        Assert.Equal(7, exception.Details!.Value.GetProperty("n").GetInt32());
        Assert.Equal(new Dictionary<string, string> { ["tax_id"] = "taken", ["zip"] = "short, not digits" }, exception.FieldErrors);
        Assert.Equal(("POST", "/v2/clients"), (exception.Method, exception.RequestUri!.PathAndQuery));
        Assert.Equal(Body, exception.ResponseBody);
        Assert.Equal(["r1"], exception.Headers["x-request-id"]);
        Assert.Equal(TimeSpan.FromSeconds(5), exception.RetryAfter);
        Assert.DoesNotContain(Api.Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":"not_found"}""", null, "not_found")]
    [InlineData("""{"code":12,"message":"text"}""", null, "text")]
    [InlineData("""{"code":"c","message":{"a":1},"error":[]}""", "c", null)]
    [InlineData("""{"error":{"code":null,"message":null},"code":"outer","message":"m"}""", "outer", "m")]
    [InlineData("[]", null, null)]
    [InlineData("""{"error":{"code":""", null, null)]
    public async Task Code_and_message_are_the_first_strings_in_the_places_declared(string body, string? code, string? message)
    {
        var exception = await Fail(WireReply.Json(body, 404));

        Assert.Equal((code, message), (exception.Code, exception.ApiMessage));
        Assert.Equal(body, exception.ResponseBody);
        Assert.Empty(exception.FieldErrors);
    }

    [Theory]
    [InlineData("[\"zip is required\",\"limit must be\\nat most 100\"]", " (zip is required, limit must be at most 100)")]
    [InlineData("\"zip is required\"", " (zip is required)")]
    [InlineData("{\"n\":7}", "")]
    [InlineData("[]", "")]
    [InlineData("\"\\ud800\"", "")]
    public async Task The_message_tells_the_details(string details, string told)
    {
        var body = $$$"""{"error":{"code":"invalid","message":"No","details":{{{details}}}}}""";
        var exception = await Fail(WireReply.Json(body, 400));

        Assert.Equal("POST /v2/clients returned 400 invalid: No" + told, exception.Message);
    }

    [Fact]
    public async Task A_page_of_html_stays_out_of_the_message()
    {
        var exception = await Fail(WireReply.Text("<html>Bad gateway</html>", 502, "Content-Type: text/html"));

        Assert.Equal("POST /v2/clients returned 502 Reason", exception.Message);
        Assert.Equal("<html>Bad gateway</html>", exception.ResponseBody);
    }

    [Fact]
    public async Task Plain_text_is_quoted_on_one_line_and_not_without_end()
    {
        var exception = await Fail(WireReply.Text(
            "no\r\nsuch\u2028thing" + new string('x', 5000),
            400,
            "Content-Type: text/plain"));

        Assert.StartsWith("POST /v2/clients returned 400 Reason: no such thingxxx", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.Message.Length < 600);
    }

    [Fact]
    public async Task A_large_error_is_cut_and_still_an_error()
    {
        var exception = await Fail(WireReply.Text(new string('x', 300_000), 500), options => options.MaxResponseBytes = 100_000);

        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
        Assert.Equal(64 * 1024, exception.ResponseBody!.Length);
    }

    [Fact]
    public async Task An_error_without_a_body_is_told_by_its_status()
    {
        var exception = await Fail(WireReply.Empty(403));

        Assert.Equal("POST /v2/clients returned 403 Reason", exception.Message);
        Assert.Equal("", exception.ResponseBody);
        Assert.Null(exception.Details);
    }

    [Theory]
    [InlineData(404, "exact")]
    [InlineData(409, "range")]
    [InlineData(500, "default")]
    public async Task The_exact_status_goes_before_the_range_before_the_default(int status, string expected)
    {
        var errors = new ApiErrorMap()
            .Add(Named("default"), "default").Add(Named("range"), "4XX").Add(Named("exact"), "404");
        var exception = await Fail(WireReply.Json("""{"id":"1","error":{"code":"X"}}""", status), errors: errors);

        var typed = Assert.IsType<ApiException<Client>>(exception);
        Assert.Equal((expected, "X"), (typed.Error.Name, typed.Code));
    }

    [Theory]
    [InlineData("""{"name":"no id"}""")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task A_body_that_does_not_fit_its_type_gives_the_plain_exception(string body)
    {
        var exception = await Fail(WireReply.Text(body, 404), errors: new ApiErrorMap().Add(Api.ClientCodec, "404"));

        Assert.IsType<ApiException>(exception);
        Assert.Equal(body, exception.ResponseBody);
    }

    [Theory]
    [InlineData("""{"code":"\ud800"}""")]
    [InlineData("""{"error":"\udc00 and more"}""")]
    [InlineData("""{"\ud800":1,"error":{"\ud800":"x"}}""")]
    [InlineData("""{"error":{"details":{"a":"\ud800","b":["\ud800"],"\ud800":"c"}}}""")]
    public async Task Half_a_surrogate_pair_leaves_the_error_what_it_is(string body)
    {
        var exception = await Fail(
            WireReply.Json(body, 422, "X-Request-Id: r1"),
            errors: new ApiErrorMap().Add(Api.ClientCodec, "404").Add(JsonCodecs.Map(JsonCodecs.String), "422"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, exception.StatusCode);
        Assert.Equal(["r1"], exception.Headers["X-Request-Id"]);
        Assert.Equal(body, exception.ResponseBody);
    }

    [Fact]
    public async Task What_can_be_read_beside_half_a_surrogate_pair_is()
    {
        var exception = await Fail(WireReply.Json(
            """{"code":"\ud800","message":"told","error":{"details":{"a":"\ud800","b":"bad"}}}""",
            422));

        Assert.Equal((null, "told"), (exception.Code, exception.ApiMessage));
        Assert.Equal(new Dictionary<string, string> { ["b"] = "bad" }, exception.FieldErrors);
    }

    [Fact]
    public void Exceptions_can_be_made_by_tests()
    {
        var exception = new ApiException<Client>("text", new Client { Id = "1" }) { StatusCode = HttpStatusCode.Gone, Code = "gone" };

        Assert.Equal(("text", "1", "gone"), (exception.Message, exception.Error.Id, exception.Code));
        Assert.Throws<ArgumentException>(() => new ApiErrorShape(["code"], [], []));
    }

    private static RenamingCodec Named(string name) => new(name);

    private static async Task<ApiException> Fail(WireReply reply, Action<ApiClientOptions>? configure = null, ApiErrorMap? errors = null)
    {
        await using var server = new WireServer(reply);
        using var transport = Api.Transport(server, configure);
        var request = Api.Post();
        request.Errors = errors;
        return await Assert.ThrowsAnyAsync<ApiException>(() => transport.SendAsync(request, Api.ClientCodec));
    }

    /// <summary>Tells which of several codecs was taken.</summary>
    private sealed class RenamingCodec(string name) : JsonCodec<Client>
    {
        public override Client Read(ref Utf8JsonReader reader) => Api.ClientCodec.Read(ref reader) with { Name = name };

        public override void Write(Utf8JsonWriter writer, Client value) => Api.ClientCodec.Write(writer, value);
    }
}
