using System.Globalization;
using Gigstack.Generator.Document;
using Gigstack.Generator.Tests.Driver;
using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Reading files as JSON, YAML and OpenAPI.</summary>
internal static class ReadingMessages
{
    private const string Version = "Document/OpenApiVersion.cs";
    private const string Budget = "Document/TreeBudget.cs";
    private const string Yaml = "Document/YamlTreeReader.cs";
    private const string Json = "Document/JsonTreeReader.cs";
    private const string Unreadable = "GIG0001: The file is neither valid JSON nor valid YAML: ";
    private const string NotOpenApi = "GIG0002: The file is not a supported OpenAPI document: ";
    private const string Lenient = "GIG0009: The document was read leniently: ";
    private const string Comment =
        "the file is not strict JSON ('/' is invalid after a value. Expected either ',', '}', or ']'); comments and trailing commas "
        + "are ignored";

    private const string Blank = """
        x-a: |

                
          text
        """;

    private const string BlankLines =
        "the file is not strict YAML (While parsing a block mapping, did not find expected key); whitespace-only lines are read as empty";

    public static readonly MessageCase[] All =
    [
        Of(Version, "", NotOpenApi + "it is empty"),
        Of(Version, "[]", NotOpenApi + "its root is an array"),
        Of(Version, "text", NotOpenApi + "its root is a scalar"),
        Of(Version, "a: 1", NotOpenApi + "its root has neither 'openapi' nor 'swagger'"),
        Of(Version, "openapi: 4.0.0", NotOpenApi + "its version is '4.0.0'; the supported versions are 2.0, 3.0, 3.1 and 3.2"),

        Of(Json, "{ \"openapi\": \"3.1.0\" /**/, \"paths\": {} }", Lenient + Comment),
        Of(
            Json,
            "{ \"openapi\": \"3.1.0\", \"x-a\": \"\\ud800\" }",
            Unreadable + "a string contains an escape sequence that is not valid Unicode"),
        Of(
            Json,
            "{ \"openapi\": \"3.1.0\"",
            Unreadable
                + "Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed"),
        Of(
            "Document/DocumentTreeReader.cs",
            [new ApiFile("/apis/test.json", "{ openapi: 3.1.0, paths: {} }")],
            Lenient + "the file is not strict JSON ('o' is an invalid start of a property name. Expected a '\"'); it is read as YAML"),
        Of("Document/SourceDocument.cs", V31("""
            x-a: 1
            x-a: 2
            """), Lenient + "the key 'x-a' is repeated; the last value is used"),

        Of(Yaml, V31("""
            paths: {}
            ---
            a: 1
            """), Lenient + "the file contains more than one document; only the first is read"),
        Of(Yaml, V31("""
            paths: {}
            ? [a]
            : b
            """), Lenient + "a key is a sequence or a mapping; the entry is left out"),
        Of(Yaml, """
            openapi: 3.1.0
            x-a: [a
            x-b: {}

            """, Unreadable + "a sequence or mapping that starts here is not closed"),
        Of(Yaml, """
            openapi: 3.1.0
            x-a: ]
            """, Unreadable + "While parsing a node, did not find expected node content"),
        Of("Document/DocumentException.cs", V31(Blank), Lenient + BlankLines),
        Of(Yaml, V31(Blank), Lenient + BlankLines),
        Of("Document/YamlAnchors.cs", V31("x-a: *b"), Unreadable + "the anchor 'b' is not defined before this alias"),
        Of("Document/YamlAnchors.cs", V31("x-a: &b [*b]"), Unreadable + "the alias 'b' is inside the value it refers to"),
        Of(
            "Document/YamlEnumTexts.cs",
            Schemas("A: { type: string, enum: [01] }"),
            Lenient + "the value 01 of a string enum is not a string; it is read as \"01\""),

        Of(
            "Document/ReaderFindings.cs",
            V31("paths: { /a: { odd: 1 } }"),
            Lenient + "unknown keyword 'odd'; it is ignored"),
        Of(
            "Document/OpenApiReader.cs",
            V31("paths: { /a: { odd: 1 } }"),
            Lenient + "unknown keyword 'odd'; it is ignored"),
        Of(
            "Document/UnreadableParts.cs",
            Schemas("A: { maxLength: many }"),
            "GIG0013: 'A' cannot be read and is left out: The input string 'many' was not in a correct format."),

        Exceeded(ReadLimits.Depth + 1, static _ => { }, "the document is nested more than 128 levels deep"),
        Exceeded(1, static budget => budget.TryTakeAlias(ReadLimits.AliasNodes + 1, 1), "YAML aliases expand to more than 500000 values"),
        Exceeded(1, static _ => { }, "the document has more than 5000000 values"),
    ];

    /// <summary>What a budget says at a depth; documents that exceed it are in BombTests.</summary>
    private static MessageCase Exceeded(int depth, Action<TreeBudget> use, string expected) => new(
        Budget,
        () =>
        {
            var budget = new TreeBudget(CancellationToken.None);
            use(budget);
            var finding = budget.Exceeded(default, depth).ToDiagnostic(new SourceDocument("/a.yaml", new DocumentText("")));
            return [$"{finding.DescriptorId}: {finding.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}"];
        },
        ["GIG0008: A limit was exceeded: " + expected]);
}
