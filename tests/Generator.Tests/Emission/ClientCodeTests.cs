using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>C# that comes with a document adds members to the types of its client, where the client is generated.</summary>
public class ClientCodeTests
{
    private const string Schemas = """
        Line: { type: object, properties: { price: { type: number, format: decimal }, quantity: { type: number, format: decimal } } }
        """;

    private static readonly ApiFile s_code = new("/apis/test.cs", """
        namespace Test;

        partial record Line
        {
            /// <summary>Price times quantity.</summary>
            public decimal? Total => Price * Quantity;
        }

        """) { Kind = "code", Code = "Test" };

    [Fact]
    public void Members_are_added()
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", OpenApi.Schemas(Schemas)), s_code],
            Probe.Source("""return new Line { Price = 1.5m, Quantity = 2 }.Total + Write(Read<Line>("{\"price\":1,\"total\":3}"));""")).MustBeClean();

        Assert.Equal("""3.0{"price":1,"total":3}""", generation.Execute());
    }

    [Theory]
    [InlineData("Other: { type: string, enum: [a] }", "Test")]
    [InlineData(Schemas, "Another")]
    public void Client_without_the_types_does_not_have_the_code(string schemas, string target)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas(schemas)), s_code with { Code = target }]).MustCompile();

        Assert.DoesNotContain(generation.Files.Keys, static name => name.Contains("Code", StringComparison.Ordinal));
    }
}
