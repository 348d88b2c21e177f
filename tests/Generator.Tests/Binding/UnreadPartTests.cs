using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>What has no C# form yet is named where it stands.</summary>
public class UnreadPartTests
{
    [Fact]
    public void Links_are_named_without_a_warning()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /a:
              get:
                operationId: get
                responses:
                  '200':
                    description: Found
                    links:
                      next: { operationId: get }
                      other: { operationRef: '#/paths/~1a/get' }
            """));

        Assert.Equal(["GIG0017 test.yaml(12,13)", "GIG0017 test.yaml(13,13)"], generation.Places());
        Assert.Equal(
            [
                "No code is generated for the link 'next'; call the operation 'get' instead",
                "No code is generated for the link 'other'; call the operation at '#/paths/~1a/get' instead",
            ],
            generation.Diagnostics.Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
