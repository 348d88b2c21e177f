namespace Gigstack.Generator.Tests.Messages;

/// <summary>What the table cannot show, with the reason. Anything else has a case.</summary>
internal static class UncoveredMessages
{
    private const string Internal = "The subject of GIG0011: no document is known that makes the generator fail here.";

    public static readonly IReadOnlyDictionary<(string File, string Text), string> Phrases = new Dictionary<(string, string), string>
    {
        [("Binding/Events/CallbackBinder.cs", "the callbacks")] = Internal,
        [("Binding/Operations/ResponseHeaderBinder.cs", "the type of the header '…'")] = Internal,
        [("Binding/Types/ComponentTypes.cs", "the schema '…'")] = Internal,
        [("Binding/Types/PresetBinder.cs", "the presets of '…'")] = Internal,
        [("Binding/Types/PresetReader.cs", "its type has no presets")] = "A schema on which the generator failed.",
        [("Description/Building/SchemaBuilder.cs", "the schema '…'")] = Internal,
        [("Document/Bundling/ReferenceInliner.cs", "too much of the document would be copied")] =
            "It takes copies of 2,000,000 values.",
        [("Document/DocumentLoader.cs", "the document")] = Internal,
        [("Pipeline/BoundDocument.cs", "the document")] = Internal,
        [("Pipeline/LoadedInput.cs", "the document")] = Internal,
        [("Binding/Operations/PartHeaderBinder.cs", "The header … of the part ….")] = "Documentation of generated code.",
        [("Pipeline/BoundSurface.cs", "the listing cannot be compared; please report it (…)")] =
            "No listing is known on which the comparison fails.",
        [("Surface/OldNames.cs", "record struct ")] = "A keyword of generated code.",
        [("Document/ReaderFindings.cs", " is not a valid property at ")] = "Part of a message of Microsoft.OpenApi, which is replaced.",
    };

    public static readonly IReadOnlyDictionary<(string File, string Name), string> Descriptors = new Dictionary<(string, string), string>
    {
        [("Document/Bundling/ReferenceException.cs", "UnresolvedReference")] = "A factory: its messages are those of its callers.",
        [("Document/OpenApiReader.cs", "NotOpenApi")] = "No document is known that is unreadable even without its unreadable parts.",
    };
}
