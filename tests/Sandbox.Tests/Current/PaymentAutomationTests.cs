using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class PaymentAutomationTests : PaymentTest
{
    [Theory]
    [InlineData("pue_invoice")]
    [InlineData("payment")]
    public async Task A_payment_is_invoiced_when_it_is_made(string automation)
    {
        var id = await Requested($$""", "automation_type": "{{automation}}", "currency": "USD", "exchange_rate": 17.5 """);
        Assert.Empty(await Invoices(id));
        await Post($"/payments/{id}/paid", """{ "payment_form": "28" }""");

        var uuid = Assert.Single(await Invoices(id));
        Assert.Equal(uuid, (string?)(await Payment(id))["invoice_id"]);
        var invoice = (await Get($"/invoices/income/{uuid}")).Data;
        Assert.Equal(
            ("PUE", "28", "USD"), ((string?)invoice["payment_method"], (string?)invoice["payment_form"], (string?)invoice["currency"]));
        Assert.Equal((1160m, 17.5m), ((decimal?)invoice["total"], (decimal?)invoice["exchange_rate"]));
        Assert.Equal(id, (string?)invoice["payments"]!.AsArray().Single());
    }

    [Fact]
    public async Task A_registered_payment_is_invoiced_in_the_chosen_series()
    {
        var id = await Registered(""", "automation_type": "pue_invoice", "invoice_config": { "serie": "T", "folio": 40 } """);
        var invoice = (await Get($"/invoices/income/{Assert.Single(await Invoices(id))}")).Data;
        Assert.Equal(("T", 40), ((string?)invoice["series"], (int?)invoice["folio_number"]));
    }

    [Theory]
    [InlineData("ppd_invoice_and_complement")]
    [InlineData("payment_and_complement")]
    public async Task A_ppd_invoice_comes_first_and_its_complement_with_the_money(string automation)
    {
        var id = await Requested($$""", "automation_type": "{{automation}}" """);
        var uuid = Assert.Single(await Invoices(id));
        Assert.Equal(("PPD", 1160m, 0), await Balance(uuid));

        var paid = await Post($"/payments/{id}/paid", """{ "payment_form": "03" }""");
        Assert.Equal(2, paid.Data["invoices"]!.AsArray().Count);
        Assert.Equal(uuid, (string?)paid.Data["invoices"]![0]);
        Assert.Equal(("PPD", 0m, 1), await Balance(uuid));
    }

    [Fact]
    public async Task A_registered_payment_gets_ppd_invoice_and_complement_at_once()
    {
        var id = await Registered(""", "automation_type": "ppd_invoice_and_complement" """);
        var invoices = await Invoices(id);
        Assert.Equal(2, invoices.Count);
        Assert.Equal(("PPD", 0m, 1), await Balance(invoices[0]));
    }

    [Fact]
    public async Task A_registered_payment_settles_a_part_of_a_ppd_invoice()
    {
        var invoice = (await Post("/invoices/income", Bodies.Invoice(await Client(), """, "series": "X" """)
            .Replace("\"payment_form\": \"03\", \"payment_method\": \"PUE\"", "\"payment_method\": \"PPD\"", StringComparison.Ordinal)
            .Replace("\"unit_price\": 1000", "\"unit_price\": 3000", StringComparison.Ordinal))).Data;
        var uuid = (string)invoice["uuid"]!;
        var id = await Registered($$""", "ppd_invoice_id": "{{uuid}}" """);

        Assert.Equal(("PPD", 2320m, 1), await Balance(uuid));
        Assert.Equal(uuid, (await Invoices(id))[0]);
        Assert.Equal(2, (await Invoices(id)).Count);
        Assert.Equal(id, (string?)(await Get($"/invoices/income/{uuid}")).Data["payments"]!.AsArray().Single());
    }

    [Fact]
    public async Task More_than_is_owed_in_another_currency_or_on_no_ppd_invoice_is_not_registered()
    {
        var ppd = (await Invoices(await Requested(""", "automation_type": "ppd_invoice_and_complement" """))).Single();
        Assert.Equal((400, "business_rule_violation"), await Register(ppd, "\"unit_price\": 501"));
        Assert.Equal((400, "business_rule_violation"), await Register(ppd, "\"unit_price\": 500", """, "currency": "USD" """));
        var pue = (string)(await Post("/invoices/income", Bodies.Invoice(await Client()))).Data["uuid"]!;
        Assert.Equal((400, "business_rule_violation"), await Register(pue, "\"unit_price\": 500"));
        Assert.Equal((404, "resource_not_found"), await Register("none", "\"unit_price\": 500"));
        Assert.Single((await Get("/payments")).Items);
        Assert.Equal(("PPD", 1160m, 0), await Balance(ppd));

        async Task<(int, string?)> Register(string invoice, string price, string more = "")
        {
            var answer = await Post(
                "/payments/register", Body(await Client(), $$""", "payment_form": "03", "ppd_invoice_id": "{{invoice}}"{{more}} """)
                .Replace("\"unit_price\": 500", price, StringComparison.Ordinal));
            return (answer.Status, answer.Code);
        }
    }

    [Fact]
    public async Task Without_an_automation_nothing_is_issued()
    {
        Assert.Empty(await Invoices(await Registered(""", "automation_type": "none" """)));
        Assert.Empty((await Get("/invoices/income")).Items);
    }

    [Fact]
    public async Task Items_of_services_are_invoiced_as_they_were_when_requested()
    {
        var service = await Created("/services", Bodies.Service);
        var id = await Created("/payments/request", $$"""
            { "client": { "id": "{{await Client()}}" }, "items": [ { "id": "{{service}}" } ], "automation_type": "pue_invoice" }
            """);
        await Put($"/services/{service}", """{ "unit_price": 1 }""");
        await Post($"/payments/{id}/paid", """{ "payment_form": "03" }""");
        Assert.Equal(1160m, (decimal?)(await Get($"/invoices/income/{Assert.Single(await Invoices(id))}")).Data["total"]);
    }

    [Theory]
    [InlineData("pue_invoice")]
    [InlineData("ppd_invoice_and_complement")]
    public async Task A_client_without_an_rfc_gets_a_receipt(string automation)
    {
        var client = await Created("/clients", """{ "name": "Ana" }""");
        var id = await Created("/payments/request", Body(client, $$""", "automation_type": "{{automation}}" """));
        await Post($"/payments/{id}/paid", """{ "payment_form": "28" }""");

        var payment = await Payment(id);
        Assert.Empty(payment["invoices"]!.AsArray());
        var receipt = (await Get($"/receipts/{payment["receipt_id"]}")).Data;
        Assert.Equal((1160m, "28", client), ((decimal?)receipt["total"], (string?)receipt["payment_form"], (string?)receipt["client"]!["id"]));
        Assert.Equal(0, (int?)(await Get("/invoices/income")).Body["total_results"]);
    }

    private async Task<(string?, decimal?, int?)> Balance(string uuid)
    {
        var invoice = (await Get($"/invoices/income/{uuid}")).Data;
        return ((string?)invoice["payment_method"], (decimal?)invoice["last_balance"], (int?)invoice["payment_complements"]);
    }
}
