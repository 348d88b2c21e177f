using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Benchmarks.Generation;

/// <summary>How long generation takes, by what it cannot do without; and how much of it an edit repeats.</summary>
internal sealed class GenerationRatios(string file)
{
    private const int Rounds = 3;

    /// <summary>Keys pressed a round: what is cached after the first is what the others take.</summary>
    private const int Keys = 10;

    // A word of one schema's description, and of no other text.
    private const string Before = "\"description\": \"A GitHub user.\"";
    private const string After = "\"description\": \"A GitHub user, edited.\"";

    private readonly List<double> _cold = [];
    private readonly List<double> _edit = [];
    private readonly List<double> _keystroke = [];

    /// <summary>The generator in a cold process by Microsoft.OpenApi loading the same text in another.</summary>
    public double Cold()
    {
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            ours.Add(InProcess("generator"));
            theirs.Add(InProcess("reader"));
        }
        _cold.AddRange(ours);
        Report("gen.github", "generator", ours, "reader", theirs);
        return Median(ours) / Median(theirs);
    }

    /// <summary>Runs what the other ratios are made of, warm and in turns; what they are compared to is the run of the cold
    /// process.</summary>
    public void Measure()
    {
        var text = File.ReadAllText(file);
        var at = text.IndexOf(Before, StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"{file} is not the document that is to be edited.");
        var document = new DocumentFile(text);
        var edited = new DocumentFile(string.Concat(text.AsSpan(0, at), After, text.AsSpan(at + Before.Length)));
        var compilation = GeneratorRun.Compilation();
        CSharpCompilation[] typed = [.. Enumerable.Range(0, Keys).Select(key => GeneratorRun.Compilation($"class Typed{key} {{ }}"))];
        for (var i = 0; i <= Rounds; i++)
        {
            var driver = GeneratorRun.Driver(document);
            driver = driver.RunGenerators(compilation);
            List<double> keystrokes = [.. typed.Select(key => Milliseconds(() => driver = driver.RunGenerators(key)))];
            var changed = driver.ReplaceAdditionalText(document, edited);
            var edit = Milliseconds(() => changed.RunGenerators(compilation));
            // The first round is the compiler's own, of this program.
            if (i == 0)
                continue;
            _keystroke.AddRange(keystrokes);
            _edit.Add(edit);
        }
    }

    public double Edit()
    {
        Report("gen.github.edit", "edit", _edit, "cold", _cold);
        return Median(_edit) / Median(_cold);
    }

    public double Keystroke()
    {
        Report("gen.github.keystroke", "keystroke", _keystroke, "cold", _cold);
        return Median(_keystroke) / Median(_cold);
    }

    private double InProcess(string what)
    {
        // `dotnet Benchmarks.dll` or the program itself, as this process was started.
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(GenerationRatios).Assembly.Location);
        foreach (var argument in new[] { "--cold", what, file })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Measuring the {what} in a process of its own ended with {process.ExitCode}.");
    }

    private static double Milliseconds(Action run)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Report(string name, string ours, List<double> oursTimes, string theirs, List<double> theirsTimes) =>
        Console.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name}: {ours} {Median(oursTimes):0.0} ms, {theirs} {Median(theirsTimes):0.0} ms, {Rounds} rounds"));
}
