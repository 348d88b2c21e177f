using Gigstack.Sandbox.Inspector.Recording;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Inspector.Snippets;

/// <summary>A request as a command of a POSIX shell. The key is that of the environment.</summary>
internal static class CurlCommand
{
    private static readonly string[] s_headers = ["Content-Type", "Idempotency-Key", "Prefer"];

    public static string Of(RequestRecord record)
    {
        var lines = new List<string> { $"curl{Method(record)} {Quoted(record.Origin + record.Path + record.Query)}" };
        if (record.RequestHeaders.Any(header => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)))
            lines.Add("""-H "Authorization: Bearer $GIGSTACK_API_KEY" """.TrimEnd());
        foreach (var (name, value) in record.RequestHeaders)
        {
            if (s_headers.Contains(name, StringComparer.OrdinalIgnoreCase)
                && !(record.Form is not null && name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
            {
                lines.Add($"-H {Quoted($"{name}: {value}")}");
            }
        }

        if (record.Form is { } form)
            lines.AddRange(form.Select(field => $"-F {Quoted($"{field.Key}={FormValue(field.Value)}")}"));
        else if (record.RequestText is { Length: > 0 } body)
            lines.Add($"--data-raw {Quoted(body)}");
        return Notes.Of(record, "#") + string.Join(" \\\n  ", lines);
    }

    private static string Method(RequestRecord record) =>
        HttpMethods.IsGet(record.Method) ? "" : HttpMethods.IsHead(record.Method) ? " --head" : $" -X {record.Method}";

    private static string FormValue(JsonNode? value) => value is JsonObject file ? $"@{file.Text("file")}" : (string?)value ?? "";

    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
