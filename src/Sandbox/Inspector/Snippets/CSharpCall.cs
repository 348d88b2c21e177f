using System.Text.Json;
using Gigstack.Sandbox.Inspector.Recording;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Inspector.Snippets;

/// <summary>
/// A request as C#: with the method of the generated client if the path and a JSON body are all there is; otherwise with SendAsync. So is
/// a request that was refused as invalid, which the type of its body need not allow.
/// </summary>
internal static class CSharpCall
{
    private const string CurrentEdition = "current";

    private static readonly JsonSerializerOptions s_indented = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Of(RequestRecord record, string edition)
    {
        if (!record.Path.StartsWith(SandboxServer.BasePath + "/", StringComparison.Ordinal))
            return "// The client does not send this: the path is outside of its base address.";
        if (record.Form is { Count: 0 })
            return "// The fields of the form are not kept.";
        if (record.Form is null && record.Exchange.Request.IsCut)
            return "// The body is not kept to its end.";
        var json = record.Form is null ? Indented(record.RequestText) : null;
        var hasOther = record.Form is not null || (json is null && record.RequestText.Length > 0);

        var route = record.Route?[SandboxServer.BasePath.Length..];
        var known = edition == CurrentEdition && record.Query.Length == 0 && route is not null && !hasOther && !IsInvalid(record)
            ? ClientOperation.Find(record.Method, route)
            : null;
        return Notes.Of(record, "//") + $$"""
            using System.Text.Json;
            using {{(edition == CurrentEdition ? "Gigstack" : "Gigstack.V202506")}};

            using var gigstack = new GigstackClient(
                Environment.GetEnvironmentVariable("GIGSTACK_API_KEY")!,
                new() { BaseAddress = new Uri({{Literal(record.Origin + SandboxServer.BasePath)}}) });


            """
            + (known is not null && (known.Body is null) == (json is null) ? Known(record, known, route!, json)
                : hasOther ? SentMessage.Of(record)
                : Sent(record, json));
    }

    /// <summary>A string as C#. JSON's escapes are those of C#, too.</summary>
    public static string Literal(string text) => JsonValue.Create(text).ToJsonString();

    /// <summary>The method as C#.</summary>
    public static string Method(RequestRecord record) =>
        HttpMethods.IsGet(record.Method) || HttpMethods.IsPost(record.Method) || HttpMethods.IsPut(record.Method)
        || HttpMethods.IsDelete(record.Method) || HttpMethods.IsPatch(record.Method) || HttpMethods.IsHead(record.Method)
            ? $"HttpMethod.{record.Method[..1]}{record.Method[1..].ToLowerInvariant()}"
            : $"new HttpMethod({Literal(record.Method)})";

    private static bool IsInvalid(RequestRecord record) => record.Check.Code is "validation_failed" or "invalid_request_body";

    private static string Known(RequestRecord record, ClientOperation operation, string route, string? json)
    {
        var values = route.Split('/').Zip(record.Path[SandboxServer.BasePath.Length..].Split('/'))
            .Where(pair => pair.First.StartsWith('{'))
            .Select(pair => Literal(Uri.UnescapeDataString(pair.Second)))
            .ToList();
        var body = "";
        if (json is not null)
        {
            body = $"var body = JsonSerializer.Deserialize<{operation.Body}>({Raw(json)})!;\n";
            values.Add("body");
        }

        var call = $"gigstack.{operation.Method}({string.Join(", ", values)})";
        return body + (operation.IsPaged
            ? $"await foreach (var item in {call})\n    Console.WriteLine(item);\n"
            : $"await {call};\n");
    }

    private static string Sent(RequestRecord record, string? json)
    {
        var body = json is null ? "" : $"using var body = JsonDocument.Parse({Raw(json)});\n";
        var path = Literal(record.Path[SandboxServer.BasePath.Length..] + record.Query);
        return body + $"var response = await gigstack.SendAsync({Method(record)}, {path}{(json is null ? "" : ", body.RootElement")});\n"
            + "Console.WriteLine(response.Value);\n";
    }

    private static string? Indented(string text)
    {
        if (text.Length == 0)
            return null;
        try
        {
            return JsonNode.Parse(text)?.ToJsonString(s_indented).ReplaceLineEndings("\n");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // With more quotes than there are in the text.
    private static string Raw(string json)
    {
        var quotes = "\"\"\"";
        while (json.Contains(quotes, StringComparison.Ordinal))
            quotes += "\"";
        return $"{quotes}\n    {json.Replace("\n", "\n    ", StringComparison.Ordinal)}\n    {quotes}";
    }
}
