using Gigstack.Sandbox.Inspector.Recording;

namespace Gigstack.Sandbox.Inspector.Snippets;

/// <summary>A request whose body is a form, or other than JSON, as C#.</summary>
internal static class SentMessage
{
    public static string Of(RequestRecord record)
    {
        // Relative to the base address.
        var path = CSharpCall.Literal(record.Path[(SandboxServer.BasePath.Length + 1)..] + record.Query);
        return $$"""
            using var content = {{Content(record)}};
            {{Parts(record)}}using var request = new HttpRequestMessage({{CSharpCall.Method(record)}}, {{path}}) { Content = content };
            using var response = await gigstack.SendAsync(request);
            Console.WriteLine(await response.Content.ReadAsStringAsync());

            """.ReplaceLineEndings("\n");
    }

    private static string Content(RequestRecord record) => record.Form switch
    {
        null => $"new ByteArrayContent({CSharpCall.Literal(record.RequestText)}u8.ToArray())",
        _ when IsMultipart(record) => "new MultipartFormDataContent()",
        var form => $"new FormUrlEncodedContent([{string.Join(", ", form.Select(static field =>
            $"new({CSharpCall.Literal(field.Key)}, {CSharpCall.Literal((string?)field.Value ?? "")})"))}])",
    };

    private static string Parts(RequestRecord record)
    {
        if (record.Form is not null && IsMultipart(record))
            return string.Concat(record.Form.Select(static field => $"content.Add({Part(field.Key, field.Value)});\n"));
        return record.Form is null && record.RequestType is { } type
            ? $"content.Headers.TryAddWithoutValidation(\"Content-Type\", {CSharpCall.Literal(type)});\n"
            : "";
    }

    private static string Part(string name, JsonNode? value)
    {
        name = CSharpCall.Literal(name);
        if (value is not JsonObject part)
            return $"new StringContent({CSharpCall.Literal((string?)value ?? "")}), {name}";
        var file = CSharpCall.Literal(part.Text("file") ?? "");
        return $"new StreamContent(File.OpenRead({file})), {name}, {file}";
    }

    private static bool IsMultipart(RequestRecord record) =>
        record.RequestType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
}
