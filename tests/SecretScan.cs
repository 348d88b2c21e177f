using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace GigstackTests;

/// <summary>
/// Looks for the secrets of the tests in all that a program may log: each exception that the project throws in the test process, with its
/// causes, the spans and the metrics. Writes what it found to the folder GIGSTACK_SECRETS, which <c>.ci/run</c> sets and reads.
/// </summary>
internal static class SecretScan
{
    private const int MostTexts = 500_000;
    private const int MostFound = 100;

    // Each secret of a test contains one of these; the last is "user:sk_live_5ecret" in Base64.
    private static readonly string[] s_marks = ["5ecret", "P4SSW0RD", "0pen-sesame", "s3cret", "whsec_M", "sk_test_", "dXNlcjpza19saXZl"];
    private static readonly ConcurrentDictionary<int, byte> s_seen = new();
    private static readonly ConcurrentQueue<string> s_found = new();

    [ThreadStatic]
    private static bool s_isScanning;

    [ModuleInitializer]
    internal static void Begin()
    {
        if (Environment.GetEnvironmentVariable("GIGSTACK_SECRETS") is not { Length: > 0 } folder)
            return;
        // Tests compare requests byte by byte: that somebody listens must not add a header to them.
        DistributedContextPropagator.Current = DistributedContextPropagator.CreateNoOutputPropagator();
        AppDomain.CurrentDomain.FirstChanceException += static (_, thrown) => Scan(thrown.Exception);
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = static source => !IsOfPlatform(source.Name),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Scan,
        });
        var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (!IsOfPlatform(instrument.Meter.Name))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<double>(static (instrument, _, tags, _) => Scan(instrument.Name, tags));
        meters.SetMeasurementEventCallback<long>(static (instrument, _, tags, _) => Scan(instrument.Name, tags));
        meters.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(folder);
    }

    // The platform's own spans quote a malformed response; what it tells is not the project's.
    private static bool IsOfPlatform(string name) => name.Contains("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static void Scan(Exception exception)
    {
        if (s_isScanning || s_seen.Count >= MostTexts)
            return;
        s_isScanning = true;
        try
        {
            if (IsOurs(exception))
            {
                Scan("exception", exception.Message);
                Scan("exception", exception.ToString());
            }
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

    private static void Scan(string where, string? text)
    {
        if (string.IsNullOrEmpty(text) || !s_seen.TryAdd(text.GetHashCode(StringComparison.Ordinal), 0) || s_found.Count >= MostFound)
            return;
        foreach (var mark in s_marks)
        {
            if (text.Contains(mark, StringComparison.Ordinal))
                s_found.Enqueue($"{where}: {text.ReplaceLineEndings(" ")}");
        }
    }

    private static void End(string folder)
    {
        var name = typeof(SecretScan).Assembly.GetName().Name;
        File.WriteAllLines(
            Path.Combine(folder, $"{name}-{Environment.ProcessId}.txt"),
            [.. s_found.Select(static text => "SECRET " + text), $"{name}: {s_seen.Count} texts scanned, {s_found.Count} secrets"]);
    }
}
