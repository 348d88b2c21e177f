using System.Globalization;
using System.Text.Json.Nodes;
using GigstackTests;

namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>
/// What the Sandbox takes, code by code, against the SAT's catalogues. They are not part of the project: without GIGSTACK_SAT, the tests
/// say so and pass.
/// </summary>
public sealed class CatalogueTests(Xunit.Abstractions.ITestOutputHelper output) : MistakeTest
{
    private int _clients;

    [Fact]
    public async Task Uses_by_person_and_regime()
    {
        if (!IsThere())
            return;
        var regimes = SatFolder.Rows("cfdi_40_regimenes_fiscales");
        foreach (var use in SatFolder.Rows("cfdi_40_usos_cfdi"))
        {
            var admitted = use["regimenes_fiscales_receptores"].Split(',', StringSplitOptions.TrimEntries);
            foreach (var (regime, person) in regimes.SelectMany(_ => (string[])["fisica", "moral"], (regime, person) => (regime, person)))
            {
                if (regime["aplica_" + person] != "1")
                    continue;
                var client = person == "moral" ? """ "legal_name": "EMPRESA DEMO", "tax_id": "EDE010101AB1", """ : "";
                await Agrees(
                    use["aplica_" + person] == "1" && admitted.Contains(regime["id"]), "CFDI40161",
                    $$"""{ "client": { {{client}} "tax_system": "{{regime["id"]}}" }, "use": "{{use["id"]}}" }""");
            }
        }
    }

    [Fact]
    public async Task Regimes_by_person()
    {
        if (!IsThere())
            return;
        foreach (var regime in SatFolder.Rows("cfdi_40_regimenes_fiscales"))
        {
            await Agrees(
                regime["aplica_fisica"] == "1", "CFDI40158", $$"""{ "client": { "tax_system": "{{regime["id"]}}" }, "use": "S01" }""");
            await Agrees(
                regime["aplica_moral"] == "1", "CFDI40158",
                $$"""
                { "client": { "legal_name": "EMPRESA DEMO", "tax_id": "EDE010101AB1", "tax_system": "{{regime["id"]}}" }, "use": "S01" }
                """);
        }
    }

    [Fact]
    public async Task Units_are_all_known_and_no_others()
    {
        if (!IsThere())
            return;
        var known = SatFolder.Codes("cfdi_40_claves_unidades").ToHashSet();
        string[] others = ["PZA", "KG", "LT", "SER", "E0", "H8", "ZZZ", "000", "e48"];
        var items = known.Concat(others).Select(unit => (JsonNode)new JsonObject
        {
            ["description"] = unit,
            ["unit_price"] = 1,
            ["unit_key"] = unit,
        });
        var body = JsonNode.Parse(CorrectRequests.Income("{}"))!;
        body["items"] = new JsonArray([.. items]);

        var refused = Details(await Post("/invoices/income", body.ToJsonString())).ToList();

        Assert.All(others, other => Assert.DoesNotContain(other, known));
        Assert.Equal(
            others.Select((_, i) => ("CFDI40165", $"items[{known.Count + i}].unit_key")), refused.Select(detail => (detail.Rule, detail.Field)));
    }

    [Fact]
    public async Task Countries_are_all_known_and_no_others()
    {
        if (!IsThere())
            return;
        foreach (var country in SatFolder.Codes("cfdi_40_paises").Where(country => country != "MEX").Concat(["EUA", "XXX", "US"]))
        {
            await Agrees(country is not ("EUA" or "XXX" or "US"), "CFDI40150", $$"""
                { "client": { "tax_id": "XEXX010101000", "tax_system": "616", "address": { "country": "{{country}}" } }, "use": "S01" }
                """);
        }
    }

    [Theory]
    [InlineData("cfdi_40_exportaciones", "CFDI40123", "exports")]
    [InlineData("cfdi_40_periodicidades", "CFDI40131", "periodicity")]
    [InlineData("cfdi_40_meses", "CFDI40133", "months")]
    [InlineData("cfdi_40_objetos_impuestos", "CFDI40170", "taxability")]
    public async Task Short_catalogues(string catalogue, string rule, string field)
    {
        if (!IsThere())
            return;
        var known = SatFolder.Codes(catalogue);
        for (var i = 0; i < 30; i++)
        {
            var code = i.ToString("00", CultureInfo.InvariantCulture);
            var answer = await Post("/invoices/income", CorrectRequests.Income(field switch
            {
                "exports" => $$"""{ "exports": "{{code}}" }""",
                "taxability" => $$"""{ "items": [ { "taxability": "{{code}}" } ] }""",
                _ => $$"""{ "global": { "{{field}}": "{{code}}" } }""",
            }));
            // Other rules may refuse it, too.
            Assert.Equal(known.Contains(code), answer.Status == 201 || Details(answer).All(detail => detail.Rule != rule));
        }
    }

    [Fact]
    public async Task Rates_of_each_tax_added_and_withheld()
    {
        if (!IsThere())
            return;
        var rules = SatFolder.Rows("cfdi_40_reglas_tasa_cuota");
        var rates = rules.Select(row => Number(row["valor"])).SelectMany(rate => (decimal[])[rate, rate + 0.000001m, decimal.Max(0, rate - 0.000001m)])
            .Concat([0.1m, 0.106667m, 0.0125m, 16]).Distinct().ToList();
        foreach (var (tax, factor, column) in
            from tax in (string[])["IVA", "ISR", "IEPS"]
            from factor in (string[])["Tasa", "Cuota"]
            from column in (string[])["traslado", "retencion"]
            select (tax, factor, column))
        {
            var fitting = rules.Where(row =>
                row["impuesto"].StartsWith(tax, StringComparison.Ordinal) && row["factor"] == factor && row[column] == "1").ToList();
            foreach (var rate in rates)
            {
                var isKnown = fitting.Any(row => row["tipo"] == "Fijo"
                    ? rate == Number(row["valor"])
                    : rate >= Number(row["minimo"]) && rate <= Number(row["valor"]));
                await Agrees(isKnown, column == "traslado" ? "CFDI40179" : "CFDI40185", $$"""
                    {
                      "items": [ { "unit_price": 1000, "quantity": 1, "taxes": [ {
                        "type": "{{tax}}", "factor": "{{factor}}", "rate": {{rate.ToString(CultureInfo.InvariantCulture)}},
                        "withholding": {{(column == "retencion" ? "true" : "false")}}
                      } ] } ]
                    }
                    """);
            }
        }
    }

    private static decimal Number(string text) => text.Length == 0 ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);

    private bool IsThere()
    {
        if (SatFolder.Path is null)
            output.WriteLine("GIGSTACK_SAT is not set: the catalogues were not compared.");
        return SatFolder.Path is not null;
    }

    private async Task Agrees(bool isTaken, string rule, string change)
    {
        // A known RFC would be the client of an earlier request.
        var rfc = (_clients++).ToString("000", CultureInfo.InvariantCulture);
        var answer = await Post("/invoices/income", CorrectRequests.Income(change)
            .Replace("PEGJ800101AB0", "PEGJ800101" + rfc, StringComparison.Ordinal)
            .Replace("EDE010101AB1", "EDE010101" + rfc, StringComparison.Ordinal));
        // What is withheld may be more than the price.
        if (answer.Status == 400)
            return;
        var broken = answer.Status == 201 ? [] : Details(answer).Select(detail => detail.Rule).ToList();
        Assert.True(isTaken == !broken.Contains(rule), $"{change}: {string.Join(", ", broken)}");
    }
}
