namespace GigstackTests.Setup;

/// <summary>A part of a form on the wire.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Content">The content, read as UTF-8.</param>
/// <param name="FileName">The name of the file; null for a field.</param>
/// <param name="ContentType">The media type; null when the part names none.</param>
public sealed record SentPart(string Name, string Content, string? FileName = null, string? ContentType = null);
