using Gigstack.Sandbox.Fiscal.Rules.Catalogs;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Global invoices, which are to PUBLICO EN GENERAL: their period.</summary>
internal static class GlobalRules
{
    private const string Bimonthly = "05";

    // Only this regime (RIF) invoices two months at once.
    private const string BimonthlyRegime = "621";

    private static readonly SatRule s_receiver = new("CFDI40130", RuleSource.Invoice,
        "La información global va con el RFC XAXX010101000, el nombre PUBLICO EN GENERAL y el tipo I, y solo con ellos.",
        "Una factura a PUBLICO EN GENERAL es global; cualquier otra no lo es.",
        "Agregue global, o quítelo y escriba el nombre del cliente.");

    private static readonly SatRule s_missing = new("InformacionGlobal", RuleSource.Invoice,
        "Falta un dato de la información global.", "La periodicidad, los meses y el año son obligatorios.",
        "Escriba periodicity, months y year.");

    private static readonly SatRule s_periodicity = new("CFDI40131", RuleSource.Invoice,
        "La periodicidad no es una clave de c_Periodicidad.", "Las claves son 01 a 05.",
        "Use 01 diario, 02 semanal, 03 quincenal o 04 mensual.");

    private static readonly SatRule s_bimonthly = new("CFDI40132", RuleSource.Sender,
        "La periodicidad bimestral requiere que el régimen del emisor sea 621.",
        "Solo el régimen de incorporación fiscal factura bimestres.",
        "Use otra periodicidad, por ejemplo 04.");

    private static readonly SatRule s_months = new("CFDI40133", RuleSource.Invoice,
        "Los meses no son una clave de c_Meses.", "Las claves son 01 a 18.", "Use 01 a 12, o 13 a 18 para bimestres.");

    private static readonly SatRule s_pair = new("CFDI40134", RuleSource.Invoice,
        "Los meses deben ser 01 a 12 si la periodicidad no es bimestral.", "Las claves 13 a 18 son de bimestres.", "Use el mes, 01 a 12.");

    private static readonly SatRule s_month = new("CFDI40135", RuleSource.Invoice,
        "Los meses deben ser 13 a 18 si la periodicidad es bimestral.", "Los bimestres tienen sus propias claves.", "Use 13 a 18.");

    private static readonly SatRule s_year = new("CFDI40136", RuleSource.Invoice,
        "El año de la información global no es el actual ni el anterior.", "No se facturan periodos más antiguos ni futuros.",
        "Corrija el año.");

    public static IReadOnlyList<SatRule> All =>
        [s_receiver, s_missing, s_periodicity, s_bimonthly, s_months, s_pair, s_month, s_year];

    public static IEnumerable<Violation> Check(StampInput input)
    {
        var global = input.Sent["global"] is JsonObject { Count: > 0 } sent ? sent : null;
        if (global is null != !(input.Receiver.IsPublic && input.IsIncome))
            yield return s_receiver.At("global");
        if (global is null)
            yield break;
        foreach (var field in (string[])["periodicity", "months", "year"])
        {
            if (global[field] is null)
                yield return s_missing.At("global." + field);
        }

        if (global.Text("periodicity") is { } periodicity && Periodicity(periodicity, input.Issuer) is { } wrong)
            yield return wrong;
        if (global.Text("months") is { } months && Months(months, global.Text("periodicity")) is { } misfit)
            yield return misfit;
        var year = MexicoTime.Today(input.Now).Year;
        if (global.Number("year") is { } given && given != year && given != year - 1)
            yield return s_year.At("global.year");
    }

    private static Violation? Periodicity(string code, FiscalIssuer issuer) =>
        !CodeLists.Periodicity.Contains(code) ? s_periodicity.At("global.periodicity")
        : code == Bimonthly && issuer.TaxSystem != BimonthlyRegime ? s_bimonthly.At("global.periodicity")
        : null;

    private static Violation? Months(string code, string? periodicity)
    {
        var number = int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
        return number is < 1 or > 18 ? s_months.At("global.months")
            : periodicity == Bimonthly && number <= 12 ? s_month.At("global.months")
            : periodicity is not (null or Bimonthly) && number > 12 ? s_pair.At("global.months")
            : null;
    }
}
