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

    /// <summary>c_Moneda.</summary>
    public static readonly IReadOnlySet<string> Currencies = new HashSet<string>
    {
        "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD", "BND",
        "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYR", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CLF", "CLP", "CNH", "CNY", "COP",
        "COU", "CRC", "CUC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ESD", "ETB", "EUR", "FJD", "FKP", "GBP",
        "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK",
        "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD",
        "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRO", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZN", "NAD", "NGN", "NIC",
        "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR",
        "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLL", "SOS", "SRD", "SSP", "STD", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND",
        "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "USN", "UYI", "UYP", "UYU", "UZS", "VEF", "VES", "VND", "VUV", "WST",
        "XAF", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XCD", "XDR", "XOF", "XPD", "XPF", "XPT", "XSU", "XTS", "XUA", "XXX", "YER",
        "ZAR", "ZMW", "ZWL",
    };

    public static readonly string[] Relationships = ["01", "02", "03", "04", "05", "06", "07"];

    public static readonly string[] CancellationMotives = ["01", "02", "03", "04"];

    public static readonly string[] TaxTypes = ["IVA", "ISR", "IEPS"];

    public static readonly string[] TaxFactors = ["Tasa", "Cuota", "Exento"];
}
