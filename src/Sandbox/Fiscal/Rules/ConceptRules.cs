using Gigstack.Sandbox.Fiscal.Rules.Catalogs;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>The items: keys, strings, quantity and price.</summary>
internal static class ConceptRules
{
    private const string NoBar = "No puede estar vacío ni tener una barra vertical.";

    private static readonly SatRule s_product = SatRule.OfInvoice("CFDI40162",
        "La clave de producto o servicio no está en c_ClaveProdServ.", "Sus dos primeros dígitos no son de ninguna división.",
        "Busque la clave en el catálogo; 01010101 es «no existe en el catálogo».");

    private static readonly SatRule s_unit = SatRule.OfInvoice("CFDI40165",
        "La clave de unidad no está en c_ClaveUnidad.", "Las claves son las del catálogo, no abreviaturas.",
        "Use H87 para pieza, E48 para servicio, KGM para kilogramo, ACT para actividad.");

    private static readonly SatRule s_price = SatRule.OfInvoice("CFDI40166",
        "El valor unitario debe ser mayor que cero.", "Sin los impuestos incluidos, el precio se redondea a cero.", "Corrija el precio.");

    private static readonly SatRule s_description = SatRule.OfInvoice("Descripcion",
        "La descripción no cumple con el patrón del esquema.", $"Tiene hasta 1000 caracteres. {NoBar}", "Corrija la descripción.");

    private static readonly SatRule s_sku = SatRule.OfInvoice("NoIdentificacion",
        "El número de identificación no cumple con el patrón del esquema.", $"Tiene hasta 100 caracteres. {NoBar}", "Corrija el SKU.");

    private static readonly SatRule s_unitName = SatRule.OfInvoice("Unidad",
        "El nombre de la unidad no cumple con el patrón del esquema.", $"Tiene hasta 20 caracteres. {NoBar}",
        "Corrija el nombre de la unidad.");

    private static readonly SatRule s_quantity = SatRule.OfInvoice("Cantidad",
        "La cantidad no cumple con el patrón del esquema.", "Tiene hasta seis decimales y es de al menos 0.000001.",
        "Redondee la cantidad.");

    private static readonly SatRule s_series = SatRule.OfInvoice("Serie",
        "La serie no cumple con el patrón del esquema.", $"Tiene hasta 25 caracteres. {NoBar}", "Corrija la serie.");

    private static readonly (string Name, int Most, SatRule Rule)[] s_strings =
        [("description", 1000, s_description), ("sku", 100, s_sku), ("unit_name", 20, s_unitName)];

    public static IReadOnlyList<SatRule> All =>
        [s_product, s_unit, s_price, s_description, s_sku, s_unitName, s_quantity, s_series];

    public static IEnumerable<Violation> Check(StampInput input)
    {
        if (!RegisteredName.Fits(input.Invoice.Text("series")!, 25))
            yield return s_series.At("series");
        foreach (var (item, path, i) in input.Items)
        {
            if (item.Text("product_key") is { } product && !CodeLists.IsSegment(product))
                yield return s_product.At($"{path}.product_key");
            if (item.Text("unit_key") is { } unit && !UnitCatalog.Contains(unit))
                yield return s_unit.At($"{path}.unit_key", Meant(unit));
            if (input.Totals.Items[i].UnitPrice <= 0)
                yield return s_price.At($"{path}.unit_price");
            if (item.Number("quantity") is { } quantity && quantity != decimal.Round(quantity, 6))
                yield return s_quantity.At($"{path}.quantity");
            foreach (var (name, most, rule) in s_strings)
            {
                if (item.Text(name) is { } text && !RegisteredName.Fits(text, most))
                    yield return rule.At($"{path}.{name}");
            }
        }
    }

    private static string? Meant(string unit) => unit.ToUpperInvariant() switch
    {
        "PZA" or "PIEZA" or "PZ" or "PCS" => "Pieza es H87.",
        "SER" or "SERV" or "SERVICIO" => "Servicio es E48.",
        "KG" or "KGS" or "KILO" => "Kilogramo es KGM.",
        "LT" or "LTS" or "L" or "LITRO" => "Litro es LTR.",
        "MT" or "MTS" or "METRO" => "Metro es MTR.",
        "HR" or "HRS" or "HORA" => "Hora es HUR.",
        _ => null,
    };
}
