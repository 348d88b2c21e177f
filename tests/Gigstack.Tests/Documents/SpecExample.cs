namespace GigstackTests.Documents;

/// <summary>A JSON example of a document.</summary>
/// <param name="Place">Where in its operation: <c>request</c>, or the status and the name it has there.</param>
/// <param name="Type">The generated type of its schema.</param>
/// <param name="Json">The text.</param>
/// <param name="Written">
/// The text as it is written back: the same, but for a null that the schema lets be left out of an answer. It reads as absent, and what is
/// absent is not written.
/// </param>
public sealed record SpecExample(string Place, Type Type, string Json, string Written);
