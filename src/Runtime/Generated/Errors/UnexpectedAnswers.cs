using System.Diagnostics.Metrics;
using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>Passes on how the responses of a client depart from the document: each path and kind once an hour.</summary>
internal sealed class UnexpectedAnswers(string api, ApiClientOptions options)
{
    // Names of properties are data of the response, so their number is not limited by the document.
    private const int MaxRemembered = 4096;

    private static readonly TimeSpan s_silence = TimeSpan.FromHours(1);
    private static readonly Meter s_meter = new("Gigstack.Runtime");
    private static readonly Counter<long> s_counter = s_meter.CreateCounter<long>(
        "gigstack.runtime.unexpected_answers",
        "{departure}",
        "Departures of responses from the OpenAPI document, counted once per response, JSON path and kind.");

    private readonly Dictionary<Departure, long> _passedOn = [];

    public int MaxItems => options.MaxResponseItems;

    public bool IsOn => options.OnUnexpected is not null || s_counter.Enabled;

    /// <summary>Passes on what was found in a body.</summary>
    public void Report(string operation, HttpStatusCode status, JsonReading reading, ReadOnlySpan<byte> utf8)
    {
        foreach ((var kind, var path) in JsonPaths.Of(reading, utf8))
            Report(operation, status, kind, path);
    }

    public void Report(string operation, HttpStatusCode status, UnexpectedKind kind, string path = "$")
    {
        if (s_counter.Enabled)
            s_counter.Add(1, new("api", api), new("operation", operation), new("kind", kind.ToString()));
        var onlyOf = kind is UnexpectedKind.UndocumentedStatus or UnexpectedKind.UndocumentedMediaType ? status : default;
        if (options.OnUnexpected is not { } passOn || !IsNew(new Departure(operation, onlyOf, kind, path)))
            return;
        try
        {
            passOn(new UnexpectedAnswer { Kind = kind, Operation = operation, JsonPath = path, StatusCode = status });
        }
#pragma warning disable CA1031 // the call has succeeded: a fault of the listener must not change that
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private bool IsNew(Departure departure)
    {
        var clock = options.TimeProvider;
        lock (_passedOn)
        {
            if (_passedOn.TryGetValue(departure, out var last) && clock.GetElapsedTime(last) < s_silence)
                return false;
            if (_passedOn.Count >= MaxRemembered && !_passedOn.ContainsKey(departure))
                Forget(clock);
            if (_passedOn.Count >= MaxRemembered && !_passedOn.ContainsKey(departure))
                return false;
            _passedOn[departure] = clock.GetTimestamp();
            return true;
        }
    }

    private void Forget(TimeProvider clock)
    {
        foreach ((var departure, var last) in _passedOn)
        {
            if (clock.GetElapsedTime(last) >= s_silence)
                _passedOn.Remove(departure);
        }
    }

    private readonly record struct Departure(string Operation, HttpStatusCode Status, UnexpectedKind Kind, string Path);
}
