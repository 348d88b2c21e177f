using Gigstack;
using GigstackTests.Setup;

namespace GigstackTests.CfdiErrors;

public sealed class CurrentCfdiErrorTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("invoices.errors.list")]
    public async Task List_goes_through_numbered_pages()
    {
        var all = await Api.Invoices.Errors.ListAsync(new() { Limit = 100 }).ToListAsync();
        var errors = await Api.Invoices.Errors.ListAsync(new() { Limit = 60 }).ToListAsync();

        Assert.Equal(
            ["/v2/invoices/errors?limit=100", "/v2/invoices/errors?limit=60", "/v2/invoices/errors?limit=60&page=2"],
            Sent.Select(request => request.Uri.PathAndQuery));
        Assert.InRange(all.Count, 61, 100);
        Assert.Equal(all.Select(error => error.Code), errors.Select(error => error.Code));
        Assert.Equal(all.Count, all.Select(error => error.Code).Distinct().Count());
    }

    [Fact]
    public async Task List_filters_by_code_text_and_type()
    {
        var errors = await Api.Invoices.Errors.ListAsync(new() { Q = "RFC", Type = CfdiErrorType.Receiver, Code = "CFDI40143" })
            .ToListAsync();

        LastSent("GET", "/invoices/errors?code=CFDI40143&q=RFC&type=receiver");
        var error = Assert.Single(errors);
        Assert.Equal(("CFDI40143", CfdiErrorType.Receiver), (error.Code, error.Type));
        Assert.All([error.Description, error.Explanation, error.Solution], text => Assert.False(string.IsNullOrEmpty(text)));
    }
}
