using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>What an error body says.</summary>
/// <param name="Code">The code of the API.</param>
/// <param name="Message">The message of the API.</param>
/// <param name="Details">The details, as JSON.</param>
/// <param name="FieldErrors">The errors by field; null if they are those of the details.</param>
/// <param name="IsFieldFirst">Whether strings of the details begin with the name of the field.</param>
internal sealed record ErrorContent(
    string? Code = null,
    string? Message = null,
    JsonElement? Details = null,
    IReadOnlyDictionary<string, string>? FieldErrors = null,
    bool IsFieldFirst = false)
{
    public static readonly ErrorContent None = new();

    /// <summary>This content, with that of another where it has none.</summary>
    public ErrorContent Or(ErrorContent other) => new(
        Code ?? other.Code,
        Message ?? other.Message,
        Details ?? other.Details,
        Details is { } details && ErrorDetails.ByField(details, IsFieldFirst).Count > 0 ? null : other.FieldErrors,
        IsFieldFirst);
}
