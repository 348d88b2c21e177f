using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Architecture;

/// <summary>Time is not measured: how signatures are compared is read in the source.</summary>
public class SignatureSourceTests
{
    [Fact]
    public void Signatures_are_compared_in_constant_time()
    {
        var schemes = Directory.GetFiles(Path.Combine(Repository.Root, "src/Runtime/Webhooks"), "*Signature.cs")
            .Select(static path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path)))
            .Where(static file => file.Text.Contains(": WebhookSignature\n", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, schemes.Count);
        Assert.All(schemes, static file =>
        {
            Assert.Contains("valid |= CryptographicOperations.FixedTimeEquals(", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("SequenceEqual", file.Text, StringComparison.Ordinal);
        });
    }
}
