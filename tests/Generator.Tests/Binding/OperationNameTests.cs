using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class OperationNameTests
{
    [Theory]
    [InlineData("invoices.income.create", "", "InvoicesIncomeClient", "Create")]
    [InlineData("invoices/income/create", "[Other]", "InvoicesIncomeClient", "Create")]
    [InlineData("pets.list-all", "", "PetsClient", "ListAll")]
    [InlineData("ListPets", "[Pets]", "PetsClient", "List")]
    [InlineData("PetsList", "[Pets]", "PetsClient", "List")]
    [InlineData("getPet", "[Pets]", "PetsClient", "Get")]
    [InlineData("pets", "[Pets]", "PetsClient", "Pets")]
    [InlineData("petstore_find", "[Pets]", "PetsClient", "PetstoreFind")]
    [InlineData("create_refund", "[Pets, Other]", "PetsClient", "CreateRefund")]
    [InlineData("ping", "", "TestClient", "Ping")]
    [InlineData("", "[Pets]", "PetsClient", "GetPetsByIdToys")]
    [InlineData("", "", "TestClient", "GetPetsByIdToys")]
    [InlineData("...", "[Pets]", "PetsClient", "DotDotDot")]
    [InlineData("'2fa.enable'", "", "_2faClient", "Enable")]
    public void Operation_lives_where_its_id_and_tag_say(string id, string tags, string client, string method)
    {
        var generation = Generation.Clean(OpenApi.Paths($$"""
            /pets/{id}/toys:
              get:
                {{(id.Length == 0 ? "summary: none" : "operationId: " + id)}}
                {{(tags.Length == 0 ? "description: none" : "tags: " + tags)}}
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                responses: { '204': { description: Done } }
            """));

        Assert.Equal([method], generation.Operations(client));
    }

    [Fact]
    public void Groups_are_a_tree_of_properties()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /a: { get: { operationId: invoices.income.list, responses: { '204': { description: Done } } } }
            /b: { get: { operationId: invoices.list, responses: { '204': { description: Done } } } }
            /c: { get: { operationId: invoices.egress.list, responses: { '204': { description: Done } } } }
            /d: { get: { operationId: ping, responses: { '204': { description: Done } } } }
            """));

        Assert.Equal("InvoicesClient", generation.Property("TestClient", "Invoices"));
        Assert.Equal("InvoicesIncomeClient", generation.Property("InvoicesClient", "Income"));
        Assert.Equal(["Income", "Egress"], generation.Properties("InvoicesClient"));
        Assert.Equal(["List"], generation.Operations("InvoicesClient"));
        Assert.Equal(["Ping"], generation.Operations("TestClient"));
    }

    [Fact]
    public void Group_says_what_its_tag_says()
    {
        var generation = Generation.Clean(OpenApi.Paths(
            "/a: { get: { operationId: list, tags: [pets], responses: { '204': { description: Done } } } }",
            head: "tags: [{ name: pets, description: All about pets. }]"));

        Assert.Contains("All about pets.", generation.Documentation("PetsClient"), StringComparison.Ordinal);
        Assert.Contains("All about pets.", generation.Documentation("TestClient", "Pets"), StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_that_ask_for_one_name_are_told_apart_with_a_note()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /a: { get: { operationId: pets.list, responses: { '204': { description: Done } } } }
            /b: { get: { operationId: pets/list, responses: { '204': { description: Done } } } }
            """));

        Assert.Equal(["List", "GetB"], generation.Operations("PetsClient"));
        Assert.Equal(["GIG0006 test.yaml(6,9)"], generation.Places());
    }

    [Fact]
    public void Paths_that_are_one_item_have_operations_of_their_own()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths("""
            /a: { get: { operationId: pets.list, responses: { '204': { description: Done } } } }
            /b: { $ref: '#/paths/~1a' }
            """))]).MustCompile();

        Assert.Equal(["List", "GetB"], generation.Operations("PetsClient"));
    }

    [Fact]
    public void Operation_more_renames_none_wherever_it_stands()
    {
        const string Listing = "/owners: { get: { operationId: listOwners, tags: [owners], responses: { '204': { description: Done } } } }";
        const string Other = "/owners/{id}/all: { get: { operationId: ownersList, tags: [owners], responses: { '204': { description: Done } } } }";

        Assert.Equal(["List"], Generation.Clean(OpenApi.Paths(Listing)).Operations("OwnersClient"));
        Assert.Equal(
            ["List", "GetOwnersByIdAll"],
            Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths(Listing + "\n" + Other))]).MustCompile().Operations("OwnersClient"));
        Assert.Equal(
            ["GetOwnersByIdAll", "List"],
            Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths(Other + "\n" + Listing))]).MustCompile().Operations("OwnersClient"));
    }

    [Theory]
    [InlineData("send")]
    [InlineData("dispose")]
    [InlineData("equals")]
    [InlineData("get_type")]
    public void Methods_keep_clear_of_what_every_client_has(string id)
    {
        var generation = Generation.Clean(OpenApi.Paths($$"""
            /a: { get: { operationId: {{id}}, responses: { '204': { description: Done } } } }
            /b: { get: { operationId: pets.{{id}}, responses: { '204': { description: Done } } } }
            """));

        Assert.Single(generation.Operations("PetsClient"));
    }

    [Fact]
    public void Group_and_operation_of_one_name_both_exist()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /a: { get: { operationId: pets.toys, responses: { '204': { description: Done } } } }
            /b: { get: { operationId: pets.toys.list, responses: { '204': { description: Done } } } }
            /c: { get: { operationId: pets, responses: { '204': { description: Done } } } }
            """));

        Assert.Equal(["Toys"], generation.Operations("PetsClient"));
        Assert.Equal(["List"], generation.Operations("PetsToysClient"));
        Assert.Equal(["Pets"], generation.Operations("TestClient"));
    }

    [Fact]
    public void Schemas_that_are_called_like_clients_make_way()
    {
        var generation = Generation.Clean(OpenApi.Paths(
            "/a: { get: { operationId: pets.list, parameters: [{ name: q, in: query, schema: { type: string } }], responses: { '204': { description: Done } } } }",
            """
            PetsClient: { type: object, properties: { a: { type: string } } }
            TestClient: { type: object, properties: { a: { type: string } } }
            TestClientOptions: { type: object, properties: { a: { type: string } } }
            TestJson: { type: object, properties: { a: { type: string } } }
            PetsListParameters: { type: object, properties: { a: { type: string } } }
            """));

        Assert.True(generation.Has("TestClientType"));
        Assert.True(generation.Has("TestClientOptionsType"));
        Assert.True(generation.Has("TestJsonType"));
        Assert.Equal(["A", "AdditionalProperties"], generation.Properties("PetsClient"));
        Assert.Equal(["List"], generation.Operations("PetsGroupClient"));
        Assert.Equal(
            "PetsListParametersType? parameters, CancellationToken cancellationToken",
            generation.Signature("PetsGroupClient", "ListAsync"));
    }

    [Fact]
    public void Groups_whose_names_differ_by_case_alone_do_not_share_a_file()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /a: { get: { operationId: SKUs.list, responses: { '204': { description: Done } } } }
            /b: { get: { operationId: Skus.list, responses: { '204': { description: Done } } } }
            """));

        Assert.Equal(["List"], generation.Operations("SKUsGroupClient"));
        Assert.Equal(["List"], generation.Operations("SkusClient"));
        Assert.Equal(generation.Files.Count, generation.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_http_method_is_sent()
    {
        var handler = new StubHandler();
        Probe.Run(OpenApi.Paths("""
            /a:
              get: { operationId: a.get, responses: { '204': { description: Done } } }
              put: { operationId: a.put, responses: { '204': { description: Done } } }
              post: { operationId: a.post, responses: { '204': { description: Done } } }
              delete: { operationId: a.delete, responses: { '204': { description: Done } } }
              options: { operationId: a.options, responses: { '204': { description: Done } } }
              head: { operationId: a.head, responses: { '204': { description: Done } } }
              patch: { operationId: a.patch, responses: { '204': { description: Done } } }
              trace: { operationId: a.trace, responses: { '204': { description: Done } } }
            """),
            """
            var a = Anonymous().A;
            await a.GetAsync(); await a.PutAsync(); await a.PostAsync(); await a.DeleteAsync();
            await a.OptionsAsync(); await a.HeadAsync(); await a.PatchAsync(); await a.TraceAsync();
            return null;
            """,
            handler);

        Assert.Equal(
            ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"],
            handler.Arrivals.Select(static arrival => arrival.Method));
    }
}
