using BenchmarkDotNet.Running;
using Gigstack.Benchmarks.Ratios;

if (args is ["--ratios"])
    await RatioReport.PrintAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(RatioReport).Assembly).Run(args);
