using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Gigstack.Benchmarks.Calls;

/// <summary>Listens to the spans and metrics of our client, as OpenTelemetry does, and keeps none.</summary>
internal sealed class TelemetryListeners : IDisposable
{
    private const string Name = "Gigstack";

    private readonly ActivityListener _spans = new()
    {
        ShouldListenTo = static source => source.Name == Name,
        Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    private readonly MeterListener _metrics = new()
    {
        InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == Name)
                listener.EnableMeasurementEvents(instrument);
        },
    };

    public TelemetryListeners()
    {
        _spans.ActivityStopped = _ => Spans++;
        _metrics.SetMeasurementEventCallback<double>((_, _, _, _) => Measurements++);
        ActivitySource.AddActivityListener(_spans);
        _metrics.Start();
    }

    public long Spans { get; private set; }

    public long Measurements { get; private set; }

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }
}
