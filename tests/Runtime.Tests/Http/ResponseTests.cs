using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class ResponseTests
{
    [Fact]
    public async Task A_response_brings_value_status_and_headers()
    {
        await using var server = new WireServer(WireReply.Json("""{"id":"1"}""", 201, "X-Many: a", "X-Many: b", "Content-Language: es"));
        using var transport = Api.Transport(server);

        var response = await transport.SendAsync(Api.Get(), Api.ClientCodec);

        Assert.Equal(("1", HttpStatusCode.Created), (response.Value.Id, response.StatusCode));
        Assert.Equal(["a", "b"], response.Headers["x-many"]);
        Assert.Equal(["es"], response.Headers["CONTENT-LANGUAGE"]);
        Assert.False(response.Headers.ContainsKey("X-None"));
        Assert.Contains("Content-Type", response.Headers.Keys);
        Assert.Null(response.Message);
    }

    [Fact]
    public async Task An_envelope_is_taken_off()
    {
        await using var server = new WireServer(WireReply.Json("""{"success":true,"data":"7","message":"Client found"}"""));
        using var transport = Api.Transport(server);

        var response = await transport.SendAsync(Api.Get(), new ApiEnvelope("data", "message").Of(JsonCodecs.String));

        Assert.Equal(("7", "Client found"), (response.Value, response.Message));
    }

    [Fact]
    public async Task An_envelope_without_its_payload_is_an_error()
    {
        await using var server = new WireServer(WireReply.Json("""{"message":"nothing"}"""));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), new ApiEnvelope("data", "message").Of(JsonCodecs.String)));

        Assert.Equal("GET /v2/clients/1 returned 200 without the payload \"data\"", exception.Message);
        Assert.Equal("""{"message":"nothing"}""", exception.ResponseBody);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    public async Task An_empty_body_where_one_is_expected_is_an_error(int status)
    {
        await using var server = new WireServer(WireReply.Empty(status));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Contains("empty body", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_says_where()
    {
        await using var server = new WireServer(WireReply.Json("""{"id":1}"""));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));

        Assert.Equal("$.id", Assert.IsType<JsonReadException>(exception.InnerException).Path);
        Assert.Equal(
            "GET /v2/clients/1 returned 200 with a body that cannot be read: Expected a string, found a number. Path: $.id, byte 6.",
            exception.Message);
        Assert.Equal("""{"id":1}""", exception.ResponseBody);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Where_no_body_is_expected_any_is_ignored()
    {
        await using var server = new WireServer(WireReply.Text("<html>", 200));
        using var transport = Api.Transport(server, options => options.MaxResponseBytes = 1);

        Assert.Equal(HttpStatusCode.OK, (await transport.SendAsync(Api.Get())).StatusCode);
    }

    [Fact]
    public async Task Bodies_of_any_size_and_framing_are_read_whole()
    {
        string name = new('x', 3_000_000);
        var json = $$"""{"id":"1","name":"{{name}}"}""";
        await using var server = new WireServer(
            WireReply.Json(json),
            WireReply.Raw($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{json.Length:x}\r\n{json}\r\n0\r\n\r\n"),
            WireReply.Raw($"HTTP/1.1 200 OK\r\n\r\n{json}"));
        using var transport = Api.Transport(server);

        for (var i = 0; i < 3; i++)
            Assert.Equal(name, (await transport.SendAsync(Api.Get(), Api.ClientCodec)).Value.Name);
    }

    [Theory]
    [InlineData("Content-Length: 10\r\n")]
    [InlineData("")]
    public async Task The_bound_on_the_size_is_exact(string framing)
    {
        const string Json = """{"id":"1"}""";
        await using var server = new WireServer(WireReply.Raw($"HTTP/1.1 200 OK\r\nConnection: close\r\n{framing}\r\n{Json}"));
        using var wide = Api.Transport(server, options => options.MaxResponseBytes = Json.Length);
        using var narrow = Api.Transport(server, options => options.MaxResponseBytes = Json.Length - 1);

        Assert.Equal("1", (await wide.SendAsync(Api.Get(), Api.ClientCodec)).Value.Id);
        var exception = await Assert.ThrowsAsync<ApiException>(() => narrow.SendAsync(Api.Get(), Api.ClientCodec));

        Assert.Equal(
            "GET /v2/clients/1 returned 200 with more than 9 bytes, the limit of ApiClientOptions.MaxResponseBytes",
            exception.Message);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_bound_holds_for_endless_and_for_compressed_bodies()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            await gzip.WriteAsync(new byte[50_000_000]);
        await using var server = new WireServer(
            WireReply.Raw($"HTTP/1.1 200 OK\r\n\r\n{new string(' ', 2_000_000)}"),
            WireReply.Body(packed.ToArray(), 200, "Content-Encoding: gzip"));
        using var transport = Api.Transport(server, options => options.MaxResponseBytes = 1_000_000);

        for (var i = 0; i < 2; i++)
        {
            var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));
            Assert.Contains("more than 1000000 bytes", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Compressed_bodies_are_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes("""{"id":"packed"}"""));
        await using var server = new WireServer(WireReply.Body(packed.ToArray(), 200, "Content-Encoding: gzip"));
        using var transport = Api.Transport(server);

        Assert.Equal("packed", (await transport.SendAsync(Api.Get(), Api.ClientCodec)).Value.Id);
        Assert.Contains("gzip", server.Requests[0].Header("Accept-Encoding"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_escape_hatch_goes_the_same_way()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"a":[1]}"""),
            WireReply.Empty(204),
            WireReply.Json("""{"code":"c"}""", 400));
        using var transport = Api.Transport(server);
        var body = JsonSerializer.SerializeToElement(new { x = "ñ", n = 1.50m });

        var answer = await transport.SendAsync(HttpMethod.Post, "/anything/{x}?y=%2F z", body);
        var empty = await transport.SendAsync(HttpMethod.Delete, "/anything");
        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(HttpMethod.Get, "/x"));

        Assert.Equal(1, answer.Value.GetProperty("a")[0].GetInt32());
        Assert.Equal((JsonValueKind.Undefined, HttpStatusCode.NoContent), (empty.Value.ValueKind, empty.StatusCode));
        Assert.Equal("c", exception.Code);
        Assert.Equal("POST /v2/anything/%7Bx%7D?y=%2F%20z HTTP/1.1", server.Requests[0].Line);
        Assert.Equal("""{"x":"ñ","n":1.50}""", server.Requests[0].Body);
        Assert.All(server.Requests, static request => Assert.Equal("Bearer " + Api.Secret, request.Header("Authorization")));
        await Assert.ThrowsAsync<ArgumentException>(() => transport.SendAsync(HttpMethod.Get, "https://evil.example/"));
    }

    [Fact]
    public async Task Many_calls_at_once_keep_their_answers_apart()
    {
        await using var server = new WireServer((request, _) => WireReply.Json($$"""{"id":"{{request.Target[^3..]}}"}"""));
        using var transport = Api.Transport(server);

        await Parallel.ForAsync(100, 300, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, token) =>
            Assert.Equal($"{number}", (await transport.SendAsync(Api.Get($"/clients/{number}"), Api.ClientCodec, token)).Value.Id));
    }
}
