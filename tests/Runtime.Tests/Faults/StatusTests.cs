using System.Net;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>Answers that came whole, with a status that is an error or a body that says so.</summary>
public class StatusTests
{
    private const string Error = """{"error":{"code":"busy","message":"later"}}""";

    public static TheoryData<int, Sort> Transient() => With(408, 429, 500, 502, 503, 504);

    public static TheoryData<int, Sort> Final() => With(400, 401, 403, 404, 409, 413, 422);

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task Transient_statuses_are_retried_where_that_is_safe(int status, Sort sort)
    {
        var run = await FaultRun.OfAsync(sort, Fault.Json(Error, status));

        Assert.Equal(sort.MayRepeat() ? 4 : 1, run.Heads);
        Assert.Equal(((HttpStatusCode?)status, "busy", "later"), (run.Failure.StatusCode, run.Failure.Code, run.Failure.ApiMessage));
        Assert.Equal($"{FaultCall.Line(sort)} returned {status} busy: later", run.Failure.Message);
        Assert.False(run.Failure.IsUnreadableSuccess);
        Assert.Equal(1, run.Connections);
        Assert.InRange(run.Clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3.5));
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task A_transient_status_costs_a_call_that_may_be_repeated_nothing(int status, Sort sort)
    {
        await using var server = new FaultServer(Fault.Json(Error, status), Fault.Json(Error, status), Fault.Json("""{"id":"2"}"""));

        var run = await FaultRun.OfAsync(server, sort);

        Assert.Equal(sort.MayRepeat() ? 3 : 1, run.Heads);
        Assert.Equal(sort.MayRepeat(), run.Thrown is null);
    }

    [Theory]
    [MemberData(nameof(Final))]
    public async Task Other_statuses_are_final(int status, Sort sort)
    {
        var run = await FaultRun.OfAsync(sort, Fault.Json(Error, status));

        Assert.Equal(1, run.Heads);
        Assert.Equal(((HttpStatusCode?)status, "busy"), (run.Failure.StatusCode, run.Failure.Code));
        Assert.Equal(TimeSpan.Zero, run.Clock.Elapsed);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task Html_in_place_of_JSON_keeps_its_status(Sort sort)
    {
        const string Page = "<html><body><h1>Bad gateway</h1></body></html>";
        var error = await FaultRun.OfAsync(sort, Fault.Text(Page, 502, "Content-Type: text/html"));
        var success = await FaultRun.OfAsync(sort, Fault.Text(Page, 200, "Content-Type: text/html"));

        Assert.Equal((HttpStatusCode.BadGateway, Page), (error.Failure.StatusCode!.Value, error.Failure.ResponseBody));
        Assert.Equal(sort.MayRepeat() ? 4 : 1, error.Heads);
        AssertUnreadable(success, sort, HttpStatusCode.OK, Page);
    }

    [Theory]
    [InlineData("""{"id":"1",""")]
    [InlineData("""{"id":""")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"1\"")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"id\":\"1\"} trailing")]
    public async Task What_is_no_payload_is_a_success_that_cannot_be_read(string body)
    {
        foreach (var sort in FaultCall.All)
            AssertUnreadable(await FaultRun.OfAsync(sort, Fault.Json(body, 201)), sort, HttpStatusCode.Created, body);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(200)]
    public async Task No_body_is_a_success_that_cannot_be_read(int status)
    {
        foreach (var sort in FaultCall.All)
            AssertUnreadable(await FaultRun.OfAsync(sort, Fault.Empty(status)), sort, (HttpStatusCode)status, "");
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task A_body_that_says_that_it_failed_is_a_failure(Sort sort)
    {
        ApiDescription description = new()
        {
            Name = "Test API",
            Version = "2.0",
            BaseAddress = "https://api.example.com/v2",
            SecuritySchemes = [new("bearer", ApiSecurityKind.Bearer)],
            ErrorShape = new ApiErrorShape(["/error/code"], ["/error/message"], ["/error/details"], ["/success"]),
        };

        var run = await FaultRun.OfAsync(
            sort, Fault.Json("""{"success":false,"error":{"code":"SAT_DOWN","message":"Later"}}"""), description: description);

        Assert.Equal(1, run.Heads);
        Assert.Equal((HttpStatusCode.OK, "SAT_DOWN", false), (run.Failure.StatusCode!.Value, run.Failure.Code, run.Failure.IsUnreadableSuccess));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_another_host_is_an_error_and_takes_no_credential_there(int status)
    {
        await using var other = new FaultServer(Fault.Json("""{"id":"theirs"}"""));
        foreach (var sort in FaultCall.All)
        {
            var run = await FaultRun.OfAsync(sort, Fault.Empty(status, $"Location: {other.Address}/clients/1"));

            Assert.Equal((HttpStatusCode)status, run.Failure.StatusCode);
            Assert.Equal(1, run.Heads);
        }

        Assert.Equal((0, 0), (other.Accepted, other.Heads));
    }

    [Theory]
    [InlineData(Sort.Post)]
    [InlineData(Sort.Keyed)]
    [InlineData(Sort.Bodyless)]
    [InlineData(Sort.Delete)]
    public async Task What_changes_something_follows_no_redirect_at_all(Sort sort)
    {
        var run = await FaultRun.OfAsync(sort, Fault.Empty(307, "Location: /v2/elsewhere"));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, run.Failure.StatusCode);
        Assert.Equal(1, run.Heads);
    }

    private static void AssertUnreadable(FaultRun run, Sort sort, HttpStatusCode status, string body)
    {
        Assert.Equal(1, run.Heads);
        if (sort == Sort.Delete)
        {
            // Nothing is read of it.
            Assert.Null(run.Thrown);
            return;
        }
        Assert.Equal((status, true), (run.Failure.StatusCode!.Value, run.Failure.IsUnreadableSuccess));
        Assert.Equal(body, run.Failure.ResponseBody ?? "");
    }

    private static TheoryData<int, Sort> With(params int[] statuses)
    {
        var data = new TheoryData<int, Sort>();
        foreach (var status in statuses)
        {
            foreach (var sort in FaultCall.All)
                data.Add(status, sort);
        }

        return data;
    }
}
