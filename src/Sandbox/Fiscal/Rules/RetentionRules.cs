namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Retentions: their receiver and their year.</summary>
internal static class RetentionRules
{
    // c_Ejercicio begins there.
    private const int FirstYear = 2021;

    private static readonly SatRule s_rfc = new("RfcR", RuleSource.Receiver,
        "El RFC del receptor no cumple con el patrón del esquema.", "Un RFC tiene 12 o 13 caracteres y termina en un dígito o en A.",
        "Copie el dato de la constancia de situación fiscal del cliente.");

    private static readonly SatRule s_name = new("Reten20116", RuleSource.Receiver,
        "El nombre del receptor no es el asociado a su RFC.", "El nombre debe ser el que el SAT tiene registrado para el RFC.",
        "Escriba el nombre como está en la constancia de situación fiscal: en mayúsculas y sin régimen de capital.");

    private static readonly SatRule s_zip = new("DomicilioFiscalR", RuleSource.Receiver,
        "Falta el código postal del domicilio fiscal del receptor, o no tiene 5 dígitos.",
        "Las retenciones 2.0 exigen el código postal registrado en el SAT.",
        "Copie el dato de la constancia de situación fiscal del cliente.");

    private static readonly SatRule s_year = new("Ejercicio", RuleSource.Invoice,
        "El ejercicio no es una clave vigente de c_Ejercicio.", "El catálogo empieza en 2021 y tiene los años que ya comenzaron.",
        "Corrija period_year.");

    public static IReadOnlyList<SatRule> All => [s_rfc, s_name, s_zip, s_year];

    public static IEnumerable<Violation> Check(RetentionInput input)
    {
        var receiver = input.Receiver;
        if (!RegisteredName.IsRfc(receiver.TaxId))
            yield return s_rfc.At("client.tax_id");
        if (!receiver.IsGeneric && receiver.Name is { } name && RegisteredName.Problem(name, receiver.TaxId) is { } problem)
            yield return s_name.At("client.legal_name", problem);
        if (receiver.TaxId != GenericReceiver.Foreigner && (receiver.Zip is not { } zip || !Server.Validation.Check.IsDigits(zip, 5)))
            yield return s_zip.At("client.address.zip");
        var year = input.Sent.Number("period_year")!.Value;
        if (year < FirstYear || year > MexicoTime.Today(input.Now).Year)
            yield return s_year.At("period_year");
    }
}
