using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>What has no C# form yet is named where it stands.</summary>
public class UnreadPartTests
{
    [Fact]
    public void Links_are_named()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths("""
            /a:
              get:
                operationId: get
                responses:
                  '200':
                    description: Found
                    links:
                      next: { operationId: get }
            """))]).MustCompile();

        Assert.Equal(["GIG0005 test.yaml(12,13)"], generation.Places());
        Assert.Contains(generation.Diagnostics, static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("'next'", StringComparison.Ordinal));
    }
}
