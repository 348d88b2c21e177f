using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Gigstack.Sandbox.Fiscal.Seals;

namespace Gigstack.Sandbox;

/// <summary>
/// A FIEL (e.firma) that the Sandbox takes: a certificate that names an RFC, and its encrypted key, in the form that the SAT gives. It is
/// made by this process, and worth nothing elsewhere.
/// </summary>
public sealed class SandboxFiel
{
    /// <summary>The password of every key that this class makes, as that of the SAT's test certificates.</summary>
    public const string Password = "12345678a";

    /// <summary>The serial number of every certificate that this class makes.</summary>
    public const string SerialNumber = "30001000000500003282";

    private const int Years = 4;

    /// <summary>Creates a certificate and its key. It takes about a tenth of a second.</summary>
    /// <param name="owner">
    /// What the certificate names: an RFC, or the RFCs of a company and of its representative as <c>EKU9003173C9 / VADA800927DJ3</c>;
    /// null for a certificate that names nobody.
    /// </param>
    /// <param name="expiresAt">When it expires, to the second; null for four years from now.</param>
    public SandboxFiel(string? owner = "EKU9003173C9 / VADA800927DJ3", DateTimeOffset? expiresAt = null)
    {
        ExpiresAt = DateTimeOffset.FromUnixTimeSeconds((expiresAt ?? TimeProvider.System.GetUtcNow().AddYears(Years)).ToUnixTimeSeconds());
        using var rsa = RSA.Create(2048);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName("ESCUELA KEMPER URGATE");
        if (owner is not null)
            name.Add(SealCertificate.RfcAttribute, owner, UniversalTagNumber.UTF8String);
        var subject = name.Build();
        var request = new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.Create(
            subject,
            X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1),
            ExpiresAt.AddYears(-Years),
            ExpiresAt,
            Encoding.ASCII.GetBytes(SerialNumber));
        Certificate = certificate.Export(X509ContentType.Cert);
        Key = rsa.ExportEncryptedPkcs8PrivateKey(
            Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
    }

    /// <summary>The certificate (.cer), DER.</summary>
    public ReadOnlyMemory<byte> Certificate { get; }

    /// <summary>The key (.key), PKCS #8, encrypted with <see cref="Password"/>.</summary>
    public ReadOnlyMemory<byte> Key { get; }

    /// <summary>When the certificate expires.</summary>
    public DateTimeOffset ExpiresAt { get; }
}
