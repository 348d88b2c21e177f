namespace Gigstack.Generator.Document.Overlays;

/// <summary>An overlay of a document.</summary>
/// <param name="Path">The path in the project file.</param>
/// <param name="Source">The file; null if the project does not have it.</param>
internal sealed record OverlayInput(string Path, SourceDocument? Source);
