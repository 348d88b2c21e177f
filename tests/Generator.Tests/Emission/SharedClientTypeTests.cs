using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Two clients of one project, of which one uses the types of the other.</summary>
public class SharedClientTypeTests
{
    private const string Money = """
        Money: { type: object, required: [amount], properties: { amount: { type: number }, currency: { $ref: '#/components/schemas/Currency' }, at: { type: object, properties: { zone: { type: string } } } } }
        Currency: { type: string, enum: [MXN, USD] }
        Payment: { oneOf: [ { $ref: '#/components/schemas/Money' }, { type: string } ] }
        """;

    private static readonly ApiFile s_common = ApiFile.Reference("/apis/common.yaml", OpenApi.Schemas(Money));

    private static readonly ApiFile s_pets = Client("Pets", "common.yaml#/components/schemas/Money", "");

    private static readonly ApiFile s_orders = Client(
        "Orders",
        "common.yaml#/components/schemas/Money",
        "Order: { type: object, properties: { total: { $ref: 'common.yaml#/components/schemas/Money' } } }",
        sharedWith: "Pets");

    [Fact]
    public void Types_of_a_referenced_document_are_generated_once()
    {
        var generation = Generation.Run([s_common, s_pets, s_orders], """
            using System.Threading.Tasks;

            static class Shop
            {
                public static async Task<Pets.Money> PayAsync(Pets.PetsClient pets, Orders.OrdersClient orders)
                {
                    Pets.Money price = await pets.GetAsync();
                    var order = new Orders.Order { Total = price with { Currency = Pets.Currency.MXN, At = new() { Zone = "z" } } };
                    return order.Total ?? await orders.GetAsync();
                }
            }
            """).MustBeClean();

        Assert.Null(generation.Output.GetTypeByMetadataName("Orders.Money"));
        Assert.Null(generation.Output.GetTypeByMetadataName("Orders.Currency"));
        Assert.Empty(generation.Diagnostics);
        Assert.Contains("global::Pets.Money.JsonCodec.Instance", generation.Files["Orders.OrdersJson.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PetsClient")]
    [InlineData("Pets")]
    public void Other_client_has_its_namespace_or_name(string name)
    {
        var generation = Generation.Run([s_orders with { SharedWith = name }, s_common, s_pets]).MustBeClean();

        Assert.Null(generation.Output.GetTypeByMetadataName("Orders.Money"));
    }

    [Fact]
    public void Equal_schemas_of_two_documents_are_shared_without_a_reference()
    {
        var generation = Generation.Run([
            new ApiFile("/apis/a.yaml", OpenApi.Schemas(Money)) { Namespace = "A", ClientName = "AClient" },
            new ApiFile("/apis/b.yaml", OpenApi.Schemas(Money)) { Namespace = "B", ClientName = "BClient", SharedWith = "A" }]).MustBeClean();

        Assert.Equal(
            ["B.BClient.g.cs", "B.BJson.g.cs"],
            generation.Files.Keys.Where(static file => file.StartsWith("B.", StringComparison.Ordinal) && !file.Contains("Options", StringComparison.Ordinal)));
    }

    [Fact]
    public void Type_that_differs_and_those_that_refer_to_it_are_generated_again_and_named()
    {
        var other = Money.Replace("[MXN, USD]", "[MXN, USD, EUR]", StringComparison.Ordinal) + "\nSame: { type: object, properties: { a: { type: string } } }";
        var generation = Generation.Run([
            new ApiFile("/apis/a.yaml", OpenApi.Schemas(Money + "\nSame: { type: object, properties: { a: { type: string } } }")) { Namespace = "A", ClientName = "AClient" },
            new ApiFile("/apis/b.yaml", OpenApi.Schemas(other)) { Namespace = "B", ClientName = "BClient", SharedWith = "A" }]).MustCompile();

        Assert.Equal(["GIG0030 b.yaml(7,5)", "GIG0030 b.yaml(8,5)", "GIG0030 b.yaml(9,5)"], generation.Places());
        Assert.Equal(
            "'Money' is not shared with 'A', because it differs from the type of this name there, or refers to a type that differs; both are generated",
            generation.Message("GIG0030"));
        Assert.NotNull(generation.Output.GetTypeByMetadataName("B.Money"));
        Assert.NotNull(generation.Output.GetTypeByMetadataName("B.Currency"));
        Assert.NotNull(generation.Output.GetTypeByMetadataName("B.Payment"));
        Assert.Null(generation.Output.GetTypeByMetadataName("B.Same"));
    }

    [Fact]
    public void Types_that_a_filter_removes_from_the_other_client_are_not_shared()
    {
        var pets = s_pets with { ExcludePaths = "/money" };
        var generation = Generation.Run([s_common, pets with { Text = pets.Text.Replace("paths:", "paths:\n  /b: { get: { operationId: b, responses: { '204': { description: Done } } } }", StringComparison.Ordinal) }, s_orders])
            .MustBeClean();

        Assert.Null(generation.Output.GetTypeByMetadataName("Pets.Money"));
        Assert.NotNull(generation.Output.GetTypeByMetadataName("Orders.Money"));
    }

    [Fact]
    public void Types_are_shared_with_a_client_that_a_referenced_assembly_has()
    {
        var library = MetadataReference.CreateFromImage(Generation.Run([s_common, s_pets], "class Library { }").MustBeClean().Image!);
        var (output, _) = ReferencedClientTests.Run([s_common, s_pets with { SkipIfReferenced = "true" }, s_orders], "App", library);

        Assert.Null(output.Assembly.GetTypeByMetadataName("Pets.Money"));
        Assert.Null(output.Assembly.GetTypeByMetadataName("Orders.Money"));
        Assert.NotNull(output.Assembly.GetTypeByMetadataName("Orders.Order"));
        Assert.DoesNotContain(output.GetDiagnostics(), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Change_of_the_other_document_takes_a_type_back()
    {
        var runs = new TrackedRuns(s_common, s_pets, s_orders);

        runs.Save(s_pets with { Text = s_pets.Text.Replace("common.yaml#/components/schemas/Money", "#/components/schemas/Cash", StringComparison.Ordinal) + "components: { schemas: { Cash: { type: object, properties: { a: { type: string } } } } }\n" });

        Assert.Contains("Orders.Money.g.cs", runs.Files);
    }

    private static ApiFile Client(string name, string answer, string schemas, string sharedWith = "") => new(
        $"/apis/{name}.yaml",
        OpenApi.Paths(
            $"/money: {{ get: {{ operationId: get, responses: {{ '200': {{ description: Found, content: {{ application/json: {{ schema: {{ $ref: '{answer}' }} }} }} }} }} }} }}",
            schemas))
    {
        Namespace = name,
        ClientName = name + "Client",
        SharedWith = sharedWith,
    };
}
