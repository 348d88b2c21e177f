using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Hosting;

public partial class StageTests
{
    /// <summary>What JSON of a case looks like is for the plan; emission that asks again would decide again.</summary>
    [Fact]
    public void Emission_asks_no_union_what_its_json_looks_like()
    {
        var files = Directory.GetFiles(Repository.PathOf("src", "Generator", "Emit"), "*.cs");

        Assert.Contains(files, static file => Path.GetFileName(file) == "UnionCodecEmitter.cs");
        Assert.Empty(
            files.Where(static file => Path.GetFileName(file).StartsWith("Union", StringComparison.Ordinal) && CaseFacts().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));
    }

    [Fact]
    public void Emission_puts_nothing_in_order()
    {
        var files = Directory.GetFiles(Repository.PathOf("src", "Generator", "Emit"), "*.cs");

        Assert.Empty(
            files.Where(static file => File.ReadAllText(file).Contains(".OrderBy", StringComparison.Ordinal)).Select(Path.GetFileName));
    }

    [GeneratedRegex(@"\b(ItemTokens|DiscriminatorValues|IsOpen|WireKind|IsOpenEnum|IsQuotable)\b|Cases\.(Where|Count\(|First)")]
    private static partial Regex CaseFacts();
}
