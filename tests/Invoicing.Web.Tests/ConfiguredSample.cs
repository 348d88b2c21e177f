using System.Security.Cryptography;
using Gigstack.Sandbox;

namespace InvoicingWebTests;

/// <summary>The sample with keys, a webhook and a collector of telemetry in its configuration, as with an account at gigstack.</summary>
public sealed class ConfiguredSample : IAsyncLifetime
{
    public static readonly byte[] WebhookKey = RandomNumberGenerator.GetBytes(24);

    public GigstackSandbox Sandbox { get; private set; } = null!;

    public TelemetryCollector Collector { get; private set; } = null!;

    public SampleProcess Process { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Sandbox = await GigstackSandbox.StartAsync();
        Collector = await TelemetryCollector.StartAsync();
        Process = await SampleProcess.StartAsync(
            ("Teams__centro__ApiKey", Sandbox.TestKey),
            ("Teams__centro__BaseAddress", Sandbox.BaseAddress.ToString()),
            ("Teams__centro__WebhookSecret", "whsec_" + Convert.ToBase64String(WebhookKey)),
            ("Teams__norte__ApiKey", Sandbox.LiveKey),
            ("Teams__norte__BaseAddress", Sandbox.BaseAddress.ToString()),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", Collector.Address.ToString()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"));
    }

    public async Task DisposeAsync()
    {
        await Process.DisposeAsync();
        await Collector.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    public Visitor Visit() => new(Process.Address);
}
