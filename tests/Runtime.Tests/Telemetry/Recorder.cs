using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Gigstack.Runtime.Tests.Telemetry;

/// <summary>Listens as a program with OpenTelemetry does, to one API of its own, so that tests do not hear each other.</summary>
internal sealed class Recorder : IDisposable
{
    private readonly SpanLog _spans = [];
    private readonly List<MetricSnapshot> _metrics = [];
    private readonly TracerProvider? _tracing;
    private readonly MeterProvider? _metering;

    public Recorder(bool traces = true, bool metrics = true, params string[] others)
    {
        if (traces)
            _tracing = Sdk.CreateTracerProviderBuilder().AddSource([Name, .. others]).AddInMemoryExporter(_spans).Build();
        if (metrics)
            _metering = Sdk.CreateMeterProviderBuilder().AddMeter(Name).AddInMemoryExporter(_metrics).Build();
    }

    /// <summary>The namespace of the client.</summary>
    public string Name { get; } = $"Tests.N{Guid.NewGuid():N}";

    public IReadOnlyList<Activity> Spans
    {
        get
        {
            _tracing?.ForceFlush();
            return _spans.Snapshot();
        }
    }

    /// <summary>The one span of the client.</summary>
    public Activity Span => Assert.Single(Spans, span => span.Source.Name == Name);

    public IReadOnlyList<MetricSnapshot> Metrics
    {
        get
        {
            _metering?.ForceFlush();
            return _metrics;
        }
    }

    /// <summary>A client whose calls are recorded.</summary>
    public ApiTransport Transport(
        WireServer server,
        Action<ApiClientOptions>? configure = null,
        ApiErrorShape? errors = null,
        ApiClientOptions? options = null,
        (string Scheme, ApiCredential Value)? credential = null)
    {
        options ??= new ApiClientOptions();
        (options.BaseAddress, options.RetryDelay) = (server.Address, TimeSpan.FromMilliseconds(2));
        configure?.Invoke(options);
        var test = Api.Describe();
        return new ApiTransport(
            new ApiDescription
            {
                Name = "Test API",
                Namespace = Name,
                Version = "2.0",
                BaseAddress = test.BaseAddress,
                ErrorShape = errors ?? test.ErrorShape,
                SecuritySchemes = test.SecuritySchemes,
                DefaultSecurity = credential is { } one ? [one.Scheme] : [],
            },
            options,
            credential is { } given ? new Dictionary<string, ApiCredential> { [given.Scheme] = given.Value } : null);
    }

    /// <summary><c>name=value</c> of each attribute, in the order of names.</summary>
    public static IEnumerable<string> Tags(IEnumerable<KeyValuePair<string, object?>> tags) => tags
        .Select(static tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}"))
        .Order(StringComparer.Ordinal);

    /// <summary>The same for an instrument, exported once.</summary>
    public IReadOnlyList<(MetricPoint Point, string[] Tags)> Points(string instrument) =>
        [.. Metrics.Where(metric => metric.Name == instrument).SelectMany(Points)];

    /// <summary>The points of a metric with their attributes.</summary>
    public static IReadOnlyList<(MetricPoint Point, string[] Tags)> Points(MetricSnapshot metric)
    {
        var found = new List<(MetricPoint, string[])>();
        foreach (var point in metric.MetricPoints)
        {
            var tags = new List<KeyValuePair<string, object?>>();
            foreach (var tag in point.Tags)
                tags.Add(tag);
            found.Add((point, [.. Tags(tags)]));
        }
        return found;
    }

    public void Dispose()
    {
        _tracing?.Dispose();
        _metering?.Dispose();
    }

    /// <summary>Sources of others, such as System.Net.Http, go on adding spans of other tests.</summary>
    private sealed class SpanLog : Collection<Activity>
    {
        private readonly Lock _gate = new();

        public IReadOnlyList<Activity> Snapshot()
        {
            lock (_gate)
                return [.. this];
        }

        protected override void InsertItem(int index, Activity item)
        {
            lock (_gate)
                base.InsertItem(index, item);
        }
    }
}
