using System.Text.RegularExpressions;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Sending;

/// <summary>The head of a request without a body, byte for byte.</summary>
public partial class RequestHeadTests
{
    [Theory]
    [InlineData("GET", "")]
    [InlineData("HEAD", "")]
    [InlineData("OPTIONS", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "Content-Length: 0\r\n")]
    [InlineData("PUT", "Content-Length: 0\r\n")]
    [InlineData("PATCH", "Content-Length: 0\r\n")]
    public async Task Only_methods_that_have_a_body_say_that_there_is_none(string method, string more)
    {
        await using var server = new ClosingServer(answered: 1);
        using var transport = new ApiTransport(Api.Describe(), new ApiClientOptions { BaseAddress = server.Address });

        await transport.SendAsync(new ApiRequest(new HttpMethod(method), "/c"));

        Assert.Equal(
            $"{method} /v2/c HTTP/1.1\r\nHost: {server.Address.Authority}\r\n"
                + $"Accept: application/json\r\nUser-Agent: U\r\nAccept-Encoding: gzip, br\r\n{more}\r\n",
            UserAgent().Replace(Assert.Single(server.Heads), "User-Agent: U"));
    }

    [Fact]
    public async Task A_header_of_a_body_that_is_missing_is_sent()
    {
        await using var server = new ClosingServer(answered: 1);
        using var transport = new ApiTransport(Api.Describe(), new ApiClientOptions { BaseAddress = server.Address });

        await transport.SendAsync(new ApiRequest(HttpMethod.Post, "/c").Header("Content-Language", "es"));

        Assert.Contains("\r\nContent-Language: es\r\n", Assert.Single(server.Heads), StringComparison.Ordinal);
    }

    [GeneratedRegex("User-Agent: [^\r]*")]
    private static partial Regex UserAgent();
}
