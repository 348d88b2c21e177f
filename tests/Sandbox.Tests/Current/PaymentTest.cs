using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current;

/// <summary>Tests about payments.</summary>
public abstract class PaymentTest() : SandboxTest(GigstackEdition.Current)
{
    /// <summary>A body that amounts to 1160.</summary>
    protected static string Body(string client, string more = "") => $$"""
        {
          "client": { "id": "{{client}}" },
          "items": [ { "description": "Consulting", "quantity": 2, "unit_price": 500, "taxes": {{Bodies.ItemTaxes}} } ]{{more}}
        }
        """;

    protected async Task<string> Requested(string more = "") =>
        await Created("/payments/request", Body(await Client(), more));

    protected async Task<string> Registered(string more = "") =>
        await Created("/payments/register", Body(await Client(), $$""", "payment_form": "03"{{more}} """));

    protected async Task<JsonObject> Payment(string id) => (await Get($"/payments/{id}")).Data;

    protected async Task<List<string>> Invoices(string id) =>
        [.. (await Payment(id))["invoices"]!.AsArray().Select(uuid => (string)uuid!)];

    /// <summary>The client of the documentation, created once.</summary>
    protected async Task<string> Client() =>
        (await Get("/clients")).Items.FirstOrDefault() is { } client ? (string)client["id"]! : await Created("/clients", Bodies.Client);
}
