namespace Gigstack.Sandbox.Tests.Current;

public sealed class PaymentListTests : PaymentTest
{
    [Theory]
    [InlineData("status=pending", 1)]
    [InlineData("status=requires_payment_method", 1)]
    [InlineData("status=succeeded", 2)]
    [InlineData("status=canceled", 1)]
    [InlineData("status=cancelled", 1)]
    [InlineData("status=refunded", 0)]
    [InlineData("status=failed", 0)]
    [InlineData("status=processing", 0)]
    [InlineData("currency=USD", 1)]
    [InlineData("email=juan.perez@ejemplo.com", 3)]
    [InlineData("tax_id=PEGJ800101AB0", 3)]
    [InlineData("client_id={client}", 3)]
    [InlineData("client_id={client}&status=succeeded&currency=MXN", 1)]
    [InlineData("metadata.order=7", 1)]
    public async Task List_filters(string query, int count)
    {
        await CreateFour();
        var answer = await Get("/payments?" + query.Replace("{client}", await Juan(), StringComparison.Ordinal));
        Assert.Equal((200, count, count), (answer.Status, answer.Items.Count, (int?)answer.Body["total_results"]));
        Assert.Equal("Payments retrieved successfully", (string?)answer.Body["message"]);
    }

    [Theory]
    [InlineData("q=juan", 3)]
    [InlineData("q=JUAN%20pérez", 3)]
    [InlineData("q=juan&status=pending", 1)]
    [InlineData("q=ana", 1)]
    [InlineData("q=ejemplo.com&fields=client.email", 3)]
    [InlineData("q=ejemplo.com&fields=client.name,client.tax_id", 0)]
    [InlineData("q=juan&client_id=client_none", 0)]
    [InlineData("q=consult", 3)]
    public async Task Search_finds_by_client_and_concept(string query, int found)
    {
        await CreateFour();
        var answer = await Get("/payments/search?" + query);
        Assert.Equal((200, found), (answer.Status, (int?)answer.Body["found"]));
        Assert.Equal(found, answer.Items.Count);
    }

    [Fact]
    public async Task Search_is_paged_by_number()
    {
        await CreateFour();
        var answer = await Get("/payments/search?q=juan&page=2&limit=2");
        Assert.Equal(
            (1, 3, 2, 2), (answer.Items.Count, (int?)answer.Body["found"], (int?)answer.Body["page"], (int?)answer.Body["per_page"]));
    }

    [Theory]
    [InlineData(
        "/payments?status=done",
        "status must be one of: requires_payment_method, processing, pending, succeeded, failed, canceled, cancelled, refunded")]
    [InlineData("/payments/search", "q is required")]
    [InlineData(
        "/payments/search?q=a&fields=secret",
        "fields must be among: id, client.id, client.name, client.legal_name, client.email, client.tax_id, items[0].description")]
    public async Task Unusable_parameters_are_refused(string path, string text) =>
        (await Get(path)).Is(400, Bodies.Invalid($"""[ "{text}" ]"""));

    private async Task CreateFour()
    {
        await Requested();
        await Registered(""", "metadata": { "order": 7 } """);
        await Delete($"/payments/{await Requested()}");
        await Created("/payments/register", """
            { "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 1 } ], "payment_form": "01", "currency": "USD" }
            """);
    }

    private async Task<string> Juan() => (string)(await Get("/clients?order_by=name&sort=desc")).Items[0]!["id"]!;
}
