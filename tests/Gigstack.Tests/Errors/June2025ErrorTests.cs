using Gigstack.Runtime;
using Gigstack.V202506;
using GigstackTests.Setup;

namespace GigstackTests.Errors;

public sealed class June2025ErrorTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    [Fact]
    public async Task An_invalid_client_has_a_text_per_field() =>
        await InvalidAsync(() => Api.Clients.CreateAsync(new() { Name = "", Rfc = "no", Email = "nobody" }), new()
        {
            ["rfc"] = "Invalid RFC format",
            ["email"] = "Invalid email format",
            ["name"] = "Name is required",
        });

    [Fact]
    public async Task An_invalid_service_has_a_text_per_field() =>
        await InvalidAsync(() => Api.Services.CreateAsync(new() { Name = "", Price = 0, TaxRate = 100.01m }), new()
        {
            ["name"] = "Service name is required",
            ["price"] = "Price must be greater than 0",
            ["taxRate"] = "Tax rate must be between 0 and 100",
        });

    [Fact]
    public async Task An_invalid_receipt_has_a_text_per_field()
    {
        var client = await Api.Clients.CreateAsync(June2025Samples.Client);
        await Api.Receipts.CreateAsync(June2025Samples.Receipt(client.Id));
        await InvalidAsync(() => Api.Receipts.CreateAsync(new() { ClientId = "", Amount = -1, ReceiptNumber = "REC-2024-001" }), new()
        {
            ["amount"] = "Amount must be greater than 0",
            ["clientId"] = "Client ID is required",
            ["receiptNumber"] = "Receipt number must be unique",
        });
    }

    [Fact]
    public async Task An_invalid_update_is_refused()
    {
        var service = await Api.Services.CreateAsync(June2025Samples.Service);
        await InvalidAsync(
            () => Api.Services.UpdateAsync(service.Id, new() { Price = -1 }),
            new() { ["price"] = "Price must be greater than 0" });
        var client = await Api.Clients.CreateAsync(June2025Samples.Client);
        await InvalidAsync(() => Api.Clients.UpdateAsync(client.Id, new() { Rfc = "x" }), new() { ["rfc"] = "Invalid RFC format" });
        var receipt = await Api.Receipts.CreateAsync(June2025Samples.Receipt(client.Id));
        await InvalidAsync(
            () => Api.Receipts.UpdateAsync(receipt.Id, new() { Amount = 0 }),
            new() { ["amount"] = "Amount must be greater than 0" });
    }

    [Fact]
    public async Task A_limit_out_of_range_is_refused_by_every_list()
    {
        Dictionary<string, string> details = new() { ["limit"] = "Limit must be between 1 and 100" };
        await InvalidAsync(() => Api.Clients.ListAsync(new() { Limit = 101 }).ToListAsync().AsTask(), details);
        await InvalidAsync(() => Api.Services.ListAsync(new() { Limit = 101 }).ToListAsync().AsTask(), details);
        await InvalidAsync(() => Api.Receipts.ListAsync(new() { Limit = 101 }).ToListAsync().AsTask(), details);
    }

    [Fact]
    public async Task An_rfc_that_is_taken_is_a_duplicate()
    {
        var input = June2025Samples.Client with { Rfc = "ABC010101001" };
        await Api.Clients.CreateAsync(input);
        var other = await Api.Clients.CreateAsync(June2025Samples.Client with { Rfc = "ABC010101002" });
        await ThrowsAsync(409, "DUPLICATE_RFC", "A client with this RFC already exists", () => Api.Clients.CreateAsync(input));
        await ThrowsAsync(
            409,
            "DUPLICATE_RFC",
            "A client with this RFC already exists",
            () => Api.Clients.UpdateAsync(other.Id, new() { Rfc = input.Rfc }));
    }

    [Fact]
    public async Task A_name_that_its_category_has_is_a_duplicate()
    {
        const string Text = "A service with this name already exists in this category";
        await Api.Services.CreateAsync(June2025Samples.Service);
        var other = await Api.Services.CreateAsync(June2025Samples.Service with { Name = "Other" });
        await ThrowsAsync(409, "DUPLICATE_SERVICE", Text, () => Api.Services.CreateAsync(June2025Samples.Service));
        await ThrowsAsync(
            409,
            "DUPLICATE_SERVICE",
            Text,
            () => Api.Services.UpdateAsync(other.Id, new() { Name = June2025Samples.Service.Name }));
    }

    [Fact]
    public async Task A_code_that_the_document_does_not_know_is_kept()
    {
        var client = await Api.Clients.CreateAsync(June2025Samples.Client);
        await Api.Receipts.CreateAsync(June2025Samples.Receipt(client.Id));
        var exception = await ThrowsAsync(
            409,
            "RESOURCE_IN_USE",
            "Client is referenced by receipts",
            () => Api.Clients.DeleteAsync(client.Id));
        Assert.False(exception.Error.Error.Code!.Value.IsKnown);
    }

    [Fact]
    public async Task A_status_that_the_document_does_not_give_is_a_plain_exception_with_the_same_properties()
    {
        using var elsewhere = new GigstackClient(Key, new() { BaseAddress = new Uri(BaseAddress + "/none"), HttpClient = Http });
        var exception = await Assert.ThrowsAsync<ApiException>(() => elsewhere.Receipts.CreateAsync(June2025Samples.Receipt("client_1")));
        Assert.Equal(
            (404, "NOT_FOUND", "There is no POST /v2/none/receipts"), ((int)exception.StatusCode!, exception.Code, exception.ApiMessage));
    }

    private static async Task InvalidAsync(Func<Task> call, Dictionary<string, string> details)
    {
        var exception = await ThrowsAsync(400, "VALIDATION_ERROR", "Invalid request parameters", call);
        Assert.Equal(details, exception.FieldErrors);
        Assert.Equal(details, exception.Error.Error.Details);
        Assert.Equal(details.Count, exception.Details!.Value.EnumerateObject().Count());
        Assert.Equal("Request validation failed", exception.Error.Message);
    }

    private static async Task<ApiException<ErrorResponse>> ThrowsAsync(int status, ErrorCode code, string text, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(call);
        Assert.Equal((status, code.Value, text), ((int)exception.StatusCode!, exception.Code, exception.ApiMessage));
        Assert.Equal((code, text), (exception.Error.Error.Code, exception.Error.Error.Message));
        return exception;
    }
}
