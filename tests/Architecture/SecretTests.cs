using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Architecture;

/// <summary>
/// A scan of the test run looks for the secrets of tests (tests/Secrets). Those that are sent as credentials it learns by itself; a password
/// or key in a body, in a form or of a webhook must contain one of its marks.
/// </summary>
public partial class SecretTests
{
    // What is shorter is a word, as for the scan.
    private const int MinLength = 8;

    private static readonly string[] s_marks =
    [
        .. Quoted().Matches(Marks().Match(File.ReadAllText(Path.Combine(Repository.Root, "tests/Secrets/KnownSecrets.cs"))).Value)
            .Select(static mark => mark.Groups[1].Value),
        "whsec_M",
    ];

    [Fact]
    public void The_scan_knows_the_secrets_in_tests()
    {
        Assert.Contains("5ecret", s_marks);
        var unknown = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => IsScanned(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
            .SelectMany(static file => Secrets().Matches(File.ReadAllText(file)).Select(secret => (File: Path.GetFileName(file), secret.Groups["secret"].Value)))
            .Where(static found => found.Value.Length >= MinLength && !s_marks.Any(mark => found.Value.Contains(mark, StringComparison.Ordinal)));

        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("Password = \"hunter22\"")]
    [InlineData("KeyPass = \"hunter22\"")]
    [InlineData("\"password\": \"hunter22\"")]
    [InlineData("ApiCredential.ClientCredentials(\"id\", \"hunter22\")")]
    [InlineData("ApiCredential.Basic(\"me\", \"hunter22\")")]
    [InlineData("new HmacSignature(\"X-Signature\", \"hunter22\")")]
    [InlineData("new StandardWebhookSignature(\"hunter22\")")]
    [InlineData("const string MySecret = \"hunter22\"")]
    public void A_secret_in_source_is_seen(string source) => Assert.Contains(Secrets().Matches(source), static one => one.Groups["secret"].Value == "hunter22");

    // The documents of the generator's tests have secrets that are never used.
    private static bool IsScanned(string file) => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        && !file.StartsWith("tests/Generator.Tests", StringComparison.Ordinal) && !file.StartsWith("tests/Architecture", StringComparison.Ordinal)
        && !file.EndsWith("ArgumentMessageTests.cs", StringComparison.Ordinal);

    [GeneratedRegex("""
        (?:[Pp]assword|KeyPass|[Pp]assphrase|PrivateKey|Secret)\s*=\s*"(?<secret>[^"]+)"
        |"(?:password|key_?[Pp]ass|client_secret|secret)\\?"\s*:\s*\\?"(?<secret>[^"\\{]+)
        |(?:ClientCredentials|Basic|HmacSignature)\(\s*"[^"]*",\s*"(?<secret>[^"]+)"
        |StandardWebhookSignature\(\s*"(?<secret>[^"]+)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Secrets();

    [GeneratedRegex(@"s_marks =\s*\[[^\]]*\]")]
    private static partial Regex Marks();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
