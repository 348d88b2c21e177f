namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Retentions of services through technological platforms (key 26): their complement. Its codes are checked before.</summary>
internal static class PlatformRules
{
    private const string PlatformKey = "26";

    private static readonly string[] s_required = ["service_type", "payment_form", "service_date"];

    private static readonly SatRule s_complement = SatRule.OfInvoice("CveRetenc",
        "La clave de retención 26 requiere el complemento de plataformas tecnológicas.", "El catálogo c_CveRetenc lo dice de la clave.",
        "Agregue platform_services con al menos un servicio.");

    private static readonly SatRule s_missing = SatRule.OfInvoice("ServiciosPlataformasTecnologicas",
        "Falta un dato del complemento de plataformas tecnológicas.",
        "La periodicidad, el tipo, la forma de pago y la fecha de cada servicio son obligatorios.", "Complete platform_services.");

    public static IReadOnlyList<SatRule> All => [s_complement, s_missing];

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

        if (platform["periodicity"] is null)
            yield return s_missing.At("platform_services.periodicity");
        for (var i = 0; i < services.Count; i++)
        {
            foreach (var field in s_required.Where(field => services[i]![field] is null))
                yield return s_missing.At($"platform_services.services[{i}].{field}");
        }
    }
}
