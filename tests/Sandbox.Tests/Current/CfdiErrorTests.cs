namespace Gigstack.Sandbox.Tests.Current;

public sealed class CfdiErrorTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task A_code_finds_one_error_in_an_envelope_of_its_own() =>
        (await Get("/invoices/errors?code=cfdi140223")).Is(200, """
            {
              "success": true, "data": [
                { "code": "CFDI140223", "description": "~.+", "explanation": "~.+", "solution": "~.+", "type": "unknown" }
              ],
              "total": 1, "page": 1, "limit": 50, "message": "CFDI errors retrieved successfully",
                "timestamp": "~\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"
            }
            """);

    [Fact]
    public async Task Pages_count_from_one_and_end_empty()
    {
        var all = await Get("/invoices/errors?limit=100");
        Assert.Equal(all.Each("code").Skip(2).Take(2), (await Get("/invoices/errors?limit=2&page=2")).Each("code"));
        var behind = await Get("/invoices/errors?limit=2&page=2000000000");
        Assert.Empty(behind.Items);
        Assert.Equal(all.Items.Count, (int)behind.Body["total"]!);
    }

    [Theory]
    [InlineData("type=client", "type must be one of: invoice, receiver, sender, unknown")]
    [InlineData("limit=101", "limit must be between 1 and 100")]
    [InlineData("page=0", "page must be an integer of at least 1")]
    [InlineData("next=x", "next is not a parameter of this operation")]
    public async Task Wrong_parameters_are_refused(string query, string problem) =>
        (await Get("/invoices/errors?" + query)).Is(400, Bodies.Invalid($"""[ "{problem}" ]"""));
}
