using Gigstack.Sandbox;

namespace Gigstack.Package.Tests;

[Collection(PackagesDefinition.Name)]
public sealed class ConsumerTests(PackedPackages packages)
{
    [Fact]
    public async Task One_reference_and_ten_lines_issue_an_invoice_without_a_warning()
    {
        await using var sandbox = await GigstackSandbox.StartAsync();
        var project = new ConsumerProject(packages, "FirstInvoice").WithProject().WithFile("Program.cs", """
            using Gigstack;
            using Gigstack.Runtime;

            var key = Environment.GetEnvironmentVariable("KEY")!;
            using var gigstack = new GigstackClient(key, new GigstackClientOptions { BaseAddress = new Uri(Environment.GetEnvironmentVariable("ADDRESS")!) });
            Invoice invoice = await gigstack.Invoices.Income.CreateAsync(new()
            {
                Client = new() { Name = "Ana", LegalName = "ANA", Email = "ana@ejemplo.com", TaxId = "PEGJ800101AB0", TaxSystem = "612", Use = CfdiUse.GastosEnGeneral, Address = new() { Zip = "03100" } },
                Items = [new() { Description = "Consulting", Quantity = 2, UnitPrice = 500.10m, ProductKey = "80141503", UnitKey = "E48", Taxes = [Taxes.Iva16] }],
                PaymentForm = PaymentForm.TransferenciaElectronica,
                PaymentMethod = PaymentMethod.Pue,
                Use = CfdiUse.Parse("G03"),
                Currency = "MXN",
            }).ConfigureAwait(false);
            Console.WriteLine($"total {invoice.Total?.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
            try
            {
                await gigstack.Invoices.Income.GetAsync("nothing").ConfigureAwait(false);
            }
            catch (ApiException<ErrorResponse> error) when (error.Code == ApiErrorCode.ResourceNotFound)
            {
                Console.WriteLine($"typed error {(int)error.StatusCode!}");
            }
            """);

        var built = (await project.BuildAsync()).Succeeded();
        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        var ran = (
            await project.RunAsync(new Dictionary<string, string> { ["KEY"] = sandbox.TestKey, ["ADDRESS"] = sandbox.BaseAddress.ToString() }))
            .Succeeded();
        Assert.Contains("total 1160.23", ran.Output, StringComparison.Ordinal);
        Assert.Contains("typed error 404", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_json_context_of_the_users_own_sees_the_generated_records()
    {
        var project = new ConsumerProject(packages, "OwnContext").WithProject("<GigstackEdition>Current; 2025-06</GigstackEdition>").WithFile("Program.cs", """"
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Gigstack;

            var client = JsonSerializer.Deserialize("""{"id":"client_1","tax_id":"PEGJ800101AB0","created_at":1677651234,"new_field":1.50}""", Mine.Default.Client)!;
            Console.WriteLine(JsonSerializer.Serialize(client, Mine.Default.Client));
            Console.WriteLine(JsonSerializer.Serialize(new Holder(client, [client]), Mine.Default.Holder));
            Console.WriteLine(JsonSerializer.Serialize(new Gigstack.V202506.Client { Id = "client_2" }, Mine.Default.June));

            internal sealed record Holder(Client One, IReadOnlyList<Client> Many);

            [JsonSerializable(typeof(Client))]
            [JsonSerializable(typeof(Holder))]
            [JsonSerializable(typeof(Gigstack.V202506.Client), TypeInfoPropertyName = "June")]
            internal sealed partial class Mine : JsonSerializerContext;
            """");

        (await project.BuildAsync()).Succeeded();
        var ran = (await project.RunAsync(new Dictionary<string, string>())).Succeeded();
        const string Client = """{"id":"client_1","tax_id":"PEGJ800101AB0","created_at":1677651234,"new_field":1.50}""";
        Assert.Contains(Client + "\n", ran.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($$"""{"One":{{Client}},"Many":[{{Client}}]}""", ran.Output, StringComparison.Ordinal);
        Assert.Contains("""{"id":"client_2"}""", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_of_a_referenced_project_is_used_and_not_generated_again()
    {
        const string Document = """
            openapi: 3.0.3
            info: { title: Small, version: '1' }
            servers: [{ url: 'https://small.example' }]
            paths: { /a: { get: { operationId: get, responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } } }
            components: { schemas: { Thing: { type: object, properties: { id: { type: string } } } } }
            """;
        _ = new ConsumerProject(packages, "ShopCore")
            .WithProject("<GigstackEdition>none</GigstackEdition>", """
                <OpenApiClient Include="small.yaml" Namespace="Gigstack" ClientName="GigstackClient" Accessibility="internal" />
                <OpenApiClient Include="small.yaml" Namespace="Both" ClientName="BothClient" Accessibility="internal" />
                <InternalsVisibleTo Include="ShopTests" />
                """)
            .WithFile("small.yaml", Document)
            .WithFile("Program.cs", "Console.WriteLine();");
        var tests = new ConsumerProject(packages, "ShopTests")
            .WithProject(items: """
                <ProjectReference Include="../ShopCore/ShopCore.csproj" />
                <OpenApiClient Include="../ShopCore/small.yaml" Namespace="Both" ClientName="BothClient" Accessibility="internal" />
                """)
            .WithFile("Program.cs", """
                using var client = new Gigstack.GigstackClient();
                Console.WriteLine($"from {typeof(Gigstack.Thing).Assembly.GetName().Name}");
                """);

        (await tests.BuildAsync()).Succeeded();
        var ran = (await tests.RunAsync(new Dictionary<string, string>())).Succeeded();
        Assert.Contains("from ShopCore", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_does_not_exist_stops_the_build_with_the_ones_that_do()
    {
        var project = new ConsumerProject(packages, "WrongEdition")
            .WithProject("<GigstackEdition>2024</GigstackEdition>")
            .WithFile("Program.cs", "Console.WriteLine();");
        var built = await project.BuildAsync();
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("error GIG1001", built.Output, StringComparison.Ordinal);
        Assert.Contains("current, 2025-06", built.Output, StringComparison.Ordinal);
    }
}
