using Gigstack.V202506;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Receipts;

public sealed class June2025ReceiptTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    [Fact, Operation("receipts.create")]
    public async Task Create_sends_every_field_and_reads_the_receipt()
    {
        var client = await Api.Clients.CreateAsync(June2025Samples.Client);
        var response = await Api.Receipts.CreateWithResponseAsync(June2025Samples.Receipt(client.Id));

        LastSent("POST", "/receipts", $$"""
            {
              "clientId": "{{client.Id}}", "amount": 500.0, "currency": "MXN", "description": "Payment receipt for consulting services",
              "receiptNumber": "REC-2024-001", "issueDate": "2024-01-15T10:30:00.000Z", "paymentMethod": "transfer",
              "items": [{ "description": "Consulting hours", "quantity": 5, "unitPrice": 100.0, "amount": 500.0 }],
              "metadata": { "paymentId": "pay_789" }
            }
            """);
        Assert.Equal((201, "Receipt created successfully"), ((int)response.StatusCode, response.Message));
        var receipt = response.Value;
        Assert.Matches("^receipt_", receipt.Id);
        Assert.Equal(new ReceiptClient { Rfc = "XAXX010101000", Name = "Cliente Example", Email = "cliente@example.com" }, receipt.Client);
        Assert.Equal((500m, "REC-2024-001", ReceiptStatus.Issued), (receipt.Amount, receipt.ReceiptNumber, receipt.Status));
        Assert.Equal((ReceiptPaymentMethod.Transfer, June2025Samples.Receipt("").IssueDate), (receipt.PaymentMethod, receipt.IssueDate));
        Assert.Equal(June2025Samples.Receipt("").Items, receipt.Items);
        Assert.Equal("pay_789", receipt.Metadata!["paymentId"].GetString());
    }

    [Fact, Operation("receipts.get")]
    public async Task Get_reads_the_receipt_that_was_created()
    {
        var created = await CreateAsync();
        var response = await Api.Receipts.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/receipts/{created.Id}");
        Assert.Equal((200, "Receipt retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("receipts.update")]
    public async Task Update_sends_only_what_is_set()
    {
        var created = await CreateAsync();
        var response = await Api.Receipts.UpdateWithResponseAsync(created.Id, new()
        {
            Description = "Updated",
            PaymentMethod = ReceiptPaymentMethod.CreditCard,
            Metadata = GigstackJsonText.Members("""{ "updated": true }"""),
        });

        LastSent("PUT", $"/receipts/{created.Id}", """{ "description": "Updated", "paymentMethod": "credit_card", "metadata": { "updated": true } }""");
        Assert.Equal((200, "Receipt updated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(("Updated", ReceiptPaymentMethod.CreditCard), (response.Value.Description, response.Value.PaymentMethod));
        Assert.True(response.Value.Metadata!["updated"].GetBoolean());
    }

    [Fact, Operation("receipts.delete")]
    public async Task Delete_sends_no_body_and_says_what_is_gone()
    {
        var created = await CreateAsync();
        var response = await Api.Receipts.DeleteWithResponseAsync(created.Id);

        LastSent("DELETE", $"/receipts/{created.Id}");
        Assert.Equal((200, "Receipt deleted successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(new Deleted { Id = created.Id, DeletedValue = true }, response.Value);
    }

    [Fact, Operation("receipts.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        var created = await CreateAsync();
        var clientId = Sent[1].Body!.Split('"')[3];
        var page = Assert.Single(await Api.Receipts.ListAsync(new()
        {
            Limit = 10,
            Offset = 0,
            ClientId = clientId,
            Status = ReceiptStatus.Issued,
            ReceiptNumber = "REC-2024-001",
            From = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            To = DateTimeOffset.MaxValue,
            MinAmount = 499.99m,
            MaxAmount = 500m,
        }).AsPages().ToListAsync());

        LastSent("GET", $"/receipts?limit=10&offset=0&clientId={clientId}&status=issued&receiptNumber=REC-2024-001"
            + "&from=2024-01-01T00%3A00%3A00.000Z&to=9999-12-31T23%3A59%3A59.9999999Z&minAmount=499.99&maxAmount=500");
        var found = Assert.Single(page.Items);
        Assert.Equal((created.Id, 500m, ReceiptStatus.Issued), (found.Id, found.Amount, found.Status));
        Assert.Equal((null, null), (found.PaymentMethod, found.Items));
    }

    private async Task<Receipt> CreateAsync()
    {
        var client = await Api.Clients.CreateAsync(June2025Samples.Client);
        return await Api.Receipts.CreateAsync(June2025Samples.Receipt(client.Id));
    }
}
