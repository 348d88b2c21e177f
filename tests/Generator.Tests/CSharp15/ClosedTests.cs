using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.CSharp15;

/// <summary>Webhooks and callbacks for C# 15 are closed records.</summary>
public class ClosedTests
{
    [Fact]
    public void Switch_over_all_webhooks_is_exhaustive()
    {
        var generation = Consumers.Run(Consumers.Webhooks, Consumers.CSharp15, Probe.Source("""
            static string Of(TestWebhook webhook) => webhook switch
            {
                TestWebhook.Added added => "added " + added.Payload?.A,
                TestWebhook.Removed => "removed",
                TestWebhook.Unknown unknown => "unknown " + unknown.Name,
            };
            return Of(TestWebhook.Read("added", System.Text.Encoding.UTF8.GetBytes("{\"a\":\"x\"}"))) + Of(TestWebhook.Read("new", System.Text.Encoding.UTF8.GetBytes("{}")));
            """));

        Assert.Equal("added xunknown new", generation.MustBeClean().Execute());
        Assert.Contains("internal sealed class IsClosedTypeAttribute", generation.Files["Gigstack.IsClosedTypeAttribute.g.cs"], StringComparison.Ordinal);
        Assert.Equal(2, generation.Files.Values.Count(static text => text.Contains("public closed partial record", StringComparison.Ordinal)));
    }

    [Fact]
    public void Switch_without_the_unknown_webhook_is_a_warning()
    {
        var generation = Consumers.Run(Consumers.Webhooks, Consumers.CSharp15, Probe.Source("""
            static string Of(TestWebhook webhook) => webhook switch { TestWebhook.Added => "added", TestWebhook.Removed => "removed" };
            return Of(TestWebhook.Read("added", System.Text.Encoding.UTF8.GetBytes("{}")));
            """));

        Assert.Equal(["CS8509"], generation.Complaints());
    }

    [Fact]
    public void Older_consumers_see_abstract_records()
    {
        var generation = Consumers.Run(Consumers.Webhooks, LanguageVersion.CSharp14).MustBeClean();

        Assert.Contains(generation.Files.Values, static text => text.Contains("public abstract partial record TestWebhook", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_are_keywords_in_C_sharp_15_compile()
    {
        var document = OpenApi.Paths("""
            /x/{union}:
              get:
                operationId: union
                parameters:
                  - { name: union, in: path, required: true, schema: { type: string } }
                  - { name: closed, in: query, required: true, schema: { type: string } }
                  - { name: extension, in: query, schema: { $ref: '#/components/schemas/extension' } }
                responses: { '200': { description: Ok, content: { application/json: { schema: { $ref: '#/components/schemas/union' } } } } }
            """, """
            union: { oneOf: [{ $ref: '#/components/schemas/closed' }, { type: string }] }
            closed: { type: object, properties: { union: { type: string }, closed: { type: string }, extension: { type: string } } }
            extension: { type: string, enum: [union, closed, extension] }
            """);

        Consumers.Run(document, Consumers.CSharp15).MustBeClean();
    }

    [Theory]
    [InlineData("union")]
    [InlineData("closed")]
    [InlineData("extension")]
    public void Client_with_the_name_of_a_keyword_compiles(string name) =>
        Generation.Run(
            [new ApiFile("/apis/test.yaml", OpenApi.Schemas(Consumers.Union)) { ClientName = name }], "", Consumer.ParseOptions.WithLanguageVersion(Consumers.CSharp15)).MustCompile();
}
