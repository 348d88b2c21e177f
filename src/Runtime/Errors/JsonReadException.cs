using System.Globalization;
using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>
/// JSON could not be read: it is malformed, incomplete, too deep, of the wrong type, out of range, or lacks a required property.
/// <see cref="JsonException.Path"/> is the location, for example <c>$.data.items[3].id</c>.
/// </summary>
public sealed class JsonReadException : JsonException
{
    private string? _within;

    /// <summary>Creates the exception without a location.</summary>
    public JsonReadException()
    {
    }

    /// <summary>Creates the exception without a location.</summary>
    /// <param name="message">The message.</param>
    public JsonReadException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without a location.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public JsonReadException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a location.</summary>
    /// <param name="message">The message.</param>
    /// <param name="path">The JSON path of the value.</param>
    /// <param name="offset">The offset of the token in bytes.</param>
    /// <param name="innerException">The cause.</param>
    public JsonReadException(string? message, string? path, long offset, Exception? innerException = null)
        : base(message, path, null, null, innerException)
    {
        Offset = offset;
    }

    /// <param name="message">The message.</param>
    /// <param name="path">The JSON path of the value.</param>
    /// <param name="offset">The offset of the token in bytes.</param>
    /// <param name="position">The line, and the bytes in it.</param>
    /// <param name="innerException">The cause.</param>
    internal JsonReadException(string message, string? path, long offset, (long Line, long Byte)? position, Exception? innerException)
        : base(message, path, position?.Line, position?.Byte, innerException)
    {
        Offset = offset;
    }

    /// <summary>
    /// An error within a value that System.Text.Json reads: it sets <see cref="JsonException.Path"/> to the path of that value.
    /// </summary>
    /// <param name="message">The message, without the path.</param>
    /// <param name="within">The path from that value, without the dollar sign.</param>
    /// <param name="offset">The offset of the token in bytes.</param>
    /// <param name="innerException">The cause.</param>
    internal static JsonReadException Within(string message, string within, long offset, Exception? innerException) =>
        new(message, null, offset, innerException) { _within = within };

    /// <inheritdoc/>
    public override string Message => _within is null || Path is null
        ? base.Message
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{base.Message} Path: {Path}{_within} | LineNumber: {LineNumber} | BytePositionInLine: {BytePositionInLine}.");

    /// <summary>The offset of the token in bytes; -1 if unknown.</summary>
    public long Offset { get; } = -1;

    internal static JsonReadException At(ref Utf8JsonReader reader, string message, Exception? cause = null) =>
        new(message, null, reader.TokenStartIndex, cause);

    /// <summary>The current token is not what the type expects.</summary>
    /// <param name="reader">The reader, at that token.</param>
    /// <param name="expected">What was expected, with its article: "a string".</param>
    internal static JsonReadException Unexpected(ref Utf8JsonReader reader, string expected) =>
        At(ref reader, $"Expected {expected}, found {Describe(reader.TokenType)}.");

    internal static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.PropertyName => "a property name",
        JsonTokenType.EndObject => "the end of the object",
        JsonTokenType.EndArray => "the end of the array",
        _ => "nothing",
    };
}
