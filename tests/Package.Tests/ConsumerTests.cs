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
                Client = new() { Name = "Ana", LegalName = "ANA", Email = "ana@ejemplo.com", TaxId = "PEGJ800101ABC", TaxSystem = "612", Use = CfdiUse.GastosEnGeneral, Address = new() { Zip = "03100" } },
                Items = [new() { Description = "Consulting", Quantity = 2, UnitPrice = 500.10m, ProductKey = "80141503", UnitKey = "E48", Taxes = [new() { Type = TaxType.Iva, Rate = 0.16m, Factor = TaxFactor.Tasa }] }],
                PaymentForm = PaymentForm.TransferenciaElectronica,
                PaymentMethod = PaymentMethod.Pue,
                Use = CfdiUse.GastosEnGeneral,
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
        var ran = (await project.RunAsync(new Dictionary<string, string> { ["KEY"] = sandbox.TestKey, ["ADDRESS"] = sandbox.BaseAddress.ToString() })).Succeeded();
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

            var client = JsonSerializer.Deserialize("""{"id":"client_1","tax_id":"PEGJ800101ABC","created_at":1677651234,"new_field":1.50}""", Mine.Default.Client)!;
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
        const string Client = """{"id":"client_1","tax_id":"PEGJ800101ABC","created_at":1677651234,"new_field":1.50}""";
        Assert.Contains(Client + "\n", ran.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($$"""{"One":{{Client}},"Many":[{{Client}}]}""", ran.Output, StringComparison.Ordinal);
        Assert.Contains("""{"id":"client_2"}""", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_the_users_own_becomes_a_client_instead_of_gigstack()
    {
        var project = new ConsumerProject(packages, "OwnDocument")
            .WithProject("<GigstackEdition>none</GigstackEdition>", """<OpenApiClient Include="pets.yaml" Namespace="Pets.Api" ClientName="PetsClient" Accessibility="internal" />""")
            .WithFile("pets.yaml", """
                openapi: 3.0.3
                info: { title: Pets, version: '1' }
                servers: [{ url: 'https://pets.example/v1' }]
                paths:
                  /pets/{id}:
                    get:
                      operationId: pets.get
                      parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
                      responses:
                        '200': { description: A pet., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                components:
                  schemas:
                    Pet: { type: object, required: [name], properties: { name: { type: string } } }
                """)
            .WithFile("Program.cs", """
                using Pets.Api;

                using var pets = new PetsClient(new Dictionary<string, Gigstack.Runtime.ApiCredential>());
                Console.WriteLine($"client public: {typeof(PetsClient).IsPublic}");
                Console.WriteLine($"gigstack beside it: {typeof(Pet).Assembly.GetType("Gigstack.GigstackClient") is not null}");
                """);

        (await project.BuildAsync()).Succeeded();
        var ran = (await project.RunAsync(new Dictionary<string, string>())).Succeeded();
        Assert.Contains("client public: False", ran.Output, StringComparison.Ordinal);
        Assert.Contains("gigstack beside it: False", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_document_is_chosen_and_named_in_the_project_file_and_a_misspelt_entry_stops_the_build()
    {
        const string Operation = "responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/";
        static string Items(string more) => $$"""
            <OpenApiClient Include="api.yaml" Namespace="Api" ClientName="ApiClient" ExcludePaths="/c/old; DELETE /**">
              <IncludeTags>
                C#;
                Ana's (own)
                {{more}}
              </IncludeTags>
              <Names>
                #/components/schemas/A = Alpha; GET /a/{id} = Find
              </Names>
            </OpenApiClient>
            """;
        var project = new ConsumerProject(packages, "Filtered")
            .WithProject("<GigstackEdition>none</GigstackEdition>", Items(""))
            .WithFile("api.yaml", $$"""
                openapi: 3.0.3
                info: { title: Api, version: '1' }
                servers: [{ url: 'https://api.example' }]
                paths:
                  /a/{id}:
                    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                    get: { tags: ['C#'], operationId: a.get, {{Operation}}A' } } } } } }
                    delete: { tags: ['C#'], operationId: a.delete, {{Operation}}D' } } } } } }
                  /b: { get: { tags: ['Ana''s (own)'], operationId: b.get, {{Operation}}B' } } } } } } }
                  /c: { get: { tags: [other], operationId: c.get, {{Operation}}C' } } } } } } }
                  /c/old: { get: { tags: ['C#'], operationId: c.old, {{Operation}}C' } } } } } } }
                components:
                  schemas:
                    A: { type: object, properties: { a: { type: string } } }
                    B: { type: object, properties: { b: { type: integer } } }
                    C: { type: object, properties: { c: { type: string } } }
                    D: { type: object, properties: { d: { type: string } } }
                """)
            .WithFile("Program.cs", """
                Console.WriteLine("types: " + string.Join(' ', typeof(Api.Alpha).Assembly.GetTypes().Where(type => type.IsPublic && type.Namespace == "Api").Select(type => type.Name).Order(StringComparer.Ordinal)));
                Console.WriteLine("methods: " + string.Join(' ', typeof(Api.AClient).GetMethods().Select(method => method.Name).Where(name => name.EndsWith("Async", StringComparison.Ordinal))));
                """);

        var built = (await project.BuildAsync()).Succeeded();
        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        var ran = (await project.RunAsync(new Dictionary<string, string>())).Succeeded();
        Assert.Contains("types: AClient Alpha ApiClient ApiClientOptions ApiJson B BClient\n", ran.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("methods: FindAsync FindWithResponseAsync\n", ran.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        built = await project.WithProject("<GigstackEdition>none</GigstackEdition>", Items("misspelt")).BuildAsync();
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("error GIG0019: IncludeTags has 'misspelt'", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_does_not_exist_stops_the_build_with_the_ones_that_do()
    {
        var project = new ConsumerProject(packages, "WrongEdition").WithProject("<GigstackEdition>2024</GigstackEdition>").WithFile("Program.cs", "Console.WriteLine();");
        var built = await project.BuildAsync();
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("error GIG1001", built.Output, StringComparison.Ordinal);
        Assert.Contains("current, 2025-06", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_document_stops_the_build_at_its_line()
    {
        var project = new ConsumerProject(packages, "BrokenDocument")
            .WithProject("<GigstackEdition>none</GigstackEdition>", """<OpenApiClient Include="broken.yaml" />""")
            .WithFile("broken.yaml", "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { responses: { '200': { $ref: '#/components/responses/Gone' } } }\n")
            .WithFile("Program.cs", "Console.WriteLine();");
        var built = await project.BuildAsync();
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("broken.yaml(5,", built.Output, StringComparison.Ordinal);
        Assert.Contains("error GIG0003", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_a_warning_at_its_line_and_an_error_where_the_project_says_so()
    {
        var project = new ConsumerProject(packages, "Finding")
            .WithProject("<GigstackEdition>none</GigstackEdition>", """<OpenApiClient Include="odd.yaml" />""")
            .WithFile("odd.yaml", "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  a:\n    get: { responses: { '204': { description: Done } } }\n")
            .WithFile("Program.cs", "Console.WriteLine();");
        var built = (await project.BuildAsync()).Succeeded();
        Assert.Contains("odd.yaml(4,3): warning GIG0009", built.Output, StringComparison.Ordinal);

        project.WithProject("<GigstackEdition>none</GigstackEdition><WarningsAsErrors>GIG0009</WarningsAsErrors>", """<OpenApiClient Include="odd.yaml" />""");
        var strict = await project.BuildAsync();
        Assert.NotEqual(0, strict.ExitCode);
        Assert.Contains("odd.yaml(4,3): error GIG0009", strict.Output, StringComparison.Ordinal);
    }
}
