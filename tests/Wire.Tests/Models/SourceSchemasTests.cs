using System.Text;
using System.Text.Json.Nodes;
using Gigstack.Generator.Tests.Driver;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;
using WireTests.CatalogApi;

namespace WireTests.Models;

/// <summary>A minimal API that takes and returns generated types, and its own document.</summary>
public sealed class SourceSchemasTests : IAsyncLifetime
{
    private static readonly string s_source = File.ReadAllText(Repository.PathOf("tests", "Wire.Tests", "Models", "Catalog.json"));

    private WebApplication? _app;

    [Theory]
    [InlineData("Stage")]
    [InlineData("Level")]
    [InlineData("NewProduct")]
    [InlineData("Product")]
    [InlineData("Size")]
    public async Task Schema_is_the_one_of_the_source(string name)
    {
        var emitted = await EmittedAsync();
        var expected = JsonNode.Parse(s_source)!["components"]!["schemas"]![name]!;

        Assert.Equal(expected.ToJsonString(), emitted["components"]!["schemas"]![name]!.ToJsonString());
    }

    [Fact]
    public async Task Bodies_and_parameters_refer_to_the_schemas()
    {
        var operations = (await EmittedAsync())["paths"]!["/products"]!;

        Assert.Equal("#/components/schemas/NewProduct", Reference(Schema(operations["post"]!["requestBody"]!)));
        Assert.Equal("#/components/schemas/Product", Reference(Schema(operations["post"]!["responses"]!["201"]!)));
        Assert.Equal("#/components/schemas/Product", Reference(Schema(operations["get"]!["responses"]!["200"]!)["items"]!));
        Assert.Equal("#/components/schemas/Stage", operations["get"]!["parameters"]![0]!["schema"]!["$ref"]!.GetValue<string>());
    }

    [Fact]
    public async Task Client_of_the_source_calls_the_application()
    {
        var client = new CatalogClient(new CatalogClientOptions { BaseAddress = new(_app!.Urls.Single()), MaxRetries = 0 });

        var made = await client.Products.CreateAsync(new() { Name = "a", Price = 1.50m, Stage = Stage.OnSale });
        var listed = new List<Product>(await client.Products.ListAsync(new() { Stage = Stage.OnSale }));

        Assert.Equal(("product", "a", Stage.OnSale), (made.Kind, made.Name, made.Stage));
        Assert.Equal(made, Assert.Single(listed));
    }

    public async Task InitializeAsync()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(s_source));
        var source = (await OpenApiDocument.LoadAsync(stream, "json")).Document!;
        var schemas = new SourceSchemas(source, typeof(Product).Namespace!);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer(schemas).AddOperationTransformer(schemas));
        _app = builder.Build();
        _app.MapOpenApi();
        _app.MapPost("/products", static (NewProduct given) => TypedResults.Created("/products/1", Made(given.Name, given.Stage ?? Stage.Draft)));
        _app.MapGet("/products", static (Stage? stage) => TypedResults.Ok<IReadOnlyList<Product>>([Made("a", stage ?? Stage.Draft)]));
        await _app.StartAsync();
    }

    public async Task DisposeAsync() => await _app!.DisposeAsync();

    // The constant of a response need not be set.
    private static Product Made(string name, Stage stage) => new()
    {
        Id = Guid.Empty,
        Name = name,
        Stage = stage,
        MadeAt = DateTimeOffset.UnixEpoch,
        Sizes = [new() { Width = 1 }],
    };

    private static string Reference(JsonNode schema) => schema["$ref"]!.GetValue<string>();

    private static JsonNode Schema(JsonNode content) => content["content"]!["application/json"]!["schema"]!;

    private async Task<JsonNode> EmittedAsync()
    {
        using var http = new HttpClient();
        return JsonNode.Parse(await http.GetStringAsync(_app!.Urls.Single() + "/openapi/v1.json"))!;
    }
}
