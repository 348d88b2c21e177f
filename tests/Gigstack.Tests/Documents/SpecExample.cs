using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>An example of a body in a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Place">Where in its operation: <c>request</c>, or the status; then the name it has there, if any.</param>
/// <param name="MediaType">The media type that it stands at.</param>
/// <param name="Schema">The schema of the body.</param>
/// <param name="Value">The example.</param>
public sealed record SpecExample(SpecDocument Document, string Place, string MediaType, JsonNode Schema, JsonNode? Value)
{
    public const string Requests = "request";

    public bool IsJson => MediaType == "application/json";

    public bool IsForm => MediaType == "multipart/form-data";

    /// <summary>The type that the body is read into.</summary>
    public Type Type => Document.TypeOf(Schema);

    /// <summary>The text.</summary>
    public string Json => Value?.ToJsonString() ?? "null";

    /// <summary>
    /// The text as it is written back: the same, but for a null that the schema lets be left out of an answer. It reads as absent, and what
    /// is
    /// absent is not written.
    /// </summary>
    public string Written => WrittenExample.Of(Document, Schema, Value)?.ToJsonString() ?? "null";

    public override string ToString() => $"{Place}: {Json}";
}
