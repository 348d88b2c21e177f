using System.Buffers.Text;
using System.Text;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class IsolationTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Ana = """{ "name": "Ana", "tax_id": "PEGJ800101AB0" }""";

    [Fact]
    public async Task Live_and_test_data_are_kept_apart()
    {
        var test = await Created("/clients", Ana);
        var live = await Created("/clients", Ana, Sandbox.LiveKey);
        Assert.Equal(404, (await Get($"/clients/{test}", Sandbox.LiveKey)).Status);
        Assert.Equal(404, (await Get($"/clients/{live}")).Status);
        Assert.True((bool?)(await Get($"/clients/{live}", Sandbox.LiveKey)).Data["livemode"]);
        Assert.Equal(1, (int?)(await Get("/clients", Sandbox.LiveKey)).Body["total_results"]);
    }

    [Fact]
    public async Task Teams_are_kept_apart()
    {
        var id = await Created("/clients", Ana);
        var other = GigstackSandbox.CreateKey("team_other", livemode: false);
        Assert.Equal(404, (await Get($"/clients/{id}", other)).Status);
        await Created("/clients", Ana, other);
    }

    [Fact]
    public async Task The_team_parameter_acts_for_another_team()
    {
        var other = await Created("/teams", """{ "brand": { "alias": "Otra" } }""");
        var created = await Post($"/clients?team={other}", Ana);
        Assert.Equal(other, (string?)created.Data["team"]);
        var path = $"/clients/{(string?)created.Data["id"]}";
        Assert.Equal(404, (await Get(path)).Status);
        Assert.Equal(200, (await Get($"{path}?team={other}")).Status);
        Assert.Equal(200, (await Get(path, GigstackSandbox.CreateKey(other, livemode: false))).Status);
        Assert.Single((await Get($"/clients?team={other}")).Items);
        Assert.Empty((await Get("/clients")).Items);
        Assert.Equal(400, (await Get("/clients?team=")).Status);
    }

    [Theory]
    [InlineData("test_123", false)]
    [InlineData("live_123", true)]
    [InlineData("other", true)]
    public async Task A_key_that_is_no_jwt_tells_its_mode_by_its_name_and_has_a_team_of_its_own(string name, bool livemode)
    {
        var key = name == "other" ? name : "sk_" + name;
        var client = (await Post("/clients", Ana, key)).Data;
        Assert.Equal(livemode, (bool?)client["livemode"]);
        Assert.Matches("^team_[0-9a-f]{16}$", (string?)client["team"]);
        Assert.Equal(404, (await Get($"/clients/{(string?)client["id"]}", key + "x")).Status);
    }

    [Theory]
    [InlineData("""{ "team": "t1", "livemode": true, "key_id": "test_1" }""", "t1", true)]
    [InlineData("""{ "team": "t1", "livemode": false }""", "t1", false)]
    [InlineData("""{ "team": "t1", "key_id": "key_test_1" }""", "t1", false)]
    [InlineData("""{ "team": "t1", "key_id": "key_1" }""", "t1", true)]
    [InlineData("[]", "team_.*", true)]
    [InlineData("{", "team_.*", true)]
    public async Task A_jwt_names_team_and_mode(string payload, string team, bool livemode)
    {
        var key = $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.x";
        var client = (await Post("/clients", Ana, key)).Data;
        Assert.Matches($"^{team}$", (string?)client["team"]);
        Assert.Equal(livemode, (bool?)client["livemode"]);
    }

    [Fact]
    public async Task Folios_and_idempotency_keys_are_a_teams_own()
    {
        const string Invoice = """
            { "client": { "name": "A" }, "items": [ { "description": "x", "unit_price": 1 } ], "idempotency_key": "k" }
            """;
        var other = await Created("/teams", """{ "brand": { "alias": "Otra" } }""");
        var here = (await Post("/invoices/income", Invoice)).Data;
        var there = (await Post($"/invoices/income?team={other}", Invoice)).Data;
        Assert.NotEqual((string?)here["uuid"], (string?)there["uuid"]);
        Assert.Equal(1, (int?)there["folio_number"]);
    }
}
