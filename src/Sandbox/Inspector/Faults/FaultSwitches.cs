using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Inspector.Faults;

/// <summary>The faults that are switched on.</summary>
internal sealed class FaultSwitches
{
    public const int Most = 20;

    private readonly Lock _lock = new();
    private List<FaultSwitch> _switches = [];
    private int _id;

    /// <summary>Called after each change.</summary>
    public Action? Changed { get; set; }

    /// <summary>The switches, the oldest first.</summary>
    public IReadOnlyList<FaultSwitch> All => _switches;

    /// <returns>The switch with its id; null if there are too many.</returns>
    public FaultSwitch? Add(FaultSwitch given)
    {
        lock (_lock)
        {
            if (_switches.Count >= Most)
                return null;
            given = given with { Id = ++_id };
            _switches = [.. _switches, given];
        }

        Changed?.Invoke();
        return given;
    }

    /// <summary>Switches off one, or all.</summary>
    /// <returns>Whether there was any.</returns>
    public bool Remove(int? id)
    {
        bool removed;
        lock (_lock)
        {
            List<FaultSwitch> others = id is null ? [] : [.. _switches.Where(one => one.Id != id)];
            removed = others.Count < _switches.Count;
            _switches = others;
        }

        if (removed)
            Changed?.Invoke();
        return removed;
    }

    /// <summary>The faults of a request: any number of latencies, and after them at most one other. It counts for each of them.</summary>
    public IReadOnlyList<FaultSwitch> Take(string method, PathString path)
    {
        List<FaultSwitch> taken;
        lock (_lock)
        {
            var met = _switches.Where(one => one.Meets(method, path)).ToList();
            if (met.Count == 0)
                return [];
            taken = [.. met.Where(one => one.Kind == FaultKind.Latency), .. met.Where(one => one.Kind != FaultKind.Latency).Take(1)];
            _switches =
            [
                .. _switches.Select(one => taken.Contains(one) ? one with { Requests = one.Requests - 1 } : one)
                    .Where(one => one.Requests is not 0),
            ];
        }

        Changed?.Invoke();
        return taken;
    }
}
