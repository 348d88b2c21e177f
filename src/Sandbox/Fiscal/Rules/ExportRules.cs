using Gigstack.Sandbox.Fiscal.Cfdi;
using Gigstack.Sandbox.Fiscal.Rules.Catalogs;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Exports.</summary>
internal static class ExportRules
{
    private static readonly SatRule s_noComplement = new(
        "CFDI40122", RuleSource.Invoice, "La exportación 02 requiere el complemento de comercio exterior.",
        "02 es la exportación definitiva con clave A1.", "Agregue el complemento en complements, o use otra clave, por ejemplo 01.");

    private static readonly SatRule s_unknown = new(
        "CFDI40123", RuleSource.Invoice, "La exportación no es una clave de c_Exportacion.", "Las claves son 01 a 04.",
        "Use 01 si no hay exportación.");

    public static IReadOnlyList<SatRule> All => [s_noComplement, s_unknown];

    public static IEnumerable<Violation> Check(StampInput input)
    {
        var exports = input.Invoice.Text("exports")!;
        if (!CodeLists.Exports.Contains(exports))
            yield return s_unknown.At("exports");
        else if (exports == "02" && !CfdiRelations.Complements(input.Sent).Any(static element => element.Name.LocalName == "ComercioExterior"))
            yield return s_noComplement.At("exports");
    }
}
