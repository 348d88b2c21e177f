using System.Security.Cryptography;

namespace Quickstart;

/// <summary>Data that differs in each run, so that the sample can run repeatedly against the same host.</summary>
internal static class Samples
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>A string in the format of a natural person's RFC: four letters, a date, three characters.</summary>
    public static string Rfc() =>
        new string(
            RandomNumberGenerator.GetItems<char>(Letters, 4)) + "800101" + new string(RandomNumberGenerator.GetItems<char>(Letters, 2)) + "9";
}
