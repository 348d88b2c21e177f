namespace Gigstack.Sandbox.Fiscal;

/// <summary>Fields whose values are codes of the SAT.</summary>
internal static class FiscalChecks
{
    public static string? Currency(this FieldReader reader, string name) => reader.Text(
        name,
        text => SatCatalogs.Currencies.Contains(text) ? null : $"{reader.Path(name)} must be a currency of the SAT (c_Moneda), as MXN");
}
