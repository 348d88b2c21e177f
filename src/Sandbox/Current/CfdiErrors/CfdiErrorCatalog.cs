namespace Gigstack.Sandbox.Current.CfdiErrors;

/// <summary>
/// A few stamping errors: the code on gigstack's page, and common codes of the SAT's matrix for CFDI 4.0.
/// </summary>
internal static class CfdiErrorCatalog
{
    public static IReadOnlyList<JsonObject> Entries { get; } =
    [
        Entry("CFDI40102", "sender", "El sello no corresponde al comprobante.",
            "El SAT obtuvo del sello un resumen distinto al del comprobante.",
            "Revise el certificado de sello digital del equipo y vuelva a timbrar."),
        Entry("CFDI40143", "receiver", "El RFC del receptor no está en la lista de RFC inscritos no cancelados del SAT.",
            "El RFC no existe, fue cancelado o está mal escrito.", "Corrija el RFC con la constancia de situación fiscal del cliente."),
        Entry("CFDI40145", "receiver", "El nombre del receptor no corresponde a su RFC.",
            "El nombre debe ser el que el SAT tiene registrado para el RFC.",
            "Escriba el nombre como está en la constancia de situación fiscal, sin régimen de capital."),
        Entry("CFDI40148", "receiver", "El domicilio fiscal del receptor no corresponde a su RFC.",
            "El código postal debe ser el que el SAT tiene registrado para el RFC.",
            "Corrija el código postal con la constancia de situación fiscal del cliente."),
        Entry("CFDI40161", "invoice", "El uso del CFDI no corresponde al tipo de persona y al régimen del receptor.",
            "El catálogo c_UsoCFDI no admite este uso con el régimen del receptor.", "Elija otro uso, por ejemplo S01."),
        Entry("CFDI140223", "unknown", "Error del timbrado.",
            "La documentación nombra el código como ejemplo.", "Revise los datos del comprobante y vuelva a timbrar."),
    ];

    private static JsonObject Entry(string code, string type, string description, string explanation, string solution) => new()
    {
        ["code"] = code,
        ["description"] = description,
        ["explanation"] = explanation,
        ["solution"] = solution,
        ["type"] = type,
    };
}
