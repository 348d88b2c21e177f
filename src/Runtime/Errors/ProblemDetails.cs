using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>Reads problem details (RFC 9457), with the errors by field of ASP.NET Core, RFC 9457 and RFC 7807.</summary>
internal static class ProblemDetails
{
    private static readonly string[] s_lists = ["errors", "invalid-params", "invalidParams"];
    private static readonly string[] s_names = ["pointer", "name", "field", "property", "parameter", "header"];
    private static readonly string[] s_texts = ["detail", "reason", "message", "title"];

    public static ErrorContent Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return ErrorContent.None;
        var title = ErrorText.Of(body, "title");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        JsonElement? errors = null;
        foreach (var name in s_lists)
        {
            if (!body.TryGetProperty(name, out var list) || list.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                continue;
            errors ??= list;
            Add(fields, list);
        }

        var detail = ErrorText.Of(body, "detail") is null ? errors : body.GetProperty("detail");
        return new ErrorContent(ErrorText.Of(body, "code"), title ?? ErrorText.Of(body, "detail"), detail, fields);
    }

    private static void Add(Dictionary<string, string> fields, JsonElement errors)
    {
        if (errors.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in ErrorDetails.ByField(errors))
                Add(fields, field.Key, field.Value);
            return;
        }

        foreach (var error in errors.EnumerateArray())
        {
            if (error.ValueKind == JsonValueKind.Object && ErrorText.First(error, s_names) is { } name
                && ErrorText.First(error, s_texts) is { } text)
            {
                Add(fields, name, text);
            }
        }
    }

    private static void Add(Dictionary<string, string> fields, string name, string text) =>
        fields[name] = fields.TryGetValue(name, out var other) ? $"{other}, {text}" : text;
}
