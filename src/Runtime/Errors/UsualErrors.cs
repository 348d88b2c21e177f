using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>
/// Reads the message of an error body of which the document says nothing, if the body has it in a usual place. Only strings with names that
/// leave no doubt are read.
/// </summary>
internal static class UsualErrors
{
    public static ErrorContent Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return ErrorContent.None;

        // { "error": { "code": "...", "message": "..." } }
        if (body.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
            && ErrorText.Of(error, "message") is { } inner)
        {
            return new ErrorContent(ErrorText.Of(error, "code"), inner);
        }

        // RFC 6749 and RFC 6750: { "error": "invalid_grant", "error_description": "..." }
        if (ErrorText.Of(body, "error_description") is { } description && ErrorText.Of(body, "error") is { } name)
            return new ErrorContent(name, description);

        // { "code": "...", "message": "..." }
        return ErrorText.Of(body, "message") is { } message ? new ErrorContent(ErrorText.Of(body, "code"), message) : ErrorContent.None;
    }
}
