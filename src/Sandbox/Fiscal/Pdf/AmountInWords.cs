using System.Globalization;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>An amount in Spanish, as invoices have it: MIL CIENTO SESENTA PESOS 00/100 M.N.</summary>
internal static class AmountInWords
{
    private static readonly string[] s_small =
    [
        "", "UN", "DOS", "TRES", "CUATRO", "CINCO", "SEIS", "SIETE", "OCHO", "NUEVE", "DIEZ", "ONCE", "DOCE", "TRECE", "CATORCE", "QUINCE",
        "DIECISÉIS", "DIECISIETE", "DIECIOCHO", "DIECINUEVE", "VEINTE", "VEINTIÚN", "VEINTIDÓS", "VEINTITRÉS", "VEINTICUATRO",
        "VEINTICINCO", "VEINTISÉIS", "VEINTISIETE", "VEINTIOCHO", "VEINTINUEVE",
    ];

    private static readonly string[] s_tens = ["", "", "", "TREINTA", "CUARENTA", "CINCUENTA", "SESENTA", "SETENTA", "OCHENTA", "NOVENTA"];

    private static readonly string[] s_hundreds =
    [
        "", "CIENTO", "DOSCIENTOS", "TRESCIENTOS", "CUATROCIENTOS", "QUINIENTOS", "SEISCIENTOS", "SETECIENTOS", "OCHOCIENTOS",
        "NOVECIENTOS",
    ];

    /// <param name="amount">Not negative, below 10^18.</param>
    /// <param name="currency">c_Moneda.</param>
    public static string Of(decimal amount, string currency)
    {
        var whole = (long)decimal.Truncate(amount);
        var cents = (int)decimal.Round((amount - whole) * 100, MidpointRounding.AwayFromZero);
        var (one, many, mark) = currency switch
        {
            "MXN" => ("PESO", "PESOS", "M.N."),
            "USD" => ("DÓLAR", "DÓLARES", "USD"),
            "CAD" => ("DÓLAR CANADIENSE", "DÓLARES CANADIENSES", "CAD"),
            "EUR" => ("EURO", "EUROS", "EUR"),
            _ => ("", "", currency),
        };
        // Before a noun, millions and above take "de": un millón de pesos.
        var joint = whole >= 1_000_000 && whole % 1_000_000 == 0 && many != "" ? "DE" : "";
        string[] parts =
        [
            whole == 0 ? "CERO" : Words(whole), joint, whole == 1 ? one : many,
            cents.ToString("00", CultureInfo.InvariantCulture) + "/100", mark,
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Words(long number) => number switch
    {
        < 1_000 => Hundreds((int)number),
        < 1_000_000 => Join(number / 1_000 == 1 ? "MIL" : Join(Hundreds((int)(number / 1_000)), "MIL"), Words(number % 1_000)),
        < 1_000_000_000_000 => Group(number, 1_000_000, "UN MILLÓN", "MILLONES"),
        _ => Group(number, 1_000_000_000_000, "UN BILLÓN", "BILLONES"),
    };

    private static string Group(long number, long size, string one, string many) =>
        Join(number / size == 1 ? one : Join(Words(number / size), many), Words(number % size));

    private static string Hundreds(int number) => number == 100 ? "CIEN" : Join(s_hundreds[number / 100], Tens(number % 100));

    private static string Tens(int number)
    {
        if (number < s_small.Length)
            return s_small[number];
        return number % 10 == 0 ? s_tens[number / 10] : $"{s_tens[number / 10]} Y {s_small[number % 10]}";
    }

    private static string Join(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : $"{first} {second}";
}
