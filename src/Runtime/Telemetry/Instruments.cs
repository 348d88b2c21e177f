using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Gigstack.Runtime;

/// <summary>The activities and metrics of one API. All its clients share them, so that a thousand clients are one source.</summary>
internal sealed class Instruments
{
    private static readonly ConcurrentDictionary<(string Name, string Version), Instruments> s_all = new();

    private Instruments(string name, string version)
    {
        Source = new ActivitySource(name, version);
#pragma warning disable CA2000 // it lives as long as the process
        var meter = new Meter(name, version);
#pragma warning restore CA2000
        Duration = CreateDuration(meter);
        Unexpected = meter.CreateCounter<long>(
            "gigstack.client.unexpected_answers",
            "{departure}",
            "Departures of responses from the OpenAPI document, counted once per response, JSON path and kind.");
    }

    public ActivitySource Source { get; }

    /// <summary>The duration of calls, with all their attempts.</summary>
    public Histogram<double> Duration { get; }

    /// <summary>Departures of responses from the document.</summary>
    public Counter<long> Unexpected { get; }

    /// <param name="name">The namespace of the client.</param>
    /// <param name="version">The version of the document.</param>
    public static Instruments Of(string name, string version) =>
        s_all.GetOrAdd((name, version), static key => new Instruments(key.Name, key.Version));

    private static Histogram<double> CreateDuration(Meter meter)
    {
        const string Name = "http.client.request.duration";
        const string Unit = "s";
        const string Text = "Duration of calls, with all their attempts and the delays between them.";
#if NET9_0_OR_GREATER
        // The boundaries that the convention recommends.
        var advice = new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
        };
        return meter.CreateHistogram(Name, Unit, Text, tags: null, advice);
#else
        return meter.CreateHistogram<double>(Name, Unit, Text);
#endif
    }
}
