using System.Text;
using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Invoices;

public sealed class CurrentDraftInvoiceTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("invoices.draft.create")]
    public async Task Create_needs_nothing_but_the_type()
    {
        var response = await Api.Invoices.Draft.CreateWithResponseAsync(new() { InvoiceType = InvoiceType.Ingreso });

        LastSent("POST", "/invoices/draft", """{ "invoice_type": "I" }""");
        Assert.Equal((201, "Draft created"), ((int)response.StatusCode, response.Message));
        var draft = response.Value;
        Assert.Equal(
            (true, InvoiceStatus.Draft, InvoiceType.Ingreso, 0m, "MXN"),
            (draft.Draft, draft.Status, draft.InvoiceType, draft.Total, draft.Currency));
        Assert.InRange(draft.CreatedAt!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        Assert.Empty(draft.Items!);
        Assert.DoesNotContain('_', draft.Id!);
    }

    [Fact, Operation("invoices.draft.create")]
    public async Task Create_sends_what_is_known_and_reads_the_amounts()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var draft = await Api.Invoices.Draft.CreateAsync(Full(client.Id!));

        LastSent("POST", "/invoices/draft", $$"""
            {
              "invoice_type": "I", "client": { "id": "{{client.Id}}" }, "currency": "MXN", "use": "G03", "payment_form": "03", "payment_method": "PUE", "series": "D",
              "items": [{ "description": "Consulting", "quantity": 2, "unit_price": 500, "taxes": [{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }] }]
            }
            """);
        Assert.Equal((1000m, 160m, 1160m, "D", null), (draft.Subtotal, draft.Taxes, draft.Total, draft.Series, draft.FolioNumber));
        Assert.Equal(client.Id, draft.Client!.Id);
    }

    [Fact, Operation("invoices.draft.update")]
    public async Task Update_changes_what_is_sent_and_nothing_else()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var created = await Api.Invoices.Draft.CreateAsync(Full(client.Id!));
        var response = await Api.Invoices.Draft.UpdateWithResponseAsync(created.Id!, new()
        {
            Use = CfdiUse.GastosEnGeneral,
            Items = [new() { Description = "Other", Quantity = 1, UnitPrice = 10m }],
        });

        LastSent("PUT", $"/invoices/draft/{created.Id}", """{ "use": "G03", "items": [{ "description": "Other", "quantity": 1, "unit_price": 10 }] }""");
        Assert.Equal("Draft updated successfully", response.Message);
        Assert.Equal((10m, "D", client.Id), (response.Value.Total, response.Value.Series, response.Value.Client!.Id));
    }

    [Fact, Operation("invoices.draft.get")]
    public async Task Get_reads_the_draft_that_was_created()
    {
        var created = await Api.Invoices.Draft.CreateAsync(new() { InvoiceType = InvoiceType.Egreso });
        var draft = await Api.Invoices.Draft.GetAsync(created.Id!);

        LastSent("GET", $"/invoices/draft/{created.Id}");
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(draft));
    }

    [Fact, Operation("invoices.draft.list")]
    public async Task List_reads_what_is_not_stamped_yet()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var open = await Api.Invoices.Draft.CreateAsync(new() { InvoiceType = InvoiceType.Ingreso });
        var stamped = await Api.Invoices.Draft.CreateAsync(Full(client.Id!));
        await Api.Invoices.Draft.StampAsync(stamped.Id!);
        var drafts = await Api.Invoices.Draft.ListAsync(new() { Limit = 5, Sort = OrderDirection.Ascending }).ToListAsync();

        LastSent("GET", "/invoices/draft?limit=5&sort=asc");
        Assert.Equal(open.Id, Assert.Single(drafts).Id);
    }

    [Fact, Operation("invoices.draft.delete")]
    public async Task Delete_removes_the_draft()
    {
        var created = await Api.Invoices.Draft.CreateAsync(new() { InvoiceType = InvoiceType.Ingreso });
        var deleted = await Api.Invoices.Draft.DeleteAsync(created.Id!);

        LastSent("DELETE", $"/invoices/draft/{created.Id}");
        Assert.Equal(new Deleted { Id = created.Id, DeletedValue = true }, deleted);
        Assert.Empty(await Api.Invoices.Draft.ListAsync().ToListAsync());
    }

    [Fact, Operation("invoices.draft.stamp")]
    public async Task Stamp_makes_an_invoice_of_the_draft_once()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var draft = await Api.Invoices.Draft.CreateAsync(Full(client.Id!));
        var response = await Api.Invoices.Draft.StampWithResponseAsync(draft.Id!);

        LastSent("POST", $"/invoices/draft/{draft.Id}/stamp");
        Assert.Equal("Draft stamped successfully", response.Message);
        Assert.Equal(
            (InvoiceStatus.Stamped, "D", 1L, 1160m),
            (response.Value.Status, response.Value.Series, response.Value.FolioNumber, response.Value.Total));
        Assert.Equal(InvoiceStatus.Valid, (await Api.Invoices.Income.GetAsync(response.Value.Uuid!)).Status);
        var again = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.Invoices.Draft.StampAsync(draft.Id!));
        Assert.Equal(
            (409, "resource_conflict", $"The draft was stamped as {response.Value.Uuid}"),
            ((int)again.StatusCode!, again.Code, again.ApiMessage));
        var late = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Invoices.Draft.UpdateAsync(draft.Id!, new() { Series = "X" }));
        Assert.Equal(409, (int)late.StatusCode!);
        Assert.Equal(
            409,
            (int)(await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.Invoices.Draft.DeleteAsync(draft.Id!))).StatusCode!);
        Assert.Equal(
            409,
            (int)(await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.Invoices.Draft.PreviewAsync(draft.Id!))).StatusCode!);
    }

    [Fact, Operation("invoices.draft.stamp")]
    public async Task Stamp_says_what_the_draft_lacks()
    {
        var draft = await Api.Invoices.Draft.CreateAsync(new() { InvoiceType = InvoiceType.Ingreso });
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.Invoices.Draft.StampAsync(draft.Id!));
        Assert.Equal((400, "validation_failed"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("invoices.draft.preview")]
    public async Task Preview_prints_the_draft()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var draft = await Api.Invoices.Draft.CreateAsync(Full(client.Id!));
        var preview = await Api.Invoices.Draft.PreviewAsync(draft.Id!);

        LastSent("POST", $"/invoices/draft/{draft.Id}/preview");
        Assert.Equal(draft.Id, preview.Id);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(preview.Preview!), StringComparison.Ordinal);
        Assert.Equal(preview.Preview, (await Api.Invoices.Draft.GetAsync(draft.Id!)).Preview);
    }

    private static DraftInvoiceInput Full(string client) => new()
    {
        InvoiceType = InvoiceType.Ingreso,
        Client = new() { Id = client },
        Items = [new() { Description = "Consulting", Quantity = 2, UnitPrice = 500m, Taxes = [CurrentSamples.Iva] }],
        Currency = "MXN",
        Use = CfdiUse.GastosEnGeneral,
        PaymentForm = PaymentForm.TransferenciaElectronica,
        PaymentMethod = PaymentMethod.Pue,
        Series = "D",
    };
}
