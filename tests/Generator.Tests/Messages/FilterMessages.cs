using Gigstack.Generator.Tests.Driver;
using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Settings of the project file that select or name parts of the document.</summary>
internal static class FilterMessages
{
    private const string Operations = "Binding/Filtering/FilteredOperations.cs";
    private const string Names = "Document/NameOverrides.cs";

    private static readonly ApiFile s_untagged = File(Get("responses: { '204': { description: d } }"));

    public static readonly MessageCase[] All =
    [
        Of(
            Operations,
            [s_untagged with { IncludeTags = "pets" }],
            "GIG0019: 'pets' in IncludeTags: no operation has this tag; the document has no tags",
            "GIG0019: The filters of the project file: together they exclude every operation"),
        Of(
            Operations,
            [Tagged("cats", "dogs") with { ExcludeTags = "birds" }],
            "GIG0019: 'birds' in ExcludeTags: no operation has this tag; the document's tags are 'cats', 'dogs'"),
        Of(
            Operations,
            [Tagged([.. Enumerable.Range(1, 13).Select(static number => $"t{number}")]) with { ExcludeTags = "birds" }],
            "GIG0019: 'birds' in ExcludeTags: no operation has this tag; the document's tags are "
            + "'t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9', 't10', 't11', 't12' and others"),
        Of(
            Operations,
            [s_untagged with { IncludePaths = "/a;/b", ExcludePaths = "POST /a" }],
            "GIG0019: '/b' in IncludePaths: no operation matches this pattern",
            "GIG0019: 'POST /a' in ExcludePaths: no operation matches this pattern"),
        Of(
            "Binding/Filtering/FilteredWebhooks.cs",
            [s_untagged with { ExcludePaths = "WEBHOOK ping" }],
            "GIG0019: 'WEBHOOK ping' in ExcludePaths: no webhook matches this pattern"),
        Of(
            Names,
            [s_untagged with { Names = "GET /a; GET /b = List; /info = Info; GET /a = Read; /paths/~1a/get = Fetch" }],
            "GIG0019: 'GET /a' in Names: an entry is a JSON pointer or a method and a path, followed by '=' and the name",
            "GIG0019: 'GET /b = List' in Names: the document has no object at this place",
            "GIG0019: '/info = Info' in Names: only component schemas, properties, parameters, headers and operations can be named",
            "GIG0019: '/paths/~1a/get = Fetch' in Names: another entry already names this object"),
        Of(
            Names,
            [File(Schemas("A: { type: string }, B: { $ref: '#/components/schemas/A' }")) with { Names = "/components/schemas/B = C" }],
            "GIG0019: '/components/schemas/B = C' in Names: the object at this place is a $ref, which cannot be named"),
    ];

    private static ApiFile Tagged(params string[] tags) =>
        File(Get($"tags: [{string.Join(", ", tags)}], responses: {{ '204': {{ description: d }} }}"));
}
