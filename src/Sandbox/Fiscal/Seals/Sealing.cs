using System.Xml.Linq;
using Gigstack.Sandbox.Fiscal.Cfdi;

namespace Gigstack.Sandbox.Fiscal.Seals;

/// <summary>Seals a document as its issuer does, and stamps it as the SAT does.</summary>
internal static class Sealing
{
    /// <summary>The provider that certifies on the SAT's test service.</summary>
    private const string Provider = "SPR190613I52";

    private static readonly string s_schema =
        $"{CfdiNames.Stamp} http://www.sat.gob.mx/sitio_internet/cfd/TimbreFiscalDigital/TimbreFiscalDigitalv11.xsd";

    /// <summary>Adds certificate, seal and stamp to a CFDI or a retention.</summary>
    /// <param name="document">The document, complete except for these.</param>
    /// <param name="issuer">Who issues it.</param>
    /// <param name="uuid">Its fiscal folio.</param>
    /// <param name="at">When it is stamped.</param>
    public static FiscalStamp Stamp(XElement document, FiscalIssuer issuer, string uuid, DateTimeOffset at)
    {
        var certificate = SealCertificates.Of(issuer);
        document.Add(new XAttribute("NoCertificado", certificate.Number), new XAttribute("Certificado", certificate.Base64));
        var seal = certificate.Seal(OriginalString.OfDocument(document));
        document.Add(new XAttribute("Sello", seal));

        var stamp = new XElement(
            CfdiNames.Stamp + "TimbreFiscalDigital",
            new XAttribute(XNamespace.Xmlns + "tfd", CfdiNames.Stamp),
            new XAttribute(XNamespace.Xmlns + "xsi", CfdiNames.Instance),
            new XAttribute(CfdiNames.Instance + "schemaLocation", s_schema),
            new XAttribute("Version", "1.1"),
            new XAttribute("UUID", uuid),
            new XAttribute("FechaTimbrado", MexicoTime.Write(at)),
            new XAttribute("RfcProvCertif", Provider),
            new XAttribute("SelloCFD", seal),
            new XAttribute("NoCertificadoSAT", SealCertificates.Sat.Number));
        var satSeal = SealCertificates.Sat.Seal(OriginalString.OfStamp(stamp));
        stamp.Add(new XAttribute("SelloSAT", satSeal));
        document.Element(document.Name.Namespace + "Complemento")!.Add(stamp);
        return new FiscalStamp(uuid, seal);
    }
}
