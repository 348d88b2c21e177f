using System.Net;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Hosting;

public sealed class BaseAddressTests
{
    [Theory]
    [InlineData("", GigstackEdition.Current)]
    [InlineData("/", GigstackEdition.Current)]
    [InlineData("/clients", GigstackEdition.Current)]
    [InlineData("/clients/client_1", GigstackEdition.June2025)]
    [InlineData("/v1/clients", GigstackEdition.Current)]
    [InlineData("/v3/clients", GigstackEdition.June2025)]
    [InlineData("/api/v2/clients", GigstackEdition.Current)]
    [InlineData("/v2/v2/clients", GigstackEdition.Current)]
    [InlineData("/v2x/clients", GigstackEdition.Current)]
    public async Task A_wrong_base_address_is_told_with_the_right_one(string path, GigstackEdition edition)
    {
        await using var sandbox = await GigstackSandbox.StartAsync(new() { Edition = edition });
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(sandbox.BaseAddress.GetLeftPart(UriPartial.Authority) + path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
        Assert.Equal(edition == GigstackEdition.Current ? "wrong_base_address" : "WRONG_BASE_ADDRESS", (string?)error["code"]);
        Assert.Equal(
            $"This is the gigstack Sandbox; the base address is {sandbox.BaseAddress}. There is no GET {(path.Length == 0 ? "/" : path)}",
            (string?)error["message"]);
    }

    [Theory]
    [InlineData("/v2")]
    [InlineData("/v2/nothing")]
    [InlineData("/files/nothing")]
    [InlineData("/sandbox/nothing")]
    public async Task A_path_below_the_right_one_is_a_route_that_does_not_exist(string path)
    {
        await using var sandbox = await GigstackSandbox.StartAsync(new() { Listen = false });
        using var http = new HttpClient(sandbox.CreateHandler());

        var body = JsonNode.Parse(await (await http.GetAsync(new Uri("http://localhost" + path))).Content.ReadAsStringAsync())!;

        Assert.Equal(("resource_not_found", $"There is no GET {path}"), ((string?)body["error"]!["code"], (string?)body["message"]));
    }
}
