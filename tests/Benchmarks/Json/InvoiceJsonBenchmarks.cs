using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Gigstack.Benchmarks.Json;

/// <summary>The invoice of the documentation, read and written.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class InvoiceJsonBenchmarks : IDisposable
{
    private readonly InvoiceJson _json = new();

    [Benchmark, BenchmarkCategory("Read")]
    public object ReadGenerated() => _json.ReadOurs();

    [Benchmark(Baseline = true), BenchmarkCategory("Read")]
    public object ReadSetters() => _json.ReadSetters();

    [Benchmark, BenchmarkCategory("Read")]
    public object ReadInitOnly() => _json.ReadInit();

    [Benchmark, BenchmarkCategory("Write")]
    public int WriteGenerated() => _json.WriteOurs();

    [Benchmark(Baseline = true), BenchmarkCategory("Write")]
    public int WriteSetters() => _json.WriteSetters();

    [Benchmark, BenchmarkCategory("Write")]
    public int WriteFastPath() => _json.WriteFast();

    [Benchmark, BenchmarkCategory("Write")]
    public int WriteInitOnly() => _json.WriteInit();

    [GlobalCleanup]
    public void Dispose()
    {
        _json.Dispose();
        GC.SuppressFinalize(this);
    }
}
