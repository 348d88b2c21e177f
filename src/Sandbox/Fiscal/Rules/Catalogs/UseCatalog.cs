namespace Gigstack.Sandbox.Fiscal.Rules.Catalogs;

/// <summary>c_UsoCFDI: the regimes and persons of each use.</summary>
internal static class UseCatalog
{
    private static readonly string[] s_business = ["601", "603", "606", "612", "620", "621", "622", "623", "624", "625", "626"];
    private static readonly string[] s_deductions = ["605", "606", "607", "608", "611", "612", "614", "615", "625"];
    private static readonly string[] s_salaries = ["605"];

    public static bool Contains(string use) => RegimesOf(use) is not null;

    /// <summary>Whether a use of the catalogue is open to the person and, if it is known, the regime.</summary>
    public static bool Admits(string use, bool isCompany, string? regime) =>
        !(isCompany && use is ['D', ..] or "CN01")
        && (regime is null || !RegimeCatalog.Contains(regime) || RegimesOf(use)!.Contains(regime));

    private static IEnumerable<string>? RegimesOf(string use) => use switch
    {
        "G02" => [.. s_business, "616"],
        "G01" or "G03" or "I01" or "I02" or "I03" or "I04" or "I05" or "I06" or "I07" or "I08" => s_business,
        "D01" or "D02" or "D03" or "D04" or "D05" or "D06" or "D07" or "D08" or "D09" or "D10" => s_deductions,
        "S01" or "CP01" => RegimeCatalog.All,
        "CN01" => s_salaries,
        _ => null,
    };
}
