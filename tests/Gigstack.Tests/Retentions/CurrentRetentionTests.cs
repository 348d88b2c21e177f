using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Retentions;

public sealed class CurrentRetentionTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("retentions.create")]
    public async Task Create_sends_every_field_and_reads_the_retention()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var response = await Api.Retentions.CreateWithResponseAsync(Input(client.Id) with
        {
            RetentionKey = RetentionKey.PlataformasTecnologicas,
            TotalExempt = 0.50m,
            Metadata = GigstackJsonText.Members("""{ "month": 1 }"""),
            PlatformServices = new()
            {
                Periodicity = PlatformPeriodicity.Quincenal,
                Services = [
                    new() { PaymentForm = PlatformPaymentForm._01, ServiceType = PlatformServiceType._01, ServiceDate = new DateOnly(2026, 1, 15), PriceWithoutTax = 10000m, TaxRate = 0.16m, Commission = 1500m }],
            },
        });

        LastSent("POST", "/retentions", $$"""
            {
              "retention_key": "26", "client": { "id": "{{client.Id}}" }, "period_start": 1, "period_end": 1, "period_year": 2026,
              "total_operation": 10000.50, "total_exempt": 0.50,
              "taxes": [{ "tax": "ISR", "base": 10000.00, "amount": 100.10 }, { "tax": "IVA", "base": 10000.00, "amount": 800 }],
              "platform_services": {
                "periodicity": "04",
                "services": [{
                  "payment_form": "01", "service_type": "01", "service_date": "2026-01-15", "price_without_tax": 10000, "tax_rate": 0.16, "commission": 1500
                }]
              },
              "metadata": { "month": 1 }
            }
            """);
        Assert.Equal((201, "Retention created successfully"), ((int)response.StatusCode, response.Message));
        var retention = response.Value;
        Assert.Equal(
            (RetentionStatus.Valid, RetentionKey.PlataformasTecnologicas, "RET", "1"),
            (retention.Status, retention.RetentionKey, retention.Series, retention.FolioNumber));
        Assert.Equal(
            (10000.50m, 10000m, 0.50m, 900.10m),
            (retention.Totals!.TotalOperation, retention.Totals.TotalTaxable, retention.Totals.TotalExempt, retention.Totals.TotalRetained));
        Assert.Equal([RetainedTaxCode.Isr, RetainedTaxCode.Iva], retention.Totals.TaxRetained!.Select(tax => tax.Tax!.Value));
        Assert.Equal(
            [RetentionPaymentType.DefinitivoIsr, RetentionPaymentType.DefinitivoIva],
            retention.Totals.TaxRetained!.Select(tax => tax.PaymentType!.Value));
        Assert.Equal(("PEGJ800101AB0", "Nacional"), (retention.Receiver!.TaxId, retention.Receiver.Nationality));
        Assert.Equal((1, 1, 2026), (retention.Period!.Start, retention.Period.End, retention.Period.Year));
        Assert.Equal((retention.Uuid, "prodigia"), (retention.Stamp!.Uuid, retention.Stamp.Provider));
        Assert.True(retention.CreatedAt > DateTimeOffset.UtcNow.AddMinutes(-5));
    }

    [Fact, Operation("retentions.create")]
    public async Task Create_says_what_the_client_lacks()
    {
        var client = await Api.Clients.CreateAsync(new() { Name = "Ana" });
        await FailsAsync("business_rule_violation", () => Api.Retentions.CreateAsync(Input(client.Id)));
        await FailsAsync("validation_failed", () => Api.Retentions.CreateAsync(Input(client.Id) with { PeriodEnd = 13 }));
    }

    [Fact, Operation("retentions.get")]
    public async Task Get_reads_the_retention_that_was_created()
    {
        var created = await CreateAsync();
        var response = await Api.Retentions.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/retentions/{created.Id}");
        Assert.Equal((200, "Retention retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("retentions.cancel")]
    public async Task Cancel_sends_why_and_by_what_it_is_replaced()
    {
        var created = await CreateAsync();
        var substitute = await Api.Retentions.CreateAsync(Input((await Api.Clients.ListAsync().FirstAsync())!.Id));
        var response = await Api.Retentions.CancelWithResponseAsync(
            created.Id, new() { Motive = CancellationMotive.ErroresConRelacion, SubstitutionUuid = substitute.Uuid });

        LastSent("DELETE", $"/retentions/{created.Id}", $$"""{ "motive": "01", "substitution_uuid": "{{substitute.Uuid}}" }""");
        Assert.Equal((200, "Retention canceled successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(new Canceled { Id = created.Id, Status = "cancelled" }, response.Value);
        await FailsAsync("business_rule_violation", () => Api.Retentions.CancelAsync(created.Id));
        LastSent("DELETE", $"/retentions/{created.Id}");
    }

    [Fact, Operation("retentions.files.get")]
    public async Task Files_answers_with_addresses_that_need_no_key()
    {
        var created = await CreateAsync();
        var response = await Api.Retentions.Files.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/retentions/{created.Id}/files");
        Assert.Equal((200, "Retention files retrieved successfully"), ((int)response.StatusCode, response.Message));
        using var http = new HttpClient();
        Assert.Contains(created.Uuid!, await http.GetStringAsync(new Uri(response.Value.Xml!)), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", await http.GetStringAsync(new Uri(response.Value.Pdf!)), StringComparison.Ordinal);

        Assert.Null((await Api.Retentions.Files.GetAsync(created.Id, new() { FileType = InvoiceFileType.Xml })).Pdf);
        LastSent("GET", $"/retentions/{created.Id}/files?file_type=xml");
    }

    [Fact, Operation("retentions.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        var created = await CreateAsync();
        var client = (await Api.Clients.ListAsync().FirstAsync())!.Id;
        var page = Assert.Single(await Api.Retentions.ListAsync(new()
        {
            Limit = 10,
            OrderBy = RetentionOrderBy.CreatedAt,
            Sort = OrderDirection.Descending,
            CreatedGte = created.CreatedAt,
            CreatedLte = DateTimeOffset.FromUnixTimeMilliseconds(4102444800999),
            Status = RetentionStatus.Valid,
            RetentionKey = RetentionKey.DividendosOUtilidades,
            ClientId = client,
        }).AsPages().ToListAsync());

        LastSent(
            "GET",
            $"/retentions?limit=10&order_by=created_at&sort=desc&created_gte={created.CreatedAt!.Value.ToUnixTimeMilliseconds()}&created_lte=4102444800999&status=valid&retention_key=14&client_id={client}");
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(Assert.Single(page.Items)));
        Assert.Equal((1L, false, null), (page.TotalResults, page.HasMore, page.Next));
    }

    private static RetentionInput Input(string clientId) => new()
    {
        RetentionKey = RetentionKey.DividendosOUtilidades,
        Client = new() { Id = clientId },
        PeriodStart = 1,
        PeriodEnd = 1,
        PeriodYear = 2026,
        TotalOperation = 10000.50m,
        Taxes = [
            new() { Tax = TaxType.Isr, Base = 10000.00m, Amount = 100.10m },
            new() { Tax = TaxType.Iva, Base = 10000.00m, Amount = 800m }],
    };

    private async Task<Retention> CreateAsync() =>
        await Api.Retentions.CreateAsync(Input((await Api.Clients.CreateAsync(CurrentSamples.Client)).Id));

    private static async Task FailsAsync(string code, Func<Task> call)
    {
        var exception = await Assert.ThrowsAnyAsync<ApiException>(call);
        Assert.Equal((400, code), ((int)exception.StatusCode!, exception.Code));
    }
}
