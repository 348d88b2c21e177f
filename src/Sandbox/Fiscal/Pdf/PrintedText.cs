using System.Globalization;
using System.Xml.Linq;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>Attributes of an XML as they are printed.</summary>
internal static class PrintedText
{
    public static string? Text(this XElement element, string name) => (string?)element.Attribute(name);

    public static decimal Number(this XElement element, string name) =>
        decimal.TryParse(element.Text(name), CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>With thousands separators and at least two decimals; null without a value.</summary>
    public static string? Amount(this XElement element, string name) => element.Text(name) is null ? null : Amount(element.Number(name));

    public static string Amount(decimal amount) => amount.ToString("#,##0.00####", CultureInfo.InvariantCulture);

    /// <summary>A time without the T.</summary>
    public static string? Time(this XElement element, string name) => element.Text(name)?.Replace('T', ' ');

    /// <summary>A tax with its factor and rate, as "IVA 16 %".</summary>
    public static string Tax(string? code, string? factor, decimal rate) => factor switch
    {
        "Exento" => $"{SatNames.Tax(code)} exento",
        "Cuota" => $"{SatNames.Tax(code)} cuota {rate.ToString("0.00####", CultureInfo.InvariantCulture)}",
        _ => $"{SatNames.Tax(code)} {(rate * 100).ToString("0.####", CultureInfo.InvariantCulture)} %",
    };
}
