using System.Globalization;
using System.Security.Cryptography;

namespace Gigstack.Sandbox.Fiscal;

/// <summary>The SAT's stamp of an invoice. The seals are random bytes in the form of real ones.</summary>
/// <param name="Uuid">The fiscal folio.</param>
/// <param name="Seal">The issuer's seal, base64.</param>
/// <param name="SatSeal">The SAT's seal, base64.</param>
internal sealed record FiscalStamp(string Uuid, string Seal, string SatSeal)
{
    private const string VerificationPage = "https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx";

    public static FiscalStamp New() => new(Guid.NewGuid().ToString(), NewSeal(), NewSeal());

    public JsonObject At(DateTimeOffset time) => new() { ["sello"] = Seal, ["stamp_at"] = time.ToUnixTimeSeconds() };

    /// <summary>The address in the QR code of a CFDI: its UUID, both RFCs, the total, the seal's last 8 characters.</summary>
    public string VerificationUrl(FiscalIssuer issuer, string? receiver, decimal total) => string.Create(
        CultureInfo.InvariantCulture,
        $"{VerificationPage}?id={Uuid}&re={Escape(issuer.TaxId)}&rr={Escape(receiver ?? SaleTicket.GeneralPublicRfc)}&tt={total}&fe={Escape(Seal[^8..])}");

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private static string NewSeal() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(256));
}
