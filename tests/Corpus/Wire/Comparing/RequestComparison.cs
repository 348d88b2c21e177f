using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Calling;
using Gigstack.Corpus.Wire.Expecting;
using Gigstack.Corpus.Wire.Reading;

namespace Gigstack.Corpus.Wire.Comparing;

/// <summary>Compares the line and the headers of a request with what the document says.</summary>
internal sealed class RequestComparison(WireOperation operation, IReadOnlyList<(WireParameter Parameter, JsonNode? Value)> given, Action<string, string> report, Action<string> undefined)
{
    private static readonly HashSet<string> s_own = new(StringComparer.OrdinalIgnoreCase)
    {
        "User-Agent", "Accept", "Content-Type", "Content-Length", "Cookie", "Accept-Encoding", "Host", "Transfer-Encoding",
    };

    public void Line(SentRequest sent, string basePath)
    {
        if (sent.Method != operation.Method)
            report("method", $"{sent.Method} instead of {operation.Method}");
        var target = sent.Uri.PathAndQuery.Split('?', 2);
        Path(basePath, target[0]);
        Query(target.ElementAtOrDefault(1) ?? "");
    }

    public void Headers(SentRequest sent)
    {
        var expected = new HashSet<string>(s_own, StringComparer.OrdinalIgnoreCase);
        foreach (var (parameter, value) in given.Where(static pair => pair.Parameter is { In: "header", IsIgnored: false }))
        {
            expected.Add(parameter.Name);
            var text = parameter.ContentType is null
                ? StyledValue.Simple(value, parameter.Explode, static text => text)
                : FormFields.IsJson(parameter.ContentType) ? value?.ToJsonString() ?? "null" : StyledValue.Text(value);
            var actual = sent.Header(parameter.Name);
            if (text is null or "")
                undefined($"header {parameter.Name}");
            else if (actual is null)
                report("header", $"'{parameter.Name}' is not sent");
            else if (actual.Replace(", ", ",", StringComparison.Ordinal) != text.Replace(", ", ",", StringComparison.Ordinal) && !SameJson(text, actual))
                report("header", $"'{parameter.Name}' is '{actual}' instead of '{text}'");
        }
        foreach (var (name, value) in sent.Headers.Where(header => !expected.Contains(header.Key)))
            report("header", $"'{name}: {value}' is sent and not documented");
        Cookies(sent.Header("Cookie"));
    }

    private void Path(string basePath, string actual)
    {
        var path = operation.Path.Split('?', 2)[0];
        foreach (var (parameter, value) in given.Where(static pair => pair.Parameter.In == "path"))
        {
            if (StyledValue.Path(parameter, value) is not { } text)
            {
                undefined($"path {parameter.Name}");
                return;
            }
            path = path.Replace("{" + parameter.Name + "}", text, StringComparison.Ordinal);
        }
        var expected = Escaping.Canonical(basePath.TrimEnd('/') + path);
        if (expected != Escaping.Canonical(actual))
            report("path", $"{Escaping.Canonical(actual)} instead of {expected}");
    }

    private void Query(string actual)
    {
        var expected = (operation.Path.Split('?', 2).ElementAtOrDefault(1) ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair).ToList();
        var open = new List<string>();
        foreach (var (parameter, value) in given.Where(static pair => pair.Parameter.In == "query"))
        {
            var parts = parameter.ContentType is { } type
                ? [(parameter.Name, Escaping.Encode(FormFields.IsJson(type) ? value?.ToJsonString() ?? "null" : StyledValue.Text(value)))]
                : StyledValue.Query(parameter.Name, parameter.Style, parameter.Explode, value, Escaping.Encode);
            if (parts is not null)
            {
                expected.AddRange(parts.Select(static part => (Escaping.Canonical(Escaping.Encode(part.Item1)), Escaping.Canonical(part.Item2))));
                continue;
            }
            undefined($"query {parameter.Name}");
            open.Add(Escaping.Canonical(Escaping.Encode(parameter.Name)));
            if (value is JsonObject members)
                open.AddRange(members.Select(static member => Escaping.Canonical(Escaping.Encode(member.Key))));
        }
        var sent = actual.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair).ToList();
        foreach (var pair in sent.Where(static pair => pair.Value.Contains("System.Collections", StringComparison.Ordinal) || pair.Value.Contains("Corpus.Api", StringComparison.Ordinal)))
            report("query", $"'{pair.Name}' is the name of a C# type: {pair.Value}");
        bool IsOpen(string name) => open.Exists(other => name == other || name.StartsWith(other + "%5B", StringComparison.Ordinal));
        sent.RemoveAll(pair => IsOpen(pair.Name));
        expected.RemoveAll(pair => IsOpen(pair.Item1));
        foreach (var group in expected.Concat(sent).Select(static pair => pair.Item1).Distinct().ToList())
        {
            var one = expected.Where(pair => pair.Item1 == group).Select(static pair => pair.Item2).ToList();
            var other = sent.Where(pair => pair.Name == group).Select(static pair => pair.Value).ToList();
            if (!one.SequenceEqual(other) && !(one.Count == 1 && other.Count == 1 && SameJson(Uri.UnescapeDataString(one[0]), Uri.UnescapeDataString(other[0]))))
                report("query", $"'{Uri.UnescapeDataString(group)}' is [{string.Join(" ", other)}] instead of [{string.Join(" ", one)}]");
        }
    }

    private void Cookies(string? actual)
    {
        var expected = new List<string>();
        foreach (var (parameter, value) in given.Where(static pair => pair.Parameter.In == "cookie"))
        {
            if (value is JsonArray or JsonObject)
                undefined($"cookie {parameter.Name}");
            else
                expected.Add($"{parameter.Name}={StyledValue.Text(value)}");
        }
        var sent = (actual ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries);
        foreach (var missing in expected.Except(sent))
            report("cookie", $"{missing} is not in '{actual}'");
    }

    private static (string Name, string Value) Pair(string text)
    {
        var pair = text.Split('=', 2);
        return (Escaping.Canonical(pair[0].Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal)), Escaping.Canonical(pair.ElementAtOrDefault(1) ?? ""));
    }

    /// <summary>JSON in a parameter may have its members in another order.</summary>
    private static bool SameJson(string one, string other)
    {
        if (one.Length == 0 || !"{[".Contains(one[0], StringComparison.Ordinal))
            return false;
        try
        {
            return JsonComparison.Difference(JsonNode.Parse(one), JsonNode.Parse(other), new HashSet<string>()) is null;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
