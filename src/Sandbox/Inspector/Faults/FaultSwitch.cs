using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Inspector.Faults;

/// <summary>A fault that is switched on.</summary>
internal sealed record FaultSwitch
{
    public int Id { get; init; }

    public required FaultKind Kind { get; init; }

    /// <summary>Whole segments below <c>/v2</c>, such as <c>/invoices</c>; <c>/</c> for all.</summary>
    public required string Path { get; init; }

    /// <summary>Null for all methods.</summary>
    public string? Method { get; init; }

    /// <summary>How many requests it still meets; null until it is switched off.</summary>
    public int? Requests { get; init; }

    /// <summary>The time of <see cref="FaultKind.Latency"/>, in milliseconds.</summary>
    public int Milliseconds { get; init; }

    /// <summary>The Retry-After of <see cref="FaultKind.TooManyRequests"/>, in seconds.</summary>
    public int RetryAfter { get; init; }

    /// <summary>As it is in requests, in answers and in the log.</summary>
    public string Name => NameOf(Kind);

    public static string NameOf(FaultKind kind) => kind switch
    {
        FaultKind.Latency => "latency",
        FaultKind.TooManyRequests => "429",
        FaultKind.ServerError => "500",
        _ => "reset",
    };

    public bool Meets(string method, PathString path) =>
        (Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (Path == "/" || path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase));
}
