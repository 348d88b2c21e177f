using Gigstack.Generator.Tests.Driver;
using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Listings of what code and wire depend on. What a comparison says is in docs/updating.md, which UpdateTests compares.</summary>
internal static class UpdateMessages
{
    private const string Comparison = "Pipeline/BoundSurface.cs";
    private const string Names = "Surface/OldNames.cs";
    private const string Accept = " (accept with -t:UpdateOpenApiSurface)";

    private const string Rest = """
        A : record | received
        A.Name : string? | optional wire="name" deprecated
        TestClient : client | namespace="Test" access="public" anonymous
        TestClient.GetAsync : A | http="GET /a"

        """;

    private const string Complete = Rest + "A.Id : string | required wire=\"id\"\n";

    private static readonly string s_document = V31("""
        paths: { /a: { get: { operationId: get, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } } }
        components: { schemas: { A: { type: object, required: [id], properties: { id: { type: string }, name: { type: string, deprecated: true } } } } }
        """);

    public static readonly MessageCase[] All =
    [
        Listed(
            Comparison,
            Rest + "A.Id : string? | optional wire=\"id\"\n",
            "GIG0032: Breaks the wire and code: 'A.Id' was optional, and is required; responses without it cannot be read" + Accept),
        Listed(
            Comparison,
            Complete + "A.Weight : int? | optional wire=\"weight\"\n",
            "GIG0033: Breaks code: 'A.Weight' ('weight') was removed" + Accept),
        Listed(
            Comparison,
            Complete.Replace(" deprecated", "", StringComparison.Ordinal),
            "GIG0034: Breaks nothing: 'A.Name' is deprecated; code that uses it gets a warning (CS0618)" + Accept),
        Listed(
            Comparison,
            Complete.Replace("A.Name : string? | optional wire=\"name\" deprecated", "", StringComparison.Ordinal),
            "GIG0035: Added: 1 member: 'A.Name'" + Accept),
        Listed(Comparison, Complete + "A.Name\n", "GIG0036: The line has no effect: it is not a member with its type and facts"),
        Listed(Comparison, Complete + "renamed A.Cost -> A.Amount\n", "GIG0036: The line has no effect: there is no 'A.Amount'"),
        Listed(Comparison, Complete + "renamed A.Name -> A.Id\n", "GIG0036: The line has no effect: 'A.Name' is still in the document"),
        Listed(Names, Complete + "renamed B -> A\n", "GIG0036: The line has no effect: 'A' is a type, and a type has one name; an entry of Names keeps 'B'"),
        Listed(
            Names,
            Complete + "renamed OtherClient -> TestClient.GetAsync\n",
            "GIG0036: The line has no effect: 'OtherClient' was not in 'TestClient', and only a member of the same type keeps its old name"),
        Listed(
            Names,
            Complete + "renamed A.Equals -> A.Id\n",
            "GIG0036: The line has no effect: 'A' cannot have another member of the name 'Equals'"),
        new(
            Names,
            static () => Reported(Generation.Run([
                File(V31("paths: { '/a/{b}': { get: { operationId: get, parameters: [{ name: b, in: path, required: true, schema: { type: string } }], responses: { '204': { description: d } } } } }"))
                    with { Surface = "test.surface.txt" },
                ApiFile.Listing("/apis/test.surface.txt", """
                    renamed TestClient.GetAsync.a -> TestClient.GetAsync.b
                    TestClient : client | namespace="Test" access="public" anonymous
                    TestClient.GetAsync : void | http="GET /a/{b}" arguments="b"
                    TestClient.GetAsync.b : string | required in="path" wire="b"
                    """)])),
            ["GIG0036: The line has no effect: 'TestClient.GetAsync.b' cannot have a second name; an entry of Names keeps 'TestClient.GetAsync.a'"]),
    ];

    private static MessageCase Listed(string site, string listing, string expected) => new(
        site,
        () => Reported(Generation.Run([
            File(s_document) with { Surface = "test.surface.txt" }, ApiFile.Listing("/apis/test.surface.txt", listing)])),
        [expected]);
}
