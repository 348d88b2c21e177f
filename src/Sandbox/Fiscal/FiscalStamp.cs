using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Fiscal;

/// <summary>What the SAT adds to an invoice. The seal has the form of a real one and seals nothing.</summary>
internal sealed record FiscalStamp(string Uuid, string Seal)
{
    // The SAT's own RFC for tests; teams have none here.
    private const string Issuer = "EKU9003173C9";
    private const string VerificationPage = "https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx";

    public static FiscalStamp New() =>
        new(Guid.NewGuid().ToString(), Convert.ToBase64String(RandomNumberGenerator.GetBytes(256)));

    public JsonObject At(DateTimeOffset time) => new() { ["sello"] = Seal, ["stamp_at"] = time.ToUnixTimeSeconds() };

    /// <summary>The address in the QR code of a CFDI: its UUID, both RFCs, the total, the seal's last 8 characters.</summary>
    public string VerificationUrl(string? receiver, decimal total) => string.Create(
        CultureInfo.InvariantCulture,
        $"{VerificationPage}?id={Uuid}&re={Issuer}&rr={Uri.EscapeDataString(receiver ?? "XAXX010101000")}&tt={total}&fe={Uri.EscapeDataString(Seal[^8..])}");
}
