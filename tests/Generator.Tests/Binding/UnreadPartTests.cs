using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>What has no C# form yet is named where it stands.</summary>
public class UnreadPartTests
{
    [Fact]
    public void Callbacks_and_links_are_named()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths("""
            /a:
              get:
                operationId: get
                callbacks:
                  done: { '{$request.query.url}': { post: { responses: { '200': { description: Heard } } } } }
                responses:
                  '200':
                    description: Found
                    links:
                      next: { operationId: get }
            """))]).MustCompile();

        Assert.Equal(["GIG0005 test.yaml(9,9)", "GIG0005 test.yaml(14,13)"], generation.Places().Order(StringComparer.Ordinal).OrderBy(static place => place.Length));
        Assert.Contains(generation.Diagnostics, static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("'done'", StringComparison.Ordinal));
    }
}
