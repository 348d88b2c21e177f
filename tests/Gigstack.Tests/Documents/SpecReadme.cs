using System.Text;
using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>
/// The tables of spec/README.md, made from the documents: what each operation, parameter, schema and event rests on. A table stands between
/// two comments, the first of which names it: <c>generated: NAME</c>.
/// </summary>
internal static class SpecReadme
{
    private const string End = "<!-- end of generated -->";

    /// <summary>The text with each of its tables made anew.</summary>
    public static string Update(string text)
    {
        var updated = new StringBuilder();
        var at = 0;
        foreach (var (name, table) in s_tables)
        {
            var begin = $"<!-- generated: {name} -->\n";
            var from = text.IndexOf(begin, at, StringComparison.Ordinal);
            var to = from < 0 ? -1 : text.IndexOf(End, from, StringComparison.Ordinal);
            if (to < 0)
                throw new InvalidDataException($"No place for the table '{name}' behind the one before it.");
            updated.Append(text, at, from + begin.Length - at).Append('\n').Append(table()).Append('\n');
            at = to;
        }

        return updated.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>In the order of the text.</summary>
    private static IEnumerable<(string Name, Func<string> Table)> s_tables =>
    [
        ("documents", Documents),
        .. Of("June 2025", SpecDocument.June2025),
        .. Of("current", SpecDocument.Current),
        ("events current", () => Events(SpecDocument.Current)),
    ];

    private static IEnumerable<(string, Func<string>)> Of(string edition, SpecDocument document) =>
    [
        ($"operations {edition}", () => Operations(document)),
        ($"answers {edition}", () => Answers(document)),
        ($"parameters {edition}", () => Components(document, "parameters", "parameter")),
        ($"schemas {edition}", () => Components(document, "schemas", "schema")),
    ];

    private static string Documents() => Table(
        ["file", "operations", "by group", "paths by mark"],
        SpecDocument.All.Select(document => new[]
        {
            $"`{document.File}`",
            $"{document.Operations.Count}",
            string.Join(", ", document.Operations.GroupBy(operation => operation.Tag).Select(group => $"{group.Key} {group.Count()}")),
            string.Join(
                ", ",
                document.Operations.GroupBy(operation => Text(operation.Provenance?["marks"]).Split('/').ElementAtOrDefault(1) ?? "").Select(group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal)),
        }));

    private static string Operations(SpecDocument document) => Table(
        ["operation", "path", "marks", "page", "facts", "errors", "confidence"],
        document.Operations.Select(operation => new[]
        {
            $"`{operation.Id}`",
            $"{operation.Method} {operation.Path}",
            Text(operation.Provenance?["marks"]),
            Page(operation),
            operation.Provenance?["row"] is { } row ? $"operations {row}" : $"edition-2025-06 {operation.Provenance?["section"]}",
            Text(operation.Provenance?["errors"]),
            operation.Confidence ?? "",
        }));

    /// <summary>The pages whose example of an answer could be read, which is the one in the document, and those without one.</summary>
    private static string Answers(SpecDocument document) => Table(
        ["example of the answer", "operations", "pages"],
        document.Operations
            .GroupBy(operation => ShownFields.IsDocumented(Text(operation.Provenance?["marks"]).Split('/').ElementAtOrDefault(3)))
            .OrderByDescending(group => group.Key)
            .Select(group => new[]
            {
                group.Key ? "read: the example in the document" : "not seen: the example in the document is ours",
                $"{group.Count()}",
                string.Join(", ", group.Select(Page).Distinct()),
            }));

    private static string Page(SpecOperation operation) =>
        Text(operation.Provenance?["page"]) is { Length: > 0 } page ? page : operation.Page?.Split('/')[^1] ?? "";

    private static string Components(SpecDocument document, string section, string heading) => Table(
        [heading, "source name", "mark", "from", "fields apart", "confidence"],
        document.Components(section)
            .Where(component => component.Value["x-provenance"] is not null)
            .Select(component => new[]
            {
                $"`{(section == "parameters" ? component.Value["name"] : component.Key)}`",
                Text(component.Value["x-source-name"]),
                Text(component.Value["x-provenance"]!["mark"]),
                Text(component.Value["x-provenance"]!["from"]),
                Apart(component.Value["x-provenance"]!["fields"] as JsonObject ?? []),
                Text(component.Value["x-confidence"]),
            }));

    private static string Apart(JsonObject fields) =>
        string.Join("; ", fields.Select(mark => $"{mark.Key}: {string.Join(", ", mark.Value!.AsArray().Select(name => $"`{name}`"))}"));

    private static string Events(SpecDocument document) => Table(
        ["event", "marks", "page or facts", "confidence"],
        (document.Extension("webhooks") as JsonObject ?? []).Select(webhook => (webhook.Key, Operation: webhook.Value!["post"]!)).Select(webhook => new[]
        {
            $"`{webhook.Key}`",
            Text(webhook.Operation["x-provenance"]?["marks"] ?? webhook.Operation["x-provenance"]?["mark"]),
            Text(webhook.Operation["x-provenance"]?["from"]) is { Length: > 0 } from
                ? from
                : Text(webhook.Operation["externalDocs"]?["url"]).Split('/')[^1],
            Text(webhook.Operation["x-confidence"]),
        }));

    private static string Text(JsonNode? node) => $"{node}".Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A table without the columns that hold nothing.</summary>
    private static string Table(string[] headings, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        var columns = Enumerable.Range(0, headings.Length).Where(column => lines.Any(line => line[column].Length > 0)).ToList();
        var table = new StringBuilder();
        Line(headings);
        Line([.. headings.Select(_ => "---")]);
        foreach (var line in lines)
            Line(line);
        return table.ToString();

        void Line(string[] cells) => table.Append("| ").AppendJoin(" | ", columns.Select(column => cells[column])).Append(" |\n");
    }
}
