using System.Text.Json.Nodes;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>The documents that hostile and mutated ones are made from, as trees.</summary>
internal static class SeedDocument
{
    /// <summary>One of the documents in Hostile/Seeds.</summary>
    public static JsonObject Own(string name) => Read(Repository.PathOf("tests", "Generator.Tests", "Hostile", "Seeds", name + ".yaml"));

    /// <summary>One of gigstack's documents.</summary>
    public static JsonObject Spec(string name) => Read(Repository.PathOf("spec", name + ".yaml"));

    private static JsonObject Read(string path)
    {
        var findings = new Findings();
        var tree = DocumentTreeReader.Read(
            new SourceDocument(path, new DocumentText(File.ReadAllText(path))),
            findings,
            CancellationToken.None);
        Assert.Empty(findings.All);
        return (JsonObject)tree!.Root!;
    }
}
