using System.Text.Json.Nodes;
using Gigstack.Sandbox.Tests.Current.Webhooks;

namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>Sends mistakes.</summary>
public abstract class MistakeTest() : SandboxTest(GigstackEdition.Current, new ManualClock())
{
    // The year of the clock.
    protected const int Year = 2025;

    internal async Task<Answer> Send(Mistake mistake)
    {
        if (mistake.Team is { } team)
            Assert.Equal(200, (await Put("/teams/team_sandbox", team)).Status);
        switch (mistake.Document)
        {
            case Document.Income:
                return await Post("/invoices/income", CorrectRequests.Income(mistake.Change));
            case Document.Egress:
                return await Post("/invoices/egress", CorrectRequests.Egress(mistake.Change));
            case Document.Complement:
                var invoice = await Created(
                    "/invoices/income", CorrectRequests.Income("""{ "payment_method": "PPD", "payment_form": "99" }"""));
                return await Post(
                    "/invoices/payment",
                    CorrectRequests.Complement(invoice, mistake.Change.Replace("{invoice}", invoice, StringComparison.Ordinal)));
            case Document.Retention:
                return await Post("/retentions", CorrectRequests.Retention(Year, mistake.Change));
            default:
                var receipt = await Created("/receipts", CorrectRequests.Receipt());
                return await Post($"/receipts/{receipt}/stamp", mistake.Change);
        }
    }

    /// <summary>The details of a refusal: rule, field and text.</summary>
    internal static IEnumerable<(string Rule, string Field, string Text)> Details(Answer answer)
    {
        Assert.True(answer is { Status: 422, Code: "cfdi_service_error" }, $"{answer.Status}: {answer.Body.ToJsonString()}");
        foreach (var detail in answer.Body["error"]!["details"]!.AsArray().Select(detail => (string)detail!))
        {
            var colon = detail.IndexOf(": ", StringComparison.Ordinal);
            var space = detail[..colon].LastIndexOf(' ');
            yield return (detail[..space], detail[(space + 1)..colon], detail[(colon + 2)..]);
        }
    }
}
