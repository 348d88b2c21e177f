using System.Diagnostics;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Telemetry;

public class SpanTests
{
    private static readonly WireReply s_client = WireReply.Json("""{"id":"1"}""");

    private static ApiRequest Find(string id = "c_1") => new ApiRequest(HttpMethod.Get, "/clients/{id}").Path("id", id).Query("q", "hidden");

    [Fact]
    public async Task A_retried_call_is_one_span_with_an_event_for_each_attempt()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503), WireReply.Abort, s_client);
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server);

        await transport.SendAsync(Find(), Api.ClientCodec);

        var span = recorder.Span;
        Assert.Equal(("GET /clients/{id}", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal("2.0", span.Source.Version);
        Assert.Equal(
            [
                "http.request.method=GET",
                "http.request.resend_count=2",
                "http.response.status_code=200",
                "network.protocol.version=1.1",
                "server.address=127.0.0.1",
                $"server.port={server.Port}",
                "url.template=/clients/{id}",
            ],
            Recorder.Tags(span.TagObjects));
        Assert.All(span.Events, static one => Assert.Equal("gigstack.attempt", one.Name));
        Assert.Equal(
            [
                "error.type=503 gigstack.attempt.number=1 gigstack.attempt.retry_delay http.response.status_code=503",
                "error.type=response_ended gigstack.attempt.number=2 gigstack.attempt.retry_delay",
                "gigstack.attempt.number=3 http.response.status_code=200",
            ],
            span.Events.Select(static one => string.Join(' ', Recorder.Tags(one.Tags.Select(static tag =>
                tag.Key == "gigstack.attempt.retry_delay" ? new("gigstack.attempt.retry_delay", null) : tag))).Replace("delay= ", "delay ", StringComparison.Ordinal).TrimEnd('=')));
        Assert.All(span.Events.Take(2), static one => Assert.InRange((double)one.Tags.Single(static tag => tag.Key == "gigstack.attempt.retry_delay").Value!, 0.0001, 0.01));
    }

    [Fact]
    public async Task A_call_without_retry_has_no_resend_count()
    {
        await using var server = new WireServer(s_client);
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server);

        await transport.SendAsync(Find());

        Assert.DoesNotContain(recorder.Span.TagObjects, static tag => tag.Key is "http.request.resend_count" or "error.type" or "url.full");
        Assert.Single(recorder.Span.Events);
    }

    [Theory]
    [InlineData(404, "404")]
    [InlineData(500, "500")]
    [InlineData(304, "304")]
    public async Task An_error_status_is_an_error(int status, string error)
    {
        await using var server = new WireServer(WireReply.Json("{}", status));
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server, static options => options.MaxRetries = 0);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Find()));

        Assert.Equal(ActivityStatusCode.Error, recorder.Span.Status);
        Assert.Null(recorder.Span.StatusDescription);
        Assert.Equal(error, recorder.Span.GetTagItem("error.type"));
        Assert.Equal(status, recorder.Span.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task A_success_that_tells_of_a_failure_is_an_error()
    {
        await using var server = new WireServer(WireReply.Json("""{"success":false,"message":"no"}"""));
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server, errors: new ApiErrorShape(["/code"], ["/message"], [], ["/success"]));

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Find()));

        Assert.Equal(("Gigstack.Runtime.ApiException", 200), (recorder.Span.GetTagItem("error.type"), recorder.Span.GetTagItem("http.response.status_code")));
        Assert.Equal(ActivityStatusCode.Error, recorder.Span.Status);
    }

    [Fact]
    public async Task What_was_to_be_deleted_and_is_gone_is_no_error()
    {
        await using var server = new WireServer(WireReply.Abort, WireReply.Json("{}", 404));
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server);

        await transport.SendAsync(new ApiRequest(HttpMethod.Delete, "/clients/1"));

        Assert.Equal(ActivityStatusCode.Unset, recorder.Span.Status);
        Assert.Null(recorder.Span.GetTagItem("error.type"));
    }

    [Theory]
    [InlineData("GET", "GET", null, "GET")]
    [InlineData("get", "GET", "get", "GET")]
    [InlineData("PURGE", "_OTHER", "PURGE", "HTTP")]
    public async Task Requests_of_the_users_own_are_named_by_their_method(string method, string tag, string? original, string name)
    {
        await using var server = new WireServer(s_client);
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server);

        await transport.SendAsync(new HttpMethod(method), "/clients/c_1?q=hidden");

        Assert.Equal(name, recorder.Span.DisplayName);
        Assert.Equal((tag, original), (recorder.Span.GetTagItem("http.request.method"), (string?)recorder.Span.GetTagItem("http.request.method_original")));
        Assert.Null(recorder.Span.GetTagItem("url.template"));
    }

    [Fact]
    public async Task The_span_is_the_parent_of_what_the_handler_does_and_goes_to_the_server()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503), s_client);
        using var recorder = new Recorder(others: ["System.Net.Http", "Outer"]);
        using var transport = recorder.Transport(server);
        using var source = new ActivitySource("Outer");

        using (var outer = source.StartActivity("outer"))
        {
            await transport.SendAsync(Find());
            Assert.Same(outer, Activity.Current);
            Assert.Equal(outer!.Id, recorder.Span.ParentId);
        }

        var attempts = recorder.Spans.Where(span => span.Source.Name == "System.Net.Http" && span.ParentId == recorder.Span.Id).ToList();
        Assert.Equal(attempts.Select(static attempt => attempt.Id), server.Requests.Select(static request => request.Header("traceparent")));
        Assert.Equal(2, attempts.Count);
    }

    [Fact]
    public async Task Without_spans_of_the_handler_this_one_goes_to_the_server()
    {
        await using var server = new WireServer(s_client);
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server);

        await transport.SendAsync(Find());

        Assert.Contains(recorder.Span.TraceId.ToHexString(), server.Requests[0].Header("traceparent"), StringComparison.Ordinal);
        Assert.Null(Activity.Current);
    }

    [Fact]
    public async Task Clients_of_one_namespace_are_one_source()
    {
        await using var server = new WireServer(s_client);
        using var recorder = new Recorder();
        for (var i = 0; i < 3; i++)
        {
            using var transport = recorder.Transport(server);
            await transport.SendAsync(Find());
        }

        Assert.Equal(3, recorder.Spans.Count);
        Assert.Single(recorder.Spans.Select(static span => span.Source).Distinct());
        Assert.Same(Instruments.Of(recorder.Name, "2.0"), Instruments.Of(recorder.Name, "2.0"));
    }
}
