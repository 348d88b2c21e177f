using Gigstack.Sandbox.Fiscal.Rules.Catalogs;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>The use of the CFDI: its catalogue, and who may use it.</summary>
internal static class UseRules
{
    private static readonly SatRule s_unknown = new(
        "CFDI40160", RuleSource.Invoice, "El uso del CFDI no es una clave de c_UsoCFDI.", "P01 (por definir) no existe en CFDI 4.0.",
        "Elija otro uso, por ejemplo S01.");

    private static readonly SatRule s_ofOthers = new(
        "CFDI40161", RuleSource.Invoice, "El uso del CFDI no corresponde al tipo de persona y al régimen del receptor.",
        "El catálogo c_UsoCFDI no admite este uso con el tipo de persona o el régimen del receptor.", "Elija otro uso, por ejemplo S01.");

    public static IReadOnlyList<SatRule> All => [s_unknown, s_ofOthers];

    public static IEnumerable<Violation> Check(StampInput input)
    {
        var use = input.Invoice.Text("use")!;
        var path = input.Sent.Text("use") is null && input.Receiver.Use == use ? "client.use" : "use";
        if (!UseCatalog.Contains(use))
            yield return s_unknown.At(path);
        else if (!UseCatalog.Admits(use, input.Receiver.IsCompany, input.Receiver.TaxSystem))
            yield return s_ofOthers.At(path);
    }

    /// <summary>Whether a company deducts what only persons deduct.</summary>
    public static Violation? Deduction(StampInput input) =>
        input.Invoice.Text("use") is ['D', ..] && input.Receiver.IsCompany ? s_ofOthers.At("use") : null;
}
