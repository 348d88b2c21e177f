namespace Gigstack.Runtime;

/// <summary>
/// A part of a multipart form that the document leaves to the caller: a string, a file, or several of them under one name. Strings and
/// files convert to it.
/// </summary>
public sealed class ApiFormPart
{
    private ApiFormPart()
    {
    }

    /// <summary>The string; null for a file and for several parts.</summary>
    public string? Text { get; private init; }

    /// <summary>The media type of the string; null for plain text without a Content-Type.</summary>
    public string? ContentType { get; private init; }

    /// <summary>The file; null for a string and for several parts.</summary>
    public ApiFile? File { get; private init; }

    /// <summary>The parts, which are sent under one name; null for a single part.</summary>
    public IReadOnlyList<ApiFormPart>? All { get; private init; }

    /// <summary>Creates a part from a string.</summary>
    /// <param name="text">The string.</param>
    /// <param name="contentType">Its media type, such as <c>application/json</c>; null for plain text without a Content-Type.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The media type is invalid.</exception>
    public static ApiFormPart FromString(string text, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new()
        {
            Text = text,
            ContentType = contentType is null ? null : MediaType.Checked(contentType, nameof(contentType)),
        };
    }

    /// <summary>Creates a part from a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The part.</returns>
    public static ApiFormPart FromApiFile(ApiFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new() { File = file };
    }

    /// <summary>Creates several parts of one name.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The parts.</returns>
    public static ApiFormPart Several(params ApiFormPart[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new() { All = [.. parts] };
    }

    /// <summary>Converts a string to a part.</summary>
    /// <param name="text">The string.</param>
    public static implicit operator ApiFormPart(string text) => FromString(text);

    /// <summary>Converts a file to a part.</summary>
    /// <param name="file">The file.</param>
    public static implicit operator ApiFormPart(ApiFile file) => FromApiFile(file);
}
