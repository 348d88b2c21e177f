using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Gigstack.Sandbox.Fiscal.Seals;

/// <summary>
/// The certificates of this process, made when the first document is stamped: one of the SAT, which signs those of issuers, and one for
/// each issuer. Issuers share a key, because a key takes a tenth of a second to make.
/// </summary>
internal static class SealCertificates
{
    private const string SatNumber = "30001000000500003456";
    private const string TestNumber = "30001000000500003416";

    private static readonly Lock s_signingOfSat = new();
    private static readonly Lock s_signingOfIssuers = new();
    private static readonly Lazy<RSA> s_satKey = new(() => NewKey());
    private static readonly Lazy<RSA> s_issuerKey = new(() => NewKey());
    private static readonly X500DistinguishedName s_satName = new("CN=AC DE PRUEBAS, O=Gigstack.Sandbox, C=MX");

    private static readonly Lazy<SealCertificate> s_sat = new(() => new SealCertificate(
        s_satKey.Value, s_signingOfSat, SatNumber, SealCertificate.Issue(s_satName, SatNumber, s_satKey.Value, s_satName, s_satKey.Value)));

    private static readonly ConcurrentDictionary<(string TaxId, string LegalName), SealCertificate> s_issuers = new();

    /// <summary>The certificate of the SAT, which seals stamps.</summary>
    public static SealCertificate Sat => s_sat.Value;

    public static SealCertificate Of(FiscalIssuer issuer) => s_issuers.GetOrAdd((issuer.TaxId, issuer.LegalName), _ => New(issuer));

    private static SealCertificate New(FiscalIssuer issuer)
    {
        var number = issuer == FiscalIssuer.OfTests ? TestNumber : Number(issuer.TaxId);
        // Both keys at once, on two threads.
        Parallel.Invoke(() => _ = s_satKey.Value, () => _ = s_issuerKey.Value);
        lock (s_signingOfSat)
        {
            return new SealCertificate(
                s_issuerKey.Value,
                s_signingOfIssuers,
                number,
                SealCertificate.Issue(Name(issuer), number, s_issuerKey.Value, s_satName, s_satKey.Value));
        }
    }

    // As in certificates of the SAT: the name three times, and the RFC as x500UniqueIdentifier.
    private static X500DistinguishedName Name(FiscalIssuer issuer)
    {
        const int LongestName = 64;
        var name = issuer.LegalName.Length > LongestName ? issuer.LegalName[..LongestName] : issuer.LegalName;
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(name);
        builder.Add("2.5.4.41", name, UniversalTagNumber.UTF8String);
        builder.AddOrganizationName(name);
        builder.Add(SealCertificate.RfcAttribute, issuer.TaxId, UniversalTagNumber.UTF8String);
        return builder.Build();
    }

    private static string Number(string taxId)
    {
        var hash = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(taxId)));
        return "300010000005" + (hash % 100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
    }

    private static RSA NewKey()
    {
        var key = RSA.Create(2048);
        // .NET makes the key when it is first used.
        key.ExportParameters(includePrivateParameters: false);
        return key;
    }
}
