using Gigstack.V202506;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Payments;

public sealed class June2025PaymentTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    [Fact, Operation("payments.create")]
    public async Task Create_sends_every_field_and_reads_the_amount_in_cents()
    {
        var client = await Api.Clients.CreateAsync(June2025Samples.Client);
        var response = await Api.Payments.CreateWithResponseAsync(June2025Samples.Payment(client.Id));

        LastSent("POST", "/payments", $$"""
            {
              "clientId": "{{client.Id}}",
              "items": [{
                "name": "Consulting", "description": "Consulting hours", "quantity": 3, "total": 1500,
                "product_key": "84111506", "unit_key": "43232408", "unit_name": "E48",
                "taxes": [{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }]
              }],
              "currency": "MXN", "automaticInvoice": true, "avoidEmail": true, "livemode": false, "metadata": { "internalId": "order-1" }
            }
            """);
        Assert.Equal((201, "Payment created successfully"), ((int)response.StatusCode, response.Message));
        var payment = response.Value;
        Assert.Matches("^payment_", payment.Id);
        Assert.Equal((150000L, "MXN", PaymentStatus.RequiresPaymentMethod), (payment.Amount, payment.Currency, payment.Status));
        Assert.Equal((payment.Id, (int?)1, Team, client.Id), (payment.Fid, payment.V, payment.Team, payment.ClientId));
        Assert.Equal(
            ("XAXX010101000", client.LegalName, "03100"),
            (payment.Client!.Rfc, payment.Client.LegalName, payment.Client.Address!.Zip));
        Assert.Equal("order-1", payment.Metadata!["internalId"]);
        var item = Assert.Single(payment.Items!);
        Assert.Equal((1500m, 500m, "fixed"), (item.Total, item.UnitPrice, item.PaymentType!.Value));
        Assert.Equal(
            new PaymentTax { Type = "IVA", Rate = 0.16m, Factor = "Tasa", Base = 1293.10m, Amount = 206.90m, Retained = false },
            Assert.Single(item.Taxes!));
        Assert.Equal(GigstackJsonText.Of(item), GigstackJsonText.Of(Assert.Single(payment.InternalItems!)));
    }

    [Fact]
    public async Task Create_takes_a_client_described_in_place_and_a_team_to_charge_for()
    {
        var team = await Api.Connect.Teams.CreateAsync(new() { Name = "Norte" });
        var payment = await Api.Payments.CreateAsync(new()
        {
            Client = new()
            {
                Name = "Ana",
                Email = "ana@example.com",
                Rfc = "PEGJ800101AB0",
                LegalName = "ANA PEREZ",
                TaxSystem = "601",
                Address = new() { Zip = "03100", Country = "MEX" },
                Use = "G01",
            },
            Items = [new() { Name = "Consulting", Total = 0.01m }],
            Team = team.Id,
        });

        LastSent("POST", "/payments", $$"""
            {
              "client": {
                "name": "Ana", "email": "ana@example.com", "rfc": "PEGJ800101AB0", "legal_name": "ANA PEREZ", "tax_system": "601",
                "address": { "zip": "03100", "country": "MEX" }, "use": "G01"
              },
              "items": [{ "name": "Consulting", "total": 0.01 }], "team": "{{team.Id}}"
            }
            """);
        Assert.Equal((1L, team.Id), (payment.Amount, payment.Team));
        Assert.Equal("ANA PEREZ", (await Api.Clients.GetAsync(payment.ClientId!)).LegalName);
    }

    [Fact, Operation("payments.get")]
    public async Task Get_reads_the_payment_that_was_created()
    {
        var created = await CreateAsync();
        var response = await Api.Payments.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/payments/{created.Id}");
        Assert.Equal((200, "Payment retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("payments.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        var created = await CreateAsync();
        var page = Assert.Single(await Api.Payments.ListAsync(new()
        {
            Limit = 10,
            Offset = 0,
            ClientId = created.ClientId,
            Status = PaymentStatus.RequiresPaymentMethod,
            From = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            To = DateTimeOffset.MaxValue,
            MinAmount = 150000,
            MaxAmount = 150000,
            Team = Team,
        }).AsPages().ToListAsync());

        LastSent("GET", $"/payments?limit=10&offset=0&clientId={created.ClientId}&status=requires_payment_method"
            + $"&from=2024-01-01T00%3A00%3A00.000Z&to=9999-12-31T23%3A59%3A59.9999999Z&minAmount=150000&maxAmount=150000&team={Team}");
        Assert.Equal((1L, false), (page.TotalResults, page.HasMore));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(Assert.Single(page.Items)));
    }

    private async Task<Payment> CreateAsync()
    {
        var client = await Api.Clients.CreateAsync(June2025Samples.Client);
        return await Api.Payments.CreateAsync(June2025Samples.Payment(client.Id));
    }
}
