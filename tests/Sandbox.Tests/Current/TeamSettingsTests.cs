using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class TeamSettingsTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Path = "/teams/team_sandbox/settings";

    [Fact]
    public async Task Null_clears_an_empty_list_empties_and_an_empty_group_changes_nothing()
    {
        await Put(Path, """
            {
              "sku": "S", "addenda": "A", "taxes": [ { "type": "IVA", "rate": 0.08, "local": true } ],
              "emails": { "invoices_bcc": [ "a@ejemplo.com" ], "invoice_body": "x" },
              "email_templates": { "invoices": { "es": { "body": "b", "subject": "s" } } }
            }
            """);
        var answer = await Put(Path, """
            {
              "sku": null, "taxes": [], "emails": { "invoice_body": null, "receipt_reminder_subject": "r" }, "refunds": {},
              "email_templates": { "invoices": { "es": { "subject": "t" }, "en": { "body": "e", "subject": null } }, "payments": null }
            }
            """);
        answer.Is(200, """
            {
              "message": "Team settings updated successfully", "success": true, "timestamp": "~\\d{13}",
              "data": {
                "periodicity": { "label": "Mes", "value": "month" }, "addenda": "A", "taxes": [],
                "emails": { "invoices_bcc": [ "a@ejemplo.com" ], "receipt_reminder_subject": "r" }, "refunds": {},
                "email_templates": { "invoices": { "es": { "body": "b", "subject": "t" }, "en": { "body": "e" } } }
              }
            }
            """);
        Json.Equal(answer.Data, (await Get("/teams/team_sandbox")).Data["settings"]);
    }

    [Theory]
    [InlineData("day", "Día")]
    [InlineData("week", "Semana")]
    [InlineData("two_weeks", "Quincena")]
    [InlineData("two_months", "Bimestre")]
    public async Task Periodicity_goes_in_as_a_word_and_comes_out_with_its_label(string word, string label)
    {
        var shown = (await Put(Path, $$"""{ "periodicity": "{{word}}" }""")).Data["periodicity"];
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["label"] = label, ["value"] = word }, shown));
        Assert.False((await Put(Path, """{ "periodicity": null }""")).Data.ContainsKey("periodicity"));
    }

    [Fact]
    public async Task Other_fields_than_those_known_are_refused() =>
        (await Put(Path, """
            {
              "colour": "red", "periodicity": "year", "eom_ppd_threshold_days": 32, "limit_days_to_pay": -1, "avoid_receipts": "no",
              "emails": { "invoices_bcc": [ "x" ], "other": 1 }, "email_templates": { "invoices": { "fr": {} } },
              "allowed_product_codes": [ { "key": "80141503" } ], "taxes": [ 1 ]
            }
            """)).Is(400, Bodies.Invalid("""
            [
              "avoid_receipts must be a boolean", "taxes[0] must be an object", "allowed_product_codes[0].description is required",
              "~periodicity must be one of: day, .*", "eom_ppd_threshold_days must be an integer from 0 to 31",
                "~limit_days_to_pay must be .*",
              "emails.invoices_bcc must be a valid email address", "emails.other is not a field of this request",
              "email_templates.invoices.fr is not a field of this request", "colour is not a field of this request"
            ]
            """));
}
