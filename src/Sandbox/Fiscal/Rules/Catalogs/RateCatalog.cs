namespace Gigstack.Sandbox.Fiscal.Rules.Catalogs;

/// <summary>c_TasaOCuota: the rates of each tax, added and withheld.</summary>
internal static class RateCatalog
{
    private const decimal HighestQuota = 72.1605m;

    private static readonly decimal[] s_iva = [0, 0.08m, 0.16m];

    private static readonly decimal[] s_ieps = [0.06m, 0.07m, 0.08m, 0.09m, 0.25m, 0.265m, 0.3m, 0.304m, 0.5m, 0.53m, 1.6m];

    private static readonly decimal[] s_addedIeps = [0, 0.03m, .. s_ieps];

    public static bool Contains(string type, string factor, bool withheld, decimal rate) => (type, factor, withheld) switch
    {
        ("IVA", "Tasa", false) => s_iva.Contains(rate),
        ("IVA", "Tasa", true) => rate is >= 0 and <= 0.16m,
        ("IEPS", "Tasa", false) => s_addedIeps.Contains(rate),
        ("IEPS", "Tasa", true) => s_ieps.Contains(rate),
        ("IEPS", "Cuota", _) => rate is >= 0 and <= HighestQuota,
        ("ISR", "Tasa", true) => rate is >= 0 and <= 0.35m,
        _ => false,
    };
}
