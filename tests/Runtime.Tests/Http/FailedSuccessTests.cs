using System.Net;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Json;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

/// <summary>Answers of status 200 whose body says that the call failed.</summary>
public class FailedSuccessTests
{
    [Fact]
    public async Task A_body_that_says_it_failed_is_an_error_with_all_that_is_known()
    {
        const string Body =
            """{"data":{"success":true},"success":false,"error":{"code":"SAT_DOWN","message":"Try later","details":{"rfc":"unknown"}}}""";
        await using var server = new WireServer(WireReply.Json(Body, 200, "X-Request-Id: r1"));
        using var transport = Transport(server, "/success");

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post(), Api.ClientCodec));

        Assert.Equal("POST /v2/clients returned 200 SAT_DOWN: Try later (rfc: unknown)", exception.Message);
        Assert.Equal((HttpStatusCode.OK, "SAT_DOWN", "Try later"), (exception.StatusCode, exception.Code, exception.ApiMessage));
        Assert.Equal("unknown", exception.FieldErrors["rfc"]);
        Assert.Equal(Body, exception.ResponseBody);
        Assert.Equal(["r1"], exception.Headers["X-Request-Id"]);
        Assert.False(exception.IsUnreadableSuccess);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_call_that_ignores_the_body_looks_into_it_nevertheless()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"success":false,"code":"NO"}"""),
            WireReply.Json("""{"success":true}"""),
            WireReply.Empty(204));
        using var transport = Transport(server, "/success");

        Assert.Equal("NO", (await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post()))).Code);
        Assert.Equal(HttpStatusCode.OK, (await transport.SendAsync(Api.Post())).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await transport.SendAsync(Api.Post())).StatusCode);
    }

    [Theory]
    [InlineData("""{"id":"1","success":true,"other":false}""")]
    [InlineData("""{"id":"1","nested":{"success":false},"list":[{"success":false}]}""")]
    [InlineData("""{"id":"1","success":"false"}""")]
    [InlineData("""{"id":"1","success":null,"meta":[false]}""")]
    [InlineData("""{"id":"1","name":"false"}""")]
    public async Task Only_false_in_the_place_declared_is_a_failure(string body)
    {
        await using var server = new WireServer(WireReply.Json(body));
        using var transport = Transport(server, "/success");

        Assert.Equal("1", (await transport.SendAsync(Api.Post(), Api.ClientCodec)).Value.Id);
    }

    [Theory]
    [InlineData("""{"status":{"o/k":false}}""")]
    [InlineData("""{"results":[{"done":true},{"done":false}]}""")]
    [InlineData("\uFEFF {\"status\":{\"o\\u002fk\":false}}")]
    public async Task Pointers_lead_into_objects_and_lists(string body)
    {
        await using var server = new WireServer(WireReply.Json(body));
        using var transport = Transport(server, "/status/o~1k", "/results/1/done");

        Assert.Equal(HttpStatusCode.OK, (await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post()))).StatusCode);
    }

    [Fact]
    public async Task The_first_pointer_that_leads_to_a_boolean_decides()
    {
        await using var server = new WireServer(WireReply.Json("""{"id":"1","b":true,"c":false}"""));
        using var transport = Transport(server, "/a", "/b", "/c");

        Assert.Equal("1", (await transport.SendAsync(Api.Post(), Api.ClientCodec)).Value.Id);
    }

    [Fact]
    public async Task Text_is_not_searched_and_malformed_JSON_stays_an_unreadable_success()
    {
        await using var server = new WireServer(
            WireReply.Text("success,false", 200, "Content-Type: text/csv"),
            WireReply.Json("""{"success":false"""[..^2]));
        using var transport = Transport(server, "/success");

        Assert.Equal("success,false", (await transport.SendForTextAsync(Api.Get())).Value);
        Assert.True((await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post(), Api.ClientCodec))).IsUnreadableSuccess);
    }

    [Fact]
    public async Task The_default_error_type_is_that_of_a_failed_success_too()
    {
        await using var server = new WireServer(WireReply.Json("""{"success":false,"id":"1"}"""));
        using var transport = Transport(server, "/success");
        var request = Api.Post();
        request.Errors = new ApiErrorMap().Add(Api.ClientCodec, "4XX").Add(Api.ClientCodec, "default");

        Assert.Equal("1", (await Assert.ThrowsAsync<ApiException<Client>>(() => transport.SendAsync(request, Api.ClientCodec))).Error.Id);
    }

    private static ApiTransport Transport(WireServer server, params string[] success)
    {
        ApiDescription description = new()
        {
            Name = "Test API",
            Version = "2.0",
            BaseAddress = "https://api.example.com/v2",
            ErrorShape = new ApiErrorShape(["/error/code", "/code"], ["/error/message"], ["/error/details"], success),
        };
        return new ApiTransport(description, new ApiClientOptions { BaseAddress = server.Address });
    }
}
