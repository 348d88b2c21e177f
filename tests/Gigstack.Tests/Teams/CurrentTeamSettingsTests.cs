using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Teams;

public sealed class CurrentTeamSettingsTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("teams.settings.update")]
    public async Task Update_sends_values_nulls_and_empty_lists_and_leaves_the_rest_out()
    {
        await Api.Teams.Settings.UpdateAsync(
            Team,
            new() { Addenda = "x", DefaultDescription = "y", Taxes = new([new() { Type = "IVA", Rate = 0.08m }]) });
        var response = await Api.Teams.Settings.UpdateWithResponseAsync(Team, new()
        {
            AvoidReceipts = true,
            Addenda = null,
            Taxes = new([]),
            Periodicity = Periodicity.Quincena,
            EomPpdThresholdDays = 5,
            Emails = new TeamEmails { InvoicesBcc = new(["a@ejemplo.com"]), InvoiceSubject = "Tu factura", PaymentBody = null },
            DefaultSeries = new DefaultSeries { Income = new SeriesChoice { Serie = "B" } },
        });

        LastSent("PUT", $"/teams/{Team}/settings", """
            {
              "avoid_receipts": true, "addenda": null, "taxes": [], "periodicity": "two_weeks", "eom_ppd_threshold_days": 5,
              "emails": { "invoices_bcc": ["a@ejemplo.com"], "invoice_subject": "Tu factura", "payment_body": null },
              "default_series": { "income": { "serie": "B" } }
            }
            """);
        Assert.Equal((200, "Team settings updated successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal("""
            {
              "default_description": "y", "avoid_receipts": true, "taxes": [], "periodicity": { "label": "Quincena", "value": "two_weeks" },
              "eom_ppd_threshold_days": 5, "emails": { "invoices_bcc": ["a@ejemplo.com"], "invoice_subject": "Tu factura" },
              "default_series": { "income": { "serie": "B" } }
            }
            """, GigstackJsonText.Of(response.Value));
        Assert.Equal(Periodicity.Quincena, (await Api.Teams.GetAsync(Team)).Settings!.Periodicity!.Value);
    }

    [Fact, Operation("teams.settings.update")]
    public async Task Settings_out_of_range_are_refused()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Teams.Settings.UpdateAsync(Team, new() { GlobalInvoicingMonthlyCuts = 6 }));
        Assert.Equal((400, "validation_failed"), ((int)exception.StatusCode!, exception.Code));
        Assert.Equal("global_invoicing_monthly_cuts must be an integer from 2 to 5", exception.Details!.Value[0].GetString());
    }

    [Fact, Operation("teams.settings.update")]
    public async Task The_series_of_the_settings_is_the_one_of_new_invoices()
    {
        await Api.Teams.Settings.UpdateAsync(
            Team,
            new() { DefaultSeries = new DefaultSeries { Income = new SeriesChoice { Serie = "Z" } } });
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        Assert.Equal("Z", (await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id))).Series);
    }
}
