using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Gigstack.Sandbox.Fiscal.Seals;

/// <summary>A certificate with its private key (certificado de sello digital). The keys live in memory only.</summary>
internal sealed class SealCertificate
{
    /// <summary>x500UniqueIdentifier: the SAT writes the owner's RFC there and, of a company, its representative's.</summary>
    public const string RfcAttribute = "2.5.4.45";

    private readonly RSA _key;
    private readonly Lock _signing;

    /// <param name="key">The private key.</param>
    /// <param name="signing">Held while the key signs, as RSA objects are not for several threads.</param>
    /// <param name="number">20 digits, as the SAT numbers certificates.</param>
    /// <param name="certificate">DER.</param>
    public SealCertificate(RSA key, Lock signing, string number, byte[] certificate)
    {
        _key = key;
        _signing = signing;
        Number = number;
        Base64 = Convert.ToBase64String(certificate);
    }

    /// <summary>NoCertificado: the digits whose ASCII codes are the bytes of the serial number.</summary>
    public string Number { get; }

    /// <summary>The certificate, without the key, as an XML has it.</summary>
    public string Base64 { get; }

    /// <summary>The seal of an original string: RSA with SHA-256, base64.</summary>
    public string Seal(string originalString)
    {
        lock (_signing)
        {
            return Convert.ToBase64String(
                _key.SignData(Encoding.UTF8.GetBytes(originalString), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
    }

    /// <summary>Issues a certificate.</summary>
    /// <param name="subject">Whose it is.</param>
    /// <param name="number">Its number.</param>
    /// <param name="key">The key that it is about.</param>
    /// <param name="issuer">Who signs it.</param>
    /// <param name="issuerKey">The issuer's key.</param>
    public static byte[] Issue(
        X500DistinguishedName subject, string number, RSA key, X500DistinguishedName issuer, RSA issuerKey)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(issuerKey == key, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            issuerKey == key ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature
                : X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation,
            true));
        using var certificate = request.Create(
            issuer,
            X509SignatureGenerator.CreateForRSA(issuerKey, RSASignaturePadding.Pkcs1),
            // Valid at whatever time the clock of a test shows.
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2049, 12, 31, 0, 0, 0, TimeSpan.Zero),
            Encoding.ASCII.GetBytes(number));
        return certificate.RawData;
    }
}
