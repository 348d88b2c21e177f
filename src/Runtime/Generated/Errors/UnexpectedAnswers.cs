using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>Passes on how the responses of a client depart from the document: each path and kind once an hour.</summary>
internal sealed class UnexpectedAnswers(ApiClientOptions options, ClientTelemetry telemetry)
{
    // Names of properties are data of the response, so their number is not limited by the document.
    private const int MaxRemembered = 4096;

    private static readonly TimeSpan s_silence = TimeSpan.FromHours(1);

    private readonly Dictionary<Departure, long> _passedOn = [];

    public bool IsOn => options.OnUnexpected is not null || telemetry.Unexpected.Enabled || telemetry.Log is not null;

    /// <summary>Counts a departure, and passes it on unless that was done within the hour.</summary>
    /// <param name="method">The method of the request.</param>
    /// <param name="template">The path in the document.</param>
    /// <param name="answer">The departure.</param>
    public void Report(HttpMethod method, string? template, UnexpectedAnswer answer)
    {
        if (telemetry.Unexpected.Enabled)
        {
            telemetry.Unexpected.Add(
                1,
                new(TagNames.Method, MethodTag.Of(method)),
                new(TagNames.UrlTemplate, template),
                new(TagNames.UnexpectedKind, answer.Kind.ToString()));
        }
        var log = telemetry.Log;
        if ((options.OnUnexpected is null && log is null) || !IsNew(answer))
            return;
        try
        {
            // Names of the response are in the path, and no message has more than 64 characters of a response.
            log?.Unexpected(
                answer.Operation, (int)answer.StatusCode, answer.Kind.ToString(), JsonPaths.End(answer.JsonPath, Excerpt.Most));
            options.OnUnexpected?.Invoke(answer);
        }
#pragma warning disable CA1031 // the call has succeeded: a fault of the listener must not change that
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private bool IsNew(UnexpectedAnswer answer) => IsNew(new Departure(
        answer.Operation,
        answer.Kind is UnexpectedKind.UndocumentedStatus or UnexpectedKind.UndocumentedMediaType ? answer.StatusCode : default,
        answer.Kind,
        answer.JsonPath));

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
