namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Rules that /invoices/errors lists although no request to the Sandbox breaks them.</summary>
internal static class OtherRules
{
    public static IReadOnlyList<SatRule> All { get; } =
    [
        new("CFDI40102", RuleSource.Sender, "El sello no corresponde al comprobante.",
            "El SAT obtuvo del sello un resumen distinto al del comprobante.",
            "Revise el certificado de sello digital del equipo y vuelva a timbrar."),
        new("CFDI40118", RuleSource.Invoice, "El tipo de cambio está fuera de los límites y falta la confirmación.",
            "Los límites dependen del tipo de cambio publicado del día.", "Corrija el tipo de cambio."),
        new("CFDI40143", RuleSource.Receiver, "El RFC del receptor no está en la lista de RFC inscritos no cancelados del SAT.",
            "El RFC no existe, fue cancelado o está mal escrito.", "Corrija el RFC con la constancia de situación fiscal del cliente."),
        new("CFDI40148", RuleSource.Receiver, "El domicilio fiscal del receptor no corresponde a su RFC.",
            "El código postal debe ser el que el SAT tiene registrado para el RFC.",
            "Corrija el código postal con la constancia de situación fiscal del cliente."),
        new("CFDI40149", RuleSource.Receiver, "El código postal de un RFC genérico debe ser el lugar de expedición.",
            "Los RFC genéricos no tienen domicilio propio.", "Escriba el código postal del equipo."),
        new("CFDI140223", RuleSource.Unknown, "Error del timbrado.", "La documentación nombra el código como ejemplo.",
            "Revise los datos del comprobante y vuelva a timbrar."),
    ];
}
