using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Setup;

namespace GigstackTests.Errors;

public sealed class CurrentErrorTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact]
    public async Task An_invalid_client_names_every_field_in_a_list()
    {
        var exception = await ThrowsAsync(
            400,
            "validation_failed",
            () => Api.Clients.CreateAsync(new() { Email = "nobody", TaxId = "PEGJ" }));
        AssertDetails(exception, "email must be a valid email address", "tax_id must be a valid RFC", "name is required");
        Assert.Contains("POST /v2/clients returned 400 validation_failed", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_service_is_refused() =>
        AssertDetails(
            await ThrowsAsync(400, "validation_failed", () => Api.Services.CreateAsync(new() { Description = "", UnitPrice = -0.01m })),
            "description must not be empty", "unit_price must be greater than 0");

    [Fact]
    public async Task An_invoice_with_a_code_of_no_catalogue_is_refused() =>
        AssertDetails(
            await ThrowsAsync(400, "validation_failed", () => Api.Invoices.Income.CreateAsync(new() { Items = [], PaymentMethod = "PUD" })),
            "client is required", "items must hold at least one item", "payment_method must be one of: PUE, PPD");

    [Fact]
    public async Task An_invalid_update_is_refused_and_changes_nothing()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        AssertDetails(
            await ThrowsAsync(400, "validation_failed", () => Api.Clients.UpdateAsync(client.Id, new() { Email = "nobody" })),
            "email must be a valid email address");
        Assert.Equal(client.Email, (await Api.Clients.GetAsync(client.Id)).Email);
    }

    [Fact]
    public async Task A_limit_out_of_range_is_refused_by_every_list()
    {
        const string Text = "limit must be between 1 and 100";
        AssertDetails(
            await ThrowsAsync(400, "validation_failed", () => Api.Clients.ListAsync(new() { Limit = 101 }).ToListAsync().AsTask()),
            Text);
        AssertDetails(
            await ThrowsAsync(400, "validation_failed", () => Api.Services.ListAsync(new() { Limit = 0 }).ToListAsync().AsTask()),
            Text);
        AssertDetails(
            await ThrowsAsync(400, "validation_failed", () => Api.Invoices.Income.ListAsync(new() { Limit = -1 }).ToListAsync().AsTask()),
            Text);
    }

    [Fact]
    public async Task A_tax_id_that_is_taken_is_a_conflict()
    {
        await Api.Clients.CreateAsync(CurrentSamples.Client);
        await ThrowsAsync(409, "resource_already_exists", () => Api.Clients.CreateAsync(CurrentSamples.Client));
    }

    [Fact]
    public async Task Several_matches_of_a_search_are_a_conflict()
    {
        for (var i = 0; i < 2; i++)
            await Api.Clients.CreateAsync(new() { Name = "Ana" });
        await ThrowsAsync(
            409,
            "resource_conflict",
            () => Api.Clients.CreateAsync(new() { Search = new() { OnKey = ClientSearchKey.Name, OnValue = "Ana" } }));
    }

    [Fact]
    public async Task What_an_invoice_refers_to_cannot_be_deleted()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var service = await Api.Services.CreateAsync(CurrentSamples.Service);
        await Api.Invoices.Income.CreateAsync(
            new() { Client = new() { Id = client.Id }, Items = [new() { Id = service.Id, Quantity = 1 }] });

        await ThrowsAsync(409, "resource_conflict", () => Api.Clients.DeleteAsync(client.Id));
        await ThrowsAsync(409, "resource_conflict", () => Api.Services.DeleteAsync(service.Id));
        Assert.Equal(client.Id, (await Api.Clients.GetAsync(client.Id)).Id);
    }

    [Fact]
    public async Task A_status_that_the_document_does_not_give_is_a_plain_exception_with_the_same_properties()
    {
        await Api.Clients.CreateAsync(CurrentSamples.Client);
        var other = await Api.Clients.CreateAsync(new() { Name = "Ana" });
        var exception = await Assert.ThrowsAsync<ApiException>(
            () => Api.Clients.UpdateAsync(other.Id, new() { TaxId = CurrentSamples.Client.TaxId }));
        Assert.Equal((409, "resource_already_exists"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact]
    public async Task Neither_message_nor_text_of_an_exception_holds_the_key()
    {
        var exception = await ThrowsAsync(404, "resource_not_found", () => Api.Clients.GetAsync("client_none"));
        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, exception.RequestUri!.ToString(), StringComparison.Ordinal);
    }

    private static void AssertDetails(ApiException<ErrorResponse> exception, params string[] texts)
    {
        Assert.Equal(texts, exception.Details!.Value.EnumerateArray().Select(text => text.GetString()!));
        Assert.Equal(
            texts.GroupBy(static text => text.Split(' ', ':')[0]).Select(static field => (field.Key, string.Join(", ", field))),
            exception.FieldErrors.Select(static field => (field.Key, field.Value)));
        Assert.True(exception.Error.Error!.Value.TryGetErrorDetail(out var detail));
        Assert.True(detail.Details!.Value.TryGetList(out var typed));
        Assert.Equal(texts, typed);
    }

    private static async Task<ApiException<ErrorResponse>> ThrowsAsync(int status, ApiErrorCode code, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(call);
        Assert.Equal((status, code.Value), ((int)exception.StatusCode!, exception.Code));
        Assert.True(code.IsKnown);
        Assert.True(exception.Error.Error!.Value.TryGetErrorDetail(out var detail));
        Assert.Equal((code, exception.ApiMessage), (detail.Code, detail.Message));
        Assert.False(exception.Error.Success);
        Assert.True(exception.Error.Timestamp!.Value.TryGetUnixTimeMilliseconds(out var time));
        Assert.InRange(time, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        return exception;
    }
}
