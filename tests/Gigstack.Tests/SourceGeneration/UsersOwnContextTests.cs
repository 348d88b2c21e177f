using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack;
using GigstackTests.Documents;
using GigstackTests.Json;

namespace GigstackTests.SourceGeneration;

public sealed class UsersOwnContextTests
{
    [Fact]
    public void A_context_round_trips_a_generated_client()
    {
        var json = Payload(SpecDocument.Current, "clients.get");
        var client = JsonSerializer.Deserialize(json, Mine.Default.Client)!;
        Assert.Equal(("client_1234567890", CfdiUse.PorDefinir), (client.Id, client.Use));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1677651234), client.CreatedAt);
        JsonAssert.Equal(json, JsonSerializer.Serialize(client, Mine.Default.Client));
    }

    [Fact]
    public void A_context_round_trips_the_whole_invoice()
    {
        var json = Payload(SpecDocument.Current, "invoices.income.get");
        JsonAssert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, Mine.Default.Invoice)!, Mine.Default.Invoice));
    }

    [Fact]
    public void A_context_takes_both_editions()
    {
        var json = Payload(SpecDocument.June2025, "receipts.get");
        JsonAssert.Equal(
            json,
            JsonSerializer.Serialize(JsonSerializer.Deserialize(json, Mine.Default.June2025Receipt)!, Mine.Default.June2025Receipt));
    }

    [Fact]
    public void A_type_of_the_users_own_holds_generated_ones()
    {
        var json = $$"""
            {
              "Client": {{Payload(SpecDocument.Current, "clients.get")}},
              "Invoices": [{{Payload(SpecDocument.Current, "invoices.income.get")}}],
              "System": "999"
            }
            """;
        var dossier = JsonSerializer.Deserialize(json, Mine.Default.Dossier)!;
        Assert.Equal(("999", false), (dossier.System!.Value.Value, dossier.System.Value.IsKnown));
        JsonAssert.Equal(json, JsonSerializer.Serialize(dossier, Mine.Default.Dossier));
    }

    private static string Payload(SpecDocument document, string id) =>
        JsonNode.Parse(document.Operation(id).Responses(200).Single().Json)!["data"]!.ToJsonString();
}
