using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads the body of an error: as the document declares it, as problem details, or in the usual places.</summary>
internal static class ErrorBody
{
    /// <param name="response">The response.</param>
    /// <param name="shape">Where the document says that code, message and details are; null if it does not. It takes precedence.</param>
    /// <param name="map">The errors that the document declares for the operation; null if there are none.</param>
    public static ErrorContent Read(RawResponse response, ApiErrorShape? shape, ApiErrorMap? map)
    {
        if (Parse(response.Body.Span) is not { } body)
            return ErrorContent.None;
        var declared = shape?.Read(body);
        if (IsProblem(response, map))
            return declared?.Or(ProblemDetails.Read(body)) ?? ProblemDetails.Read(body);
        return declared ?? (response.IsReplaced || IsJson(response.MediaType) ? UsualErrors.Read(body) : ErrorContent.None);
    }

    private static bool IsProblem(RawResponse response, ApiErrorMap? map) =>
        string.Equals(response.MediaType, "application/problem+json", StringComparison.OrdinalIgnoreCase)
        || (response.IsReplaced && string.Equals(response.MediaType, "application/problem+xml", StringComparison.OrdinalIgnoreCase))
        || (map?.IsProblem(response.StatusCode) == true && (response.MediaType is null || IsJson(response.MediaType)));

    private static bool IsJson(string? mediaType) => mediaType is not null
        && (mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private static JsonElement? Parse(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf((byte)'{') < 0)
            return null;
        try
        {
            return JsonText.Read(body, JsonCodecs.Element);
        }
        catch (JsonReadException)
        {
            return null;
        }
    }
}
