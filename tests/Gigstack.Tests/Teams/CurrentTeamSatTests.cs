using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Setup;

namespace GigstackTests.Teams;

public sealed class CurrentTeamSatTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("teams.satConnection.upload")]
    public async Task Certificates_are_sent_as_a_form()
    {
        var response = await Api.Teams.SatConnection.UploadWithResponseAsync(Team, new()
        {
            Cert = ApiFile.FromText("certificate", "csd.cer"),
            Key = ApiFile.FromText("private key", "csd.key"),
            KeyPass = "12345678a",
        });

        await Sent[^1].IsFormAsync("POST", $"/teams/{Team}/sat-connection",
            new("cert", "certificate", "csd.cer", "text/plain; charset=utf-8"),
            new("key", "private key", "csd.key", "text/plain; charset=utf-8"),
            new("keyPass", "12345678a", null, null));
        Assert.Equal((200, "SAT certificates uploaded successfully"), ((int)response.StatusCode, response.Message));
        Assert.True(response.Value.Completed);
        Assert.Equal(response.Value.ConnectedAt!.Value.AddYears(4), response.Value.CsdExpiresAt);
        Assert.Equal(response.Value, (await Api.Teams.GetAsync(Team)).Sat);
        Assert.True((await Api.Teams.Integrations.GetAsync())["sat"].Completed);
    }

    [Fact, Operation("teams.satConnection.upload")]
    public async Task Certificates_without_content_or_password_are_refused()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.Teams.SatConnection.UploadAsync(
            Team, new() { Cert = ApiFile.FromText("", "csd.cer"), Key = ApiFile.FromText("k", "csd.key"), KeyPass = "" }));
        Assert.Equal((400, "validation_failed"), ((int)exception.StatusCode!, exception.Code));
        Assert.Equal(
            ["cert must be a file that is not empty", "keyPass is required"],
            exception.Details!.Value.EnumerateArray().Select(text => text.GetString()));
    }

    [Fact, Operation("teams.manifest.sign")]
    public async Task The_manifest_is_signed_with_files_in_base64()
    {
        var response = await Api.Teams.Manifest.SignWithResponseAsync(
            Team,
            new() { Key = "a2V5", Cert = "Y2VydA==", Password = "12345678a" });

        LastSent("POST", $"/teams/{Team}/manifest/sign", """{ "key": "a2V5", "cert": "Y2VydA==", "password": "12345678a" }""");
        Assert.Equal((200, "Manifest signed successfully"), ((int)response.StatusCode, response.Message));
        Assert.True(response.Value.Signed);
        Assert.InRange(response.Value.SignedAt!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
    }

    [Fact, Operation("teams.manifest.sign")]
    public async Task A_key_that_is_no_base64_is_refused()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() =>
            Api.Teams.Manifest.SignAsync(Team, new() { Key = "?", Cert = "Y2VydA==", Password = "12345678a" }));
        Assert.Equal((400, "key must be base64"), ((int)exception.StatusCode!, exception.Details!.Value[0].GetString()));
    }
}
