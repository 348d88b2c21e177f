using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime;

/// <summary>What an error body says.</summary>
/// <param name="Code">The code of the API.</param>
/// <param name="Message">The message of the API.</param>
/// <param name="Details">The details, as JSON.</param>
/// <param name="FieldErrors">The errors by field; null if they are those of the details.</param>
internal sealed record ErrorContent(
    string? Code = null, string? Message = null, JsonElement? Details = null, IReadOnlyDictionary<string, string>? FieldErrors = null)
{
    public static readonly ErrorContent None = new();

    /// <summary>Reads the body of an error.</summary>
    /// <param name="response">The response.</param>
    /// <param name="shape">Where the document says that code, message and details are; null if it does not. It takes precedence.</param>
    /// <param name="map">The errors that the document declares for the operation; null if there are none.</param>
    public static ErrorContent Of(RawResponse response, ApiErrorShape? shape, ApiErrorMap? map)
    {
        if (Parse(response.Body.Span) is not { } body)
            return None;
        var declared = shape?.Read(body);
        if (IsProblem(response, map))
            return ProblemDetails.Read(body) is var problem && declared is null ? problem : declared.Or(problem);
        return declared ?? (IsJson(response.MediaType) ? UsualErrors.Read(body) : None);
    }

    private static bool IsProblem(RawResponse response, ApiErrorMap? map) =>
        string.Equals(response.MediaType, "application/problem+json", StringComparison.OrdinalIgnoreCase)
        || (map?.IsProblem(response.StatusCode) == true && (response.MediaType is null || IsJson(response.MediaType)));

    private static bool IsJson(string? mediaType) => mediaType is not null
        && (mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

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

    private ErrorContent Or(ErrorContent other) => new(
        Code ?? other.Code,
        Message ?? other.Message,
        Details ?? other.Details,
        Details is { } details && ErrorDetails.ByField(details).Count > 0 ? null : other.FieldErrors);
}
