using BenchmarkDotNet.Attributes;

namespace Gigstack.Benchmarks.Calls;

/// <summary>GET /invoices/income/{id} over loopback.</summary>
[MemoryDiagnoser]
public class InvoiceCallBenchmarks : IDisposable
{
    private InvoiceCalls? _calls;

    [GlobalSetup]
    public Task Setup()
    {
        _calls = new InvoiceCalls();
        return _calls.VerifyAsync();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _calls?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public async Task<object> GeneratedClient() => await _calls!.OursAsync().ConfigureAwait(false);

    [Benchmark(Baseline = true)]
    public async Task<object> BareHttpClient() => await _calls!.BareAsync().ConfigureAwait(false);
}
