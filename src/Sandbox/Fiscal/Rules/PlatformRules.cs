namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Retentions of services through technological platforms (key 26): the catalogues of their complement.</summary>
internal static class PlatformRules
{
    private const string PlatformKey = "26";

    private static readonly string[] s_periodicities = ["01", "02", "03", "04", "05"];
    private static readonly string[] s_services = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "11"];
    private static readonly string[] s_forms = ["01", "02", "03", "04", "05", "06", "07", "08", "09"];
    private static readonly decimal[] s_rates = [0, 0.08m, 0.16m, 0.5m];

    private static readonly SatRule s_complement = Of("CveRetenc",
        "La clave de retención 26 requiere el complemento de plataformas tecnológicas.", "El catálogo c_CveRetenc lo dice de la clave.",
        "Agregue platform_services con al menos un servicio.");

    private static readonly SatRule s_periodicity = Of("Periodicidad",
        "La periodicidad no es una clave del catálogo.", "Las claves son 01 a 05.", "Use 02 si es mensual.");

    private static readonly SatRule s_service = Of("TipoDeServ",
        "El tipo de servicio no es una clave de c_TipoDeServ.", "Las claves son 01 a 09 y 11.", "Corrija service_type.");

    private static readonly SatRule s_form = Of("FormaPagoServ",
        "La forma de pago del servicio no es una clave de c_FormaPagoServ.", "Las claves son 01 a 09; no son las de c_FormaPago.",
        "Corrija payment_form.");

    private static readonly SatRule s_date = Of("FechaServ",
        "Falta la fecha del servicio.", "El esquema la exige.", "Escriba service_date, como 2026-01-31.");

    private static readonly SatRule s_rate = Of("TasaCuota",
        "La tasa del servicio no es una clave de c_TasaCuota.", "Las tasas son 0, 0.08, 0.16 y 0.5.", "Escriba la tasa como fracción.");

    public static IReadOnlyList<SatRule> All => [s_complement, s_periodicity, s_service, s_form, s_date, s_rate];

    public static IEnumerable<Violation> Check(RetentionInput input)
    {
        if (input.Sent.Text("retention_key") != PlatformKey)
            yield break;
        var platform = input.Sent["platform_services"] as JsonObject ?? [];
        var services = platform["services"]?.AsArray() ?? [];
        if (services.Count == 0)
        {
            yield return s_complement.At("platform_services");
            yield break;
        }

        if (!s_periodicities.Contains(platform.Text("periodicity")))
            yield return s_periodicity.At("platform_services.periodicity");
        for (var i = 0; i < services.Count; i++)
        {
            var (service, path) = (services[i]!.AsObject(), $"platform_services.services[{i}]");
            if (!s_services.Contains(service.Text("service_type")))
                yield return s_service.At($"{path}.service_type");
            if (!s_forms.Contains(service.Text("payment_form")))
                yield return s_form.At($"{path}.payment_form");
            if (service.Text("service_date") is null)
                yield return s_date.At($"{path}.service_date");
            if (!s_rates.Contains(service.Number("tax_rate") ?? 0))
                yield return s_rate.At($"{path}.tax_rate");
        }
    }

    private static SatRule Of(string code, string description, string explanation, string solution) =>
        new(code, RuleSource.Invoice, description, explanation, solution);
}
