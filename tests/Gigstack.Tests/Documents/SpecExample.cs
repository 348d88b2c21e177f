namespace GigstackTests.Documents;

/// <summary>A JSON example of a document.</summary>
/// <param name="Place">Where in its operation: <c>request</c>, or the status and the name it has there.</param>
/// <param name="Type">The generated type of its schema.</param>
/// <param name="Json">The text.</param>
public sealed record SpecExample(string Place, Type Type, string Json);
