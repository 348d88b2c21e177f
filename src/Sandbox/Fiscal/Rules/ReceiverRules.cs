using Gigstack.Sandbox.Fiscal.Rules.Catalogs;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>The client: RFC, name, postal code, regime and country.</summary>
internal static class ReceiverRules
{
    private const string Certificate = "Copie el dato de la constancia de situación fiscal del cliente.";

    private static readonly SatRule s_rfc = SatRule.OfReceiver("Rfc",
        "El RFC del receptor no cumple con el patrón del esquema.", "Un RFC tiene 12 o 13 caracteres y termina en un dígito o en A.",
        Certificate);

    private static readonly SatRule s_noName = SatRule.OfReceiver("Nombre",
        "Falta el nombre del receptor, o tiene más de 300 caracteres o una barra vertical.",
        "CFDI 4.0 exige el nombre registrado en el SAT.", Certificate);

    private static readonly SatRule s_name = SatRule.OfReceiver("CFDI40145",
        "El nombre del receptor no es el asociado a su RFC.", "El nombre debe ser el que el SAT tiene registrado para el RFC.",
        "Escriba el nombre como está en la constancia de situación fiscal: en mayúsculas y sin régimen de capital.");

    private static readonly SatRule s_publicName = SatRule.OfReceiver("CFDI40146",
        "El RFC del receptor debe ser XAXX010101000.", "El nombre PUBLICO EN GENERAL es solo del RFC genérico nacional.",
        "Use el RFC XAXX010101000 o el nombre del cliente.");

    private static readonly SatRule s_zip = SatRule.OfReceiver("DomicilioFiscalReceptor",
        "Falta el código postal del domicilio fiscal del receptor, o no tiene 5 dígitos.",
        "CFDI 4.0 exige el código postal registrado en el SAT.", Certificate);

    private static readonly SatRule s_unknownCountry = SatRule.OfReceiver("CFDI40150",
        "La residencia fiscal no es una clave de c_Pais.", "El país de un receptor extranjero se escribe con tres letras.",
        "Use una clave como USA, CAN o ESP.");

    private static readonly SatRule s_mexico = SatRule.OfReceiver("CFDI40152",
        "La residencia fiscal no puede ser MEX.", "El RFC XEXX010101000 es de residentes en el extranjero.",
        "Escriba el país del cliente, o su RFC si reside en México.");

    private static readonly SatRule s_noRegime = SatRule.OfReceiver("RegimenFiscalReceptor",
        "Falta el régimen fiscal del receptor.", "CFDI 4.0 exige el régimen registrado en el SAT.", Certificate);

    private static readonly SatRule s_unknownRegime = SatRule.OfReceiver("CFDI40157",
        "El régimen fiscal del receptor no es una clave de c_RegimenFiscal.", "El SAT no tiene regímenes como 628, 629 o 630 en CFDI 4.0.",
        Certificate);

    private static readonly SatRule s_regimeOfOthers = SatRule.OfReceiver("CFDI40158",
        "El régimen fiscal del receptor no corresponde al tipo de persona.",
        "El catálogo c_RegimenFiscal dice qué regímenes son de personas físicas y cuáles de morales.",
        "Un RFC de 12 caracteres es de una persona moral; uno de 13, de una física. " + Certificate);

    private static readonly SatRule s_genericRegime = SatRule.OfReceiver("CFDI40159",
        "El régimen fiscal no corresponde al RFC del receptor.", "Los RFC genéricos tienen el régimen 616.", "Use el régimen 616.");

    public static IReadOnlyList<SatRule> All =>
    [
        s_rfc, s_noName, s_name, s_publicName, s_zip, s_unknownCountry, s_mexico, s_noRegime, s_unknownRegime, s_regimeOfOthers,
        s_genericRegime,
    ];

    public static IEnumerable<Violation> Check(Receiver receiver)
    {
        if (!RegisteredName.IsRfc(receiver.TaxId))
            yield return s_rfc.At("client.tax_id");
        if (Name(receiver) is { } name)
            yield return name;
        if (receiver.Name == GenericReceiver.GeneralPublicName && receiver.TaxId != GenericReceiver.GeneralPublic)
            yield return s_publicName.At("client.tax_id");
        // Generic RFCs have the place of issue for their own.
        if (!receiver.IsGeneric && (receiver.Zip is not { } zip || !Server.Validation.Check.IsDigits(zip, 5)))
            yield return s_zip.At("client.address.zip");
        if (receiver is { TaxId: GenericReceiver.Foreigner, Country: { } country })
        {
            if (country == "MEX")
                yield return s_mexico.At("client.address.country");
            else if (!CountryCatalog.Contains(country))
                yield return s_unknownCountry.At("client.address.country");
        }

        if (Regime(receiver) is { } regime)
            yield return regime;
    }

    private static Violation? Name(Receiver receiver)
    {
        var path = receiver.HasLegalName ? "client.legal_name" : "client.name";
        if (!receiver.IsGeneric && !receiver.HasLegalName)
            return s_noName.At("client.legal_name");
        if (receiver.Name is not { } name || !RegisteredName.Fits(name, 300))
            return s_noName.At(path);
        // Any name goes with a generic RFC.
        return receiver.IsGeneric || RegisteredName.Problem(name, receiver.TaxId) is not { } problem ? null : s_name.At(path, problem);
    }

    private static Violation? Regime(Receiver receiver)
    {
        const string Path = "client.tax_system";
        if (receiver.TaxSystem is not { } regime)
            return s_noRegime.At(Path);
        if (!RegimeCatalog.Contains(regime))
            return s_unknownRegime.At(Path);
        if (receiver.IsGeneric)
            return regime == GenericReceiver.TaxSystem ? null : s_genericRegime.At(Path);
        return RegimeCatalog.Admits(regime, receiver.IsCompany) ? null : s_regimeOfOthers.At(Path);
    }
}
