using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace GigstackTests.Documents;

/// <summary>The comments of uses and regimes say which of the others they fit.</summary>
public sealed partial class CatalogueDescriptionTests
{
    private static readonly Dictionary<string, string> s_uses = Descriptions("CfdiUse");
    private static readonly Dictionary<string, string> s_regimes = Descriptions("TaxSystem");

    [Fact]
    public void Uses_and_regimes_name_each_other() =>
        Assert.Equal(
            s_uses.SelectMany(use => Codes(use.Value, s_regimes).Select(regime => (use.Key, regime))).Order(),
            s_regimes.SelectMany(regime => Codes(regime.Value, s_uses).Select(use => (use, regime.Key))).Order());

    [Fact]
    public void Use_of_a_person_fits_regimes_of_persons() => Assert.All(
        s_uses.Where(static use => use.Value.Contains("Persons only", StringComparison.Ordinal)),
        static use => Assert.All(
            Codes(use.Value, s_regimes),
            static regime => Assert.DoesNotContain("Companies only", s_regimes[regime], StringComparison.Ordinal)));

    /// <summary>The catalogues are not part of the project: GIGSTACK_SAT is a folder with them, as .ci/run sets it.</summary>
    [SatFact]
    public void They_are_as_in_the_catalogue()
    {
        var rows = SatFolder.Rows("cfdi_40_usos_cfdi");

        Assert.Equal(s_uses.Keys.Order().Except(["P01"]), rows.Select(static row => row["id"]).Order());
        Assert.All(rows, static row =>
        {
            var regimes = Regime().Matches(row["regimenes_fiscales_receptores"]).Select(static match => match.Value);
            Assert.Equal(regimes.Order(), Codes(s_uses[row["id"]], s_regimes).Order());
        });
    }

    /// <summary>The codes that a description names, also as a range.</summary>
    private static IEnumerable<string> Codes(string description, Dictionary<string, string> all)
    {
        if (List().Match(description) is not { Success: true } list)
            return [];
        return list.Groups[1].Value.Split(", ").SelectMany(part => part.Split(" to ") is [var first, var last]
            ? all.Keys.Where(code => code[..1] == first[..1] && code.Length == first.Length
                && string.CompareOrdinal(code, first) >= 0 && string.CompareOrdinal(code, last) <= 0)
            : [part]);
    }

    private static Dictionary<string, string> Descriptions(string schema)
    {
        var yaml = new YamlStream();
        yaml.Load(new StreamReader(Path.Combine(SpecReadmeTests.Repository().FullName, "spec", "gigstack.v2.yaml")));
        var node = yaml.Documents[0].RootNode["components"]["schemas"][schema];
        return ((YamlSequenceNode)node["enum"]).Zip((YamlSequenceNode)node["x-enum-descriptions"])
            .ToDictionary(static pair => pair.First.ToString(), static pair => pair.Second.ToString());
    }

    [GeneratedRegex(@"(?:uses|regimes?) ([A-Z0-9, to]+)\.$")]
    private static partial Regex List();

    [GeneratedRegex(@"\d{3}")]
    private static partial Regex Regime();
}

/// <summary>A test that compares with the catalogues of the SAT, where they are.</summary>
internal sealed class SatFactAttribute : FactAttribute
{
    public SatFactAttribute()
    {
        if (SatFolder.Path is null)
            Skip = "GIGSTACK_SAT is not set: the catalogues of the SAT are not here.";
    }
}
