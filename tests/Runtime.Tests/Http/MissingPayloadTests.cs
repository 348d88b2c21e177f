using System.Net;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class MissingPayloadTests
{
    private static readonly ApiEnvelope s_envelope = new(payload: "amount");

    [Fact]
    public async Task A_missing_struct_is_an_error_and_never_its_default()
    {
        await using var server = new WireServer(WireReply.Json("""{"amount":1.50}"""), WireReply.Json("{}"));
        using var transport = Api.Transport(server);

        Assert.Equal(1.50m, (await transport.SendAsync(Api.Get(), s_envelope.Of(JsonCodecs.Decimal))).Value);
        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), s_envelope.Of(JsonCodecs.Decimal)));

        Assert.EndsWith("returned 200 without the payload \"amount\"", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true, false)]
    [InlineData("{}", false, true)]
    [InlineData("{}", true, true)]
    [InlineData("""{"amount":null}""", false, true)]
    public async Task What_may_be_missing_is_null(string body, bool bodyMayBeEmpty, bool payloadMayBeNull)
    {
        await using var server = new WireServer(WireReply.Json(body));
        using var transport = Api.Transport(server);

        Assert.Null((await transport.SendOrNullAsync(Api.Get(), s_envelope.Of(JsonCodecs.Nullable(JsonCodecs.Decimal)), bodyMayBeEmpty, payloadMayBeNull)).Value);
    }

    [Theory]
    [InlineData("", false, true)]
    [InlineData("{}", true, false)]
    public async Task What_must_be_there_is_an_error(string body, bool bodyMayBeEmpty, bool payloadMayBeNull)
    {
        await using var server = new WireServer(WireReply.Json(body));
        using var transport = Api.Transport(server);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendOrNullAsync(Api.Get(), s_envelope.Of(JsonCodecs.Nullable(JsonCodecs.Decimal)), bodyMayBeEmpty, payloadMayBeNull));
    }

    [Fact]
    public async Task No_body_is_null_to_a_codec_that_takes_null()
    {
        await using var server = new WireServer(WireReply.Empty(204));
        using var transport = Api.Transport(server);

        Assert.Null((await transport.SendAsync(Api.Get(), JsonCodecs.NullableReference(Api.ClientCodec))).Value);
        Assert.Null((await transport.SendAsync(Api.Get(), JsonCodecs.Nullable(JsonCodecs.Int64))).Value);
    }

    [Theory]
    [InlineData(200, "{}", true)]
    [InlineData(201, "", true)]
    [InlineData(200, "{", true)]
    [InlineData(400, "{", false)]
    public async Task A_success_that_cannot_be_read_is_told_from_a_failure(int status, string body, bool isSuccess)
    {
        await using var server = new WireServer(WireReply.Json(body, status));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post(), Api.ClientCodec));

        Assert.Equal(isSuccess, exception.IsUnreadableSuccess);
    }

    [Fact]
    public async Task A_success_that_is_too_large_is_one_too()
    {
        await using var server = new WireServer(WireReply.Json($"\"{new string('x', 2000)}\""));
        using var transport = Api.Transport(server, static options => options.MaxResponseBytes = 1000);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post(), JsonCodecs.String));

        Assert.True(exception.IsUnreadableSuccess);
    }

    [Fact]
    public async Task A_success_that_breaks_off_is_one_too()
    {
        await using var server =
            new WireServer(WireReply.Raw("HTTP/1.1 201 Created\r\nX-Request-Id: r1\r\nContent-Length: 100\r\n\r\n{\"id\":"));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post(), Api.ClientCodec));

        Assert.True(exception.IsUnreadableSuccess);
        Assert.Equal(HttpStatusCode.Created, exception.StatusCode);
        Assert.Equal(["r1"], exception.Headers["X-Request-Id"]);
    }

    [Fact]
    public async Task A_missing_answer_is_no_success()
    {
        await using var server = new WireServer(WireReply.Abort);
        using var transport = Api.Transport(server);

        Assert.False((await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post()))).IsUnreadableSuccess);
    }
}
