using System.Globalization;
using BenchmarkDotNet.Running;
using Gigstack.Benchmarks.Calls;
using Gigstack.Benchmarks.Generation;
using Gigstack.Benchmarks.Ratios;

if (args is ["--ratios"])
    await RatioReport.PrintAsync();
else if (args is ["--first", var which, var server])
    Console.Out.WriteLine((await FirstCall.MeasureAsync(which, new Uri(server))).ToString(CultureInfo.InvariantCulture));
else if (args is ["--cold", var what, var file])
    Console.Out.WriteLine(GeneratorRun.Cold(what, file).ToString(CultureInfo.InvariantCulture));
else if (args is ["--rows", var assembly])
    AssemblyRows.Print(assembly);
else
    BenchmarkSwitcher.FromAssembly(typeof(RatioReport).Assembly).Run(args);
