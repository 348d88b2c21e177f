using System.Security.Cryptography;

namespace Quickstart;

/// <summary>Data that is new with each run, so that the sample runs against a host that remembers the last one.</summary>
internal static class Samples
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>A text in the form of a natural person's RFC: four letters, a date, three more.</summary>
    public static string Rfc() => new string(RandomNumberGenerator.GetItems<char>(Letters, 4)) + "800101" + new string(RandomNumberGenerator.GetItems<char>(Letters, 2)) + "9";
}
