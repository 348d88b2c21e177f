using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Gigstack.Runtime.Generated;

namespace GigstackTests;

/// <summary>
/// Looks for the secrets of the tests in all that a program may log: each exception that the project throws in the test process, with its
/// causes, spans, metrics, log events, the console, and what values print. Writes what it found to the folder GIGSTACK_SECRETS, which <c>.ci/run</c> sets
/// and reads. Without it, nothing listens.
/// </summary>
internal static class SecretScan
{
    /// <summary>The namespace of a client to which the scan does not listen, for tests of what happens when nobody does.</summary>
    public const string Unheard = "Tests.Unheard";

    private const int MostTexts = 500_000;
    private const int MostFound = 100;

    private static readonly ConcurrentDictionary<int, byte> s_seen = new();
    private static readonly ConcurrentQueue<string> s_found = new();

    [ThreadStatic]
    private static bool s_isScanning;

    public static bool IsOn { get; private set; }

    [ModuleInitializer]
    internal static void Begin()
    {
        if (Environment.GetEnvironmentVariable("GIGSTACK_SECRETS") is not { Length: > 0 } folder)
            return;
        IsOn = true;
        // Tests compare requests byte by byte: that the scan listens must not add a header to them.
        DistributedContextPropagator.Current = new RecordedOnly(DistributedContextPropagator.Current);
        KnownSecrets.Begin();
        Console.SetOut(new ScannedConsole(Console.Out));
        Console.SetError(new ScannedConsole(Console.Error));
        AppDomain.CurrentDomain.FirstChanceException += static (_, thrown) => Scan(thrown.Exception);
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = static source => !IsOfPlatform(source.Name) && source.Name != Unheard,
            // Not recorded: so are only the spans that a test listens to.
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Scan,
        });
        var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (!IsOfPlatform(instrument.Meter.Name) && instrument.Meter.Name != Unheard)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<double>(static (instrument, _, tags, _) => Scan(instrument.Name, tags));
        meters.SetMeasurementEventCallback<long>(static (instrument, _, tags, _) => Scan(instrument.Name, tags));
        meters.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(folder);
    }

    /// <summary>Scans what a value of the project prints, for people and for the debugger.</summary>
    public static void Print(object? value)
    {
        if (!IsOn || value is null)
            return;
        KnownSecrets.Learn(value);
        Scan("ToString of " + value.GetType().Name, value.ToString());
        // What DebuggerDisplay of generated types calls.
        if (value is IPrintable printable)
            Scan("DebuggerDisplay of " + value.GetType().Name, Printer.Short(printable));
    }

    /// <summary>Scans a text that a program may log.</summary>
    public static void Scan(string where, string? text)
    {
        if (string.IsNullOrEmpty(text) || s_found.Count >= MostFound || !s_seen.TryAdd(text.GetHashCode(StringComparison.Ordinal), 0))
            return;
        if (KnownSecrets.In(text))
            s_found.Enqueue($"{where}: {text.ReplaceLineEndings(" ")}");
    }

    // The platform's own spans quote a malformed response; what it tells is not the project's. Those without a source have no name.
    private static bool IsOfPlatform(string name) => name.Length == 0
        || name.Contains("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static void Scan(Exception exception)
    {
        if (s_isScanning || s_seen.Count >= MostTexts)
            return;
        s_isScanning = true;
        try
        {
            if (!IsOurs(exception))
                return;
            Scan("exception", exception.Message);
            Scan("exception", exception.ToString());
        }
        finally
        {
            s_isScanning = false;
        }
    }

    // The platform throws what the project catches and does not pass on; what is passed on is the cause of an exception of the project.
    private static bool IsOurs(Exception exception) =>
        IsOurs(exception.GetType())
        || (new StackTrace(exception).GetFrame(0) is { } frame && frame.HasMethod() && frame.GetMethod()?.DeclaringType is { } type && IsOurs(type));

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name is "Gigstack.Runtime" or "Gigstack" or "Gigstack.Sandbox";

    private static void Scan(Activity span)
    {
        Scan("span", span.DisplayName + " " + span.StatusDescription);
        foreach (var tag in span.TagObjects)
            Scan("span " + tag.Key, tag.Value?.ToString());
        foreach (var (key, value) in span.Baggage)
            Scan("baggage " + key, value);
        foreach (var one in span.Events)
        {
            foreach (var tag in one.Tags)
                Scan("event " + one.Name + " " + tag.Key, tag.Value?.ToString());
        }
    }

    private static void Scan(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
            Scan("metric " + name + " " + tag.Key, tag.Value?.ToString());
    }

    private static void End(string folder)
    {
        var name = typeof(SecretScan).Assembly.GetName().Name;
        File.WriteAllLines(
            Path.Combine(folder, $"{name}-{Environment.ProcessId}.txt"),
            [
                .. s_found.Select(static text => "SECRET " + text),
                $"{name}: {s_seen.Count} texts scanned for {KnownSecrets.Count} secrets, {s_found.Count} found",
            ]);
        // What was learnt, to look for it in the output of the run.
        File.WriteAllLines(Path.Combine(folder, $"{name}-{Environment.ProcessId}.known"), KnownSecrets.All);
    }

    /// <summary>Adds headers for spans that somebody else records.</summary>
    private sealed class RecordedOnly(DistributedContextPropagator inner) : DistributedContextPropagator
    {
        public override IReadOnlyCollection<string> Fields => inner.Fields;

        public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
        {
            if (activity is { Recorded: true })
                inner.Inject(activity, carrier, setter);
        }

        public override void ExtractTraceIdAndState(
            object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
            inner.ExtractTraceIdAndState(carrier, getter, out traceId, out traceState);

        public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) =>
            inner.ExtractBaggage(carrier, getter);
    }
}
