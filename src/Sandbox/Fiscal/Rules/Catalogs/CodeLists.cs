namespace Gigstack.Sandbox.Fiscal.Rules.Catalogs;

/// <summary>The SAT's short catalogues.</summary>
internal static class CodeLists
{
    /// <summary>c_Exportacion.</summary>
    public static readonly string[] Exports = ["01", "02", "03", "04"];

    /// <summary>c_ObjetoImp.</summary>
    public static readonly string[] Taxability = ["01", "02", "03", "04", "05", "06", "07", "08"];

    /// <summary>c_Periodicidad.</summary>
    public static readonly string[] Periodicity = ["01", "02", "03", "04", "05"];

    /// <summary>Currencies of c_Moneda without decimals.</summary>
    public static readonly string[] WholeCurrencies =
    [
        "BIF", "BYR", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XAG", "XAU",
        "XBA", "XBB", "XBC", "XBD", "XDR", "XOF", "XPD", "XPF", "XPT", "XSU", "XTS", "XUA", "XXX",
    ];

    /// <summary>
    /// The first two digits of c_ClaveProdServ. The catalogue has more than 50,000 keys; further digits are not checked.
    /// </summary>
    public static bool IsSegment(string productKey) => int.Parse(productKey.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture) is
        1 or (>= 10 and <= 15) or (>= 20 and <= 27) or (>= 30 and <= 32) or (>= 39 and <= 57) or 60 or 64 or (>= 70 and <= 73)
        or (>= 76 and <= 78) or (>= 80 and <= 86) or (>= 90 and <= 95);
}
