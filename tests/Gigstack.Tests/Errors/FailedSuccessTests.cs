using System.Net;
using Gigstack.Runtime;
using GigstackTests.Setup;

namespace GigstackTests.Errors;

/// <summary>gigstack may answer 200 and say <c>success: false</c>.</summary>
public sealed class FailedSuccessTests(StubServer server) : IClassFixture<StubServer>
{
    [Fact]
    public async Task An_answer_of_status_200_without_success_is_an_error()
    {
        server.Answers(200, """{"success":false,"message":"Not done","error":{"code":"sat_unavailable","message":"SAT does not answer","details":["try later"]}}""");
        using var api = server.CurrentClient();

        var failure = await Assert.ThrowsAsync<ApiException>(() => api.Clients.GetAsync("client_1"));

        Assert.Equal((HttpStatusCode.OK, "sat_unavailable", "SAT does not answer"), (failure.StatusCode, failure.Code, failure.ApiMessage));
        Assert.Equal("try later", failure.Details!.Value[0].GetString());
        Assert.False(failure.IsUnreadableSuccess);
    }

    [Fact]
    public async Task A_list_that_failed_is_an_error_and_not_an_empty_one()
    {
        server.Answers(200, """{"success":false,"message":"Not done","error":"sat_unavailable","data":[],"has_more":false,"total_results":0}""");
        using var api = server.CurrentClient();

        var failure = await Assert.ThrowsAsync<ApiException>(() => api.Clients.ListAsync().ToListAsync().AsTask());

        Assert.Equal(("sat_unavailable", "Not done"), (failure.Code, failure.ApiMessage));
    }
}
