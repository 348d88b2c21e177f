using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Gigstack.Sandbox.Tests;

/// <summary>A FIEL in the form that the SAT gives: a certificate that names the RFC, and an encrypted key.</summary>
public sealed class TestFiel
{
    public const string Password = "12345678a";
    public const string SerialNumber = "30001000000500003282";

    /// <summary>Made once: keys take their time.</summary>
    public static readonly TestFiel Valid = new("EKU9003173C9 / VADA800927DJ3", DateTimeOffset.UtcNow.AddYears(4));

    public TestFiel(string? owner, DateTimeOffset expiresAt)
    {
        ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(expiresAt.ToUnixTimeSeconds());
        using var rsa = RSA.Create(2048);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName("ESCUELA KEMPER URGATE");
        if (owner is not null)
            name.Add("2.5.4.45", owner, UniversalTagNumber.UTF8String);
        var subject = name.Build();
        var request = new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.Create(
            subject, X509SignatureGenerator.CreateForRSA(
                rsa, RSASignaturePadding.Pkcs1), ExpiresAt.AddYears(-4), ExpiresAt, Encoding.ASCII.GetBytes(SerialNumber));
        Certificate = certificate.Export(X509ContentType.Cert);
        Key = rsa.ExportEncryptedPkcs8PrivateKey(
            Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
    }

    public byte[] Certificate { get; }

    public byte[] Key { get; }

    public DateTimeOffset ExpiresAt { get; }
}
