using System.Globalization;

namespace Gigstack.Sandbox.Fiscal;

/// <summary>What the stamp of a CFDI or retention adds to its resource.</summary>
/// <param name="Uuid">The fiscal folio.</param>
/// <param name="Seal">The issuer's seal, base64.</param>
internal sealed record FiscalStamp(string Uuid, string Seal)
{
    private const string VerificationPage = "https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx";

    public JsonObject At(DateTimeOffset time) => new() { ["sello"] = Seal, ["stamp_at"] = time.ToUnixTimeSeconds() };

    /// <summary>
    /// The address in the QR code, by Anexo 20: the UUID, both RFCs, the total without zeros that mean nothing (1160.0, 0.99), and the
    /// last 8 characters of the seal as they are.
    /// </summary>
    public string VerificationUrl(string issuer, string? receiver, decimal total)
    {
        receiver ??= GenericReceiver.GeneralPublic;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{VerificationPage}?id={Uuid}&re={Escape(issuer)}&rr={Escape(receiver)}&tt={total:0.0#####}&fe={Seal[^8..]}");
    }

    // An RFC may have an ampersand.
    private static string Escape(string taxId) => Uri.EscapeDataString(taxId);
}
