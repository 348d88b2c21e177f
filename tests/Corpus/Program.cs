using System.Globalization;
using System.Text.Json;
using Gigstack.Corpus;
using Gigstack.Corpus.Wire;

if (Options.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine(
    $"{"document",-52} {"ops",5} {"emit",5} {"types",6} {"files",6} {"lines",8} {"gen ms",7} {"comp ms",8} {"err",4} {"warn",5} {"skip",5} {"json",5}");
var results = new List<DocumentResult>();
var known = KnownDifferences.Load();
var parts = 0;
foreach (var file in DocumentFiles.Find(options.Names))
{
    if (!options.Names.Contains(file) && DocumentFiles.IsPart(file))
    {
        parts++;
        continue;
    }

    var result = DocumentRun.Of(file, options.Sources, options.Wire);
    if (result.Wire is { } calls)
        result = result with { Wire = calls with { Unlisted = known.Unlisted(file, calls.Differences) } };
    results.Add(result);
    var name = file.Length > 52 ? "…" + file[^51..] : file;
    Console.WriteLine(
        $"{name,-52} {result.Declared,5} {result.Emitted,5} {result.Types,6} {result.Files,6} {result.Lines,8} {result.GenerateMilliseconds,7} {result.CompileMilliseconds,8} {result.Errors.Count,4} {result.Warnings.Count,5} {result.Skipped.Count,5} {result.JsonProperties,5}");
    foreach (var line in result.Errors.Concat(result.Warnings).Take(8))
        Console.WriteLine("    " + line);
    foreach (var reason in result.Skipped.GroupBy(static text => text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Take(8))
        Console.WriteLine($"    {reason.Count()} x {reason.Key}");
    if (result.BuildWarnings > 0)
        Console.WriteLine($"    {result.BuildWarnings} lines of warnings in a build");
    WireReport.Print(result);
}

if (parts > 0)
    Console.WriteLine($"{parts} files are no documents but parts of others");
Console.WriteLine(
    $"{results.Sum(static result => result.JsonProperties)} properties are JSON, {results.Sum(static result => result.Skipped.Count)} places were left out or read otherwise (skip)");
Console.WriteLine(
    $"{results.Count(static result => result.IsClean)} of {results.Count} clean; operations {results.Sum(static result => result.Emitted)} of {results.Sum(static result => Math.Max(0, result.Declared))}");
Console.WriteLine($"{results.Sum(static result => result.GuessedUnions.Count)} unions are told by optional properties only, or not at all");
foreach (var union in results.SelectMany(static result => result.GuessedUnions))
    Console.WriteLine("    " + union);
if (options.Json is { } json)
    await File.WriteAllTextAsync(json, JsonSerializer.Serialize(results, new JsonSerializerOptions { WriteIndented = true }));
var isTrue = !options.Wire || WireReport.Summarize(results, known);
return isTrue && results.All(result => result.IsClean || options.Except.Contains(Path.GetFileName(result.File))) ? 0 : 1;
