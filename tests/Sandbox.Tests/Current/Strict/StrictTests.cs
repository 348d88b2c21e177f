namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>
/// The mistakes that docs/strict.md and docs/estricto.md list, each refused with the rule that they say.
/// GIGSTACK_UPDATE_STRICT=1 writes both tables.
/// </summary>
public sealed class StrictTests : MistakeTest
{
    private static readonly MistakeTable s_english = new("strict.md", "## Mistakes");
    private static readonly MistakeTable s_spanish = new("estricto.md", "## Errores");

    public static TheoryData<string> Mistakes => [.. AllMistakes.List.Select(mistake => mistake.English)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_refused_with_the_rule_of_the_table(string english)
    {
        var mistake = AllMistakes.List.Single(one => one.English == english);
        var (rule, field, text) = Assert.Single(Details(await Send(mistake)));

        Assert.Equal(Row(mistake.English, rule, field, text), Assert.Single(s_english.Rows(), row => row[0] == mistake.English));
        Assert.Equal(Row(mistake.Spanish, rule, field, text), Assert.Single(s_spanish.Rows(), row => row[0] == mistake.Spanish));
    }

    [Fact]
    public void Each_row_of_the_tables_is_a_mistake()
    {
        Assert.InRange(AllMistakes.List.Count, 60, int.MaxValue);
        Assert.Equal(AllMistakes.List.Select(mistake => mistake.English), s_english.Rows().Select(row => row[0]));
        Assert.Equal(AllMistakes.List.Select(mistake => mistake.Spanish), s_spanish.Rows().Select(row => row[0]));
    }

    [Fact]
    public async Task Each_rule_of_the_catalogue_is_in_the_table_or_named_with_the_reason_why_no_request_breaks_it()
    {
        var hit = s_english.Rows().Select(row => row[2]).Distinct();
        var unbroken = new MistakeTable("strict.md", "## Rules that no request breaks").Rows();
        var errors = await Get("/invoices/errors?limit=100");

        Assert.Equal((int)errors.Body["total"]!, errors.Items.Count);
        Assert.Equal(errors.Each("code").Order(StringComparer.Ordinal), hit.Concat(unbroken.Select(row => row[0])).Order(StringComparer.Ordinal));
        Assert.Equal(
            unbroken.Select(row => row[0]),
            new MistakeTable("estricto.md", "## Reglas que ninguna petición rompe").Rows().Select(row => row[0]));
        Assert.All(unbroken, row => Assert.Equal(
            (string?)errors.Items.Single(item => (string?)item!["code"] == row[0])!["description"], row[1]));
    }

    [Fact]
    public async Task All_mistakes_of_a_request_are_told_at_once()
    {
        var answer = await Send(new("", "", """
            { "use": "P01", "payment_method": "PPD", "items": [ { "unit_key": "PZA", "taxes": [ { "type": "ISR", "rate": 16 } ] } ] }
            """));

        Assert.Equal(["CFDI40105", "CFDI40160", "CFDI40165", "CFDI40179"], Details(answer).Select(detail => detail.Rule));
        Assert.StartsWith("CFDI40105: ", (string?)answer.Body["error"]!["message"], StringComparison.Ordinal);
        Assert.Empty((await Get("/invoices/income")).Items);
        Assert.Empty((await Get("/clients")).Items);
    }

    [Fact]
    public async Task The_client_of_the_documentation_can_be_created_but_not_invoiced()
    {
        var client = await Created("/clients", Bodies.Client
            .Replace("JUAN PEREZ GARCIA", "Juan Pérez García", StringComparison.Ordinal)
            .Replace("PEGJ800101AB0", "PEGJ800101ABC", StringComparison.Ordinal)
            .Replace("612", "601", StringComparison.Ordinal).Replace("G03", "P01", StringComparison.Ordinal));

        var refused = await Post("/invoices/income", $$"""
            { "client": { "id": "{{client}}" }, "items": [ { "description": "x", "unit_price": 1 } ] }
            """);

        Assert.Equal(["Rfc", "CFDI40145", "CFDI40158", "CFDI40160"], Details(refused).Select(detail => detail.Rule));
    }

    [Fact]
    public async Task The_tables_are_written_on_demand()
    {
        if (Environment.GetEnvironmentVariable("GIGSTACK_UPDATE_STRICT") != "1")
            return;
        var rows = new List<(Mistake Mistake, string[] Cells)>();
        var problems = new List<string>();
        foreach (var mistake in AllMistakes.List)
        {
            await DisposeAsync();
            await InitializeAsync();
            var answer = await Send(mistake);
            if (answer.Status != 422 || Details(answer).ToList() is not { Count: 1 } details)
            {
                problems.Add($"{mistake}: {answer.Body.ToJsonString()}");
                continue;
            }

            rows.Add((mistake, [$"`{details[0].Field}`", $"`{details[0].Rule}`", details[0].Text]));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        s_english.Write(rows.Select(row => (string[])[row.Mistake.English, .. row.Cells]));
        s_spanish.Write(rows.Select(row => (string[])[row.Mistake.Spanish, .. row.Cells]));
    }

    private static string[] Row(string mistake, string rule, string field, string text) => [mistake, field, rule, text];
}
