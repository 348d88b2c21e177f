using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Gigstack.Sandbox.Fiscal.Seals;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>A certificate of the SAT and the data of its owner.</summary>
internal sealed class FielCertificate : IDisposable
{
    private readonly X509Certificate2 _certificate;

    private FielCertificate(X509Certificate2 certificate) => _certificate = certificate;

    public DateTimeOffset ExpiresAt => new(_certificate.NotAfter.ToUniversalTime());

    /// <summary>Null when the certificate names none.</summary>
    public string? Rfc => _certificate.SubjectName.EnumerateRelativeDistinguishedNames()
        .Where(name => !name.HasMultipleElements && name.GetSingleElementType().Value == SealCertificate.RfcAttribute)
        .Select(name => name.GetSingleElementValue()?.Split('/')[0].Trim())
        .FirstOrDefault();

    /// <summary>The SAT's numbers are digits, written as the bytes of their ASCII characters.</summary>
    public string SerialNumber
    {
        get
        {
            var bytes = _certificate.SerialNumberBytes.Span;
            foreach (var character in bytes)
            {
                if (!char.IsAsciiDigit((char)character))
                    return _certificate.SerialNumber;
            }

            return Encoding.ASCII.GetString(bytes);
        }
    }

    /// <summary>Returns null if the bytes are not a certificate.</summary>
    public static FielCertificate? Read(byte[] content)
    {
        try
        {
            return new FielCertificate(X509CertificateLoader.LoadCertificate(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether the bytes are a private key as the SAT gives it: PKCS #8, encrypted.</summary>
    public static bool IsKey(byte[] content)
    {
        try
        {
            var key = new AsnReader(content, AsnEncodingRules.BER).ReadSequence();
            key.ReadSequence();
            key.ReadOctetString();
            return true;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    /// <summary>Returns an error if the password does not open the key or the key does not match; otherwise null.</summary>
    public (string Field, string Problem)? Check(byte[] key, string password)
    {
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportEncryptedPkcs8PrivateKey(password, key, out _);
        }
        catch (CryptographicException)
        {
            return ("password", "password does not open the key");
        }

        using var certified = _certificate.GetRSAPublicKey();
        return certified is not null && certified.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(rsa.ExportSubjectPublicKeyInfo())
            ? null : ("key", "key does not belong to the certificate");
    }

    public JsonObject Show(string rfc) => new()
    {
        ["rfc"] = rfc,
        ["expires_at"] = ExpiresAt.ToUnixTimeMilliseconds(),
        ["expires_at_readable"] = ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["serial_number"] = SerialNumber,
    };

    public void Dispose() => _certificate.Dispose();
}
