using System.Globalization;
using System.Text.Json;
using Gigstack.Corpus;

if (args.Length == 0)
{
    await Console.Error.WriteLineAsync("Usage: Corpus FILE_OR_FOLDER... [--json FILE]");
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var json = Array.IndexOf(args, "--json") is >= 0 and var option && option + 1 < args.Length ? args[option + 1] : null;
var names = json is null ? args : args.Where((argument, index) => argument != "--json" && (index == 0 || args[index - 1] != "--json")).ToArray();

Console.WriteLine($"{"document",-52} {"ops",5} {"emit",5} {"types",6} {"files",6} {"lines",8} {"gen ms",7} {"comp ms",8} {"err",4} {"warn",5} {"skip",5}");
var results = new List<DocumentResult>();
foreach (var file in DocumentFiles.Find(names))
{
    var result = DocumentRun.Of(file);
    results.Add(result);
    var name = file.Length > 52 ? "…" + file[^51..] : file;
    Console.WriteLine($"{name,-52} {result.Declared,5} {result.Emitted,5} {result.Types,6} {result.Files,6} {result.Lines,8} {result.GenerateMilliseconds,7} {result.CompileMilliseconds,8} {result.Errors.Count,4} {result.Warnings.Count,5} {result.Skipped.Count,5}");
    foreach (var line in result.Errors.Concat(result.Warnings).Take(8))
        Console.WriteLine("    " + line);
    foreach (var reason in result.Skipped.GroupBy(static text => text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Take(8))
        Console.WriteLine($"    {reason.Count()} x {reason.Key}");
}

Console.WriteLine($"{results.Count(static result => result.IsClean)} of {results.Count} clean; operations {results.Sum(static result => result.Emitted)} of {results.Sum(static result => Math.Max(0, result.Declared))}");
if (json is not null)
    await File.WriteAllTextAsync(json, JsonSerializer.Serialize(results, new JsonSerializerOptions { WriteIndented = true }));
return results.All(static result => result.IsClean) ? 0 : 1;
