using System.Globalization;
using System.Xml.Linq;

namespace GigstackTests.Money;

/// <summary>Taxes that are added up: those of one type, factor and rate. The sums of withheld taxes have the type alone.</summary>
internal readonly record struct TaxKind(bool Withheld, string Type, string Factor, decimal Rate)
{
    /// <summary>Reads the attributes of a tax in a CFDI.</summary>
    /// <param name="tax">The element.</param>
    /// <param name="suffix">The end of the names of its attributes: DR or P in a payment complement.</param>
    public static TaxKind Read(XElement tax, string suffix) => new(
        tax.Name.LocalName.StartsWith("Retencion", StringComparison.Ordinal),
        (string?)tax.Attribute("Impuesto" + suffix) switch { "001" => "ISR", "002" => "IVA", _ => "IEPS" },
        (string?)tax.Attribute("TipoFactor" + suffix) ?? "",
        decimal.Parse((string?)tax.Attribute("TasaOCuota" + suffix) ?? "0", CultureInfo.InvariantCulture));
}
