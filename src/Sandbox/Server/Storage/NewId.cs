using System.Security.Cryptography;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Ids in gigstack's form: the kind, an underscore, 15 letters and digits.</summary>
internal static class NewId
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static string Of(string kind) => $"{kind}_{RandomNumberGenerator.GetString(Alphabet, 15)}";
}
