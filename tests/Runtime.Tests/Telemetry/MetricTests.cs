using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;
using OpenTelemetry.Metrics;

namespace Gigstack.Runtime.Tests.Telemetry;

public class MetricTests
{
    private static readonly WireReply s_client = WireReply.Json("""{"id":"1"}""");

    [Fact]
    public async Task The_duration_of_a_retried_call_is_recorded_once()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503), s_client, WireReply.Json("{}", 404));
        using var recorder = new Recorder(traces: false);
        using var transport = recorder.Transport(server, static options => options.RetryDelay = TimeSpan.FromSeconds(1));

        await transport.SendAsync(new ApiRequest(HttpMethod.Get, "/clients/{id}").Path("id", "c_1"), Api.ClientCodec);
        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new ApiRequest(HttpMethod.Get, "/clients/{id}").Path("id", "c_2")));

        var points = recorder.Points("http.client.request.duration");
        string[] common = ["http.request.method=GET", "network.protocol.version=1.1", "server.address=127.0.0.1", $"server.port={server.Port}", "url.template=/clients/{id}"];
        var success = points.Single(static point => point.Tags.Contains("http.response.status_code=200"));
        Assert.Equal([.. common[..1], "http.response.status_code=200", .. common[1..]], success.Tags);
        Assert.Equal(1, success.Point.GetHistogramCount());
        Assert.InRange(success.Point.GetHistogramSum(), 0.1, 10);
        var failure = points.Single(static point => point.Tags.Contains("error.type=404"));
        Assert.Equal(["error.type=404", .. common[..1], "http.response.status_code=404", .. common[1..]], failure.Tags);
        Assert.Equal(2, points.Count);
    }

    [Fact]
    public async Task Buckets_and_unit_are_those_of_the_convention()
    {
        await using var server = new WireServer(s_client);
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server);

        await transport.SendAsync(Api.Get());

        var metric = recorder.Metrics.Single(static metric => metric.Name == "http.client.request.duration");
        Assert.Equal(("s", recorder.Name, "2.0"), (metric.Unit, metric.MeterName, metric.MeterVersion));
        var bounds = new List<double>();
        foreach (var bucket in Assert.Single(Recorder.Points(metric)).Point.GetHistogramBuckets())
            bounds.Add(bucket.ExplicitBound);
        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, double.PositiveInfinity], bounds);
    }

    [Fact]
    public async Task Unexpected_answers_are_counted()
    {
        await using var server = new WireServer(WireReply.Json("{}", 202));
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server);

        for (var i = 0; i < 2; i++)
            await transport.SendAsync(new ApiRequest(HttpMethod.Get, "/a/{id}") { Documented = "200 application/json" }.Path("id", "x"));

        var (point, tags) = Assert.Single(recorder.Points("gigstack.client.unexpected_answers"));
        Assert.Equal(2, point.GetSumLong());
        Assert.Equal(["gigstack.unexpected.kind=UndocumentedStatus", "http.request.method=GET", "url.template=/a/{id}"], tags);
    }

    [Fact]
    public async Task A_listener_that_throws_does_not_fail_the_call()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503), s_client);
        using var recorder = new Recorder(traces: false, metrics: false);
        using var spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == recorder.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = static _ => throw new InvalidOperationException("span"),
        };
        ActivitySource.AddActivityListener(spans);
        using var metrics = new MeterListener();
        metrics.SetMeasurementEventCallback<double>(static (_, _, _, _) => throw new InvalidOperationException("metric"));
        metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == recorder.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        metrics.Start();
        using var transport = recorder.Transport(server, static options => options.RetryDelay = TimeSpan.Zero);

        Assert.Equal("1", (await transport.SendAsync(Api.Get(), Api.ClientCodec)).Value.Id);
        Assert.Null(Activity.Current);
    }
}
