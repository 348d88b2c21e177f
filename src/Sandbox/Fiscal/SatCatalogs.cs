namespace Gigstack.Sandbox.Fiscal;

/// <summary>Codes of the SAT's catalogues that the current edition checks.</summary>
internal static class SatCatalogs
{
    public static readonly string[] PaymentForms =
    [
        "01", "02", "03", "04", "05", "06", "08", "12", "13", "14", "15", "17", "23", "24", "25", "26", "27", "28", "29", "30", "31", "99",
    ];

    public static readonly string[] PaymentMethods = ["PUE", "PPD"];

    /// <summary>P01 is not in CFDI 4.0 any more, but most examples of the documentation use it.</summary>
    public static readonly string[] Uses =
    [
        "G01", "G02", "G03", "I01", "I02", "I03", "I04", "I05", "I06", "I07", "I08",
        "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10", "P01", "S01", "CP01", "CN01",
    ];

    /// <summary>The documentation's list, which is longer than the SAT's own.</summary>
    public static readonly string[] TaxSystems =
    [
        "601", "603", "605", "606", "607", "608", "610", "611", "612", "614", "615", "616",
        "620", "621", "622", "623", "624", "625", "626", "628", "629", "630",
    ];

    public static readonly string[] Relationships = ["01", "02", "03", "04", "05", "06", "07"];

    public static readonly string[] CancellationMotives = ["01", "02", "03", "04"];

    public static readonly string[] TaxTypes = ["IVA", "ISR", "IEPS"];

    public static readonly string[] TaxFactors = ["Tasa", "Cuota", "Exento"];

    /// <summary>RFCs of the general public and of foreigners, which many clients share.</summary>
    public static bool IsGenericRfc(string rfc) => rfc is "XAXX010101000" or "XEXX010101000";
}
