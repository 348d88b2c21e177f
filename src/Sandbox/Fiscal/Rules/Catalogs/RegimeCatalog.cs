namespace Gigstack.Sandbox.Fiscal.Rules.Catalogs;

/// <summary>c_RegimenFiscal: who may have each regime.</summary>
internal static class RegimeCatalog
{
    private static readonly string[] s_persons =
        ["605", "606", "607", "608", "610", "611", "612", "614", "615", "616", "621", "625", "626"];

    private static readonly string[] s_companies = ["601", "603", "610", "620", "622", "623", "624", "626"];

    public static IEnumerable<string> All { get; } = [.. s_persons.Union(s_companies)];

    public static bool Contains(string regime) => All.Contains(regime);

    public static bool Admits(string regime, bool isCompany) => (isCompany ? s_companies : s_persons).Contains(regime);
}
