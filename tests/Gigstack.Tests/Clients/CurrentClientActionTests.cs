using System.Text;
using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Clients;

public sealed class CurrentClientActionTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("clients.search")]
    public async Task Search_pages_through_what_is_found()
    {
        foreach (var name in new[] { "Ana Uno", "Eva", "Ana Dos" })
            await Api.Clients.CreateAsync(new() { Name = name, Email = "x@ana.mx" });
        var found = await Api.Clients.SearchAsync(new() { Q = "ana", Limit = 1, Fields = "name" }).ToListAsync();

        Sent[3].Is("GET", "/clients/search?q=ana&limit=1&fields=name");
        Sent[4].Is("GET", "/clients/search?q=ana&limit=1&fields=name&page=2");
        Assert.Equal(["Ana Dos", "Ana Uno"], found.Select(client => client.Name));
        Assert.Equal(3, await Api.Clients.SearchAsync(new() { Q = "x@ana.mx", PerPage = 50 }).CountAsync());
        LastSent("GET", "/clients/search?q=x%40ana.mx&per_page=50");
    }

    [Fact, Operation("clients.validate")]
    public async Task Validate_says_what_is_wrong()
    {
        var created = await Api.Clients.CreateAsync(CurrentSamples.Client with { Address = null });
        var response = await Api.Clients.ValidateWithResponseAsync(created.Id);

        LastSent("POST", $"/clients/validate/{created.Id}");
        Assert.Equal((200, "Client validated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((created.Id, false, created.TaxId), (response.Value.Id, response.Value.IsValid, response.Value.TaxId));
        Assert.Equal(["address.zip must be 5 digits"], response.Value.Errors);
    }

    [Fact, Operation("clients.openPortal")]
    public async Task The_portal_is_opened_by_id_or_by_email()
    {
        var created = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var byId = await Api.Clients.OpenPortalWithResponseAsync(new() { Id = created.Id });
        LastSent("POST", "/clients/customerportal", $$"""{ "id": "{{created.Id}}" }""");
        var byEmail = await Api.Clients.OpenPortalAsync(new() { Email = created.Email });
        LastSent("POST", "/clients/customerportal", """{ "email": "juan.perez@ejemplo.com" }""");

        Assert.Equal((200, "Customer portal access token created successfully"), ((int)byId.StatusCode, byId.Message));
        Assert.NotEqual(byId.Value.Url, byEmail.Url);
        Assert.InRange(
            DateTimeOffset.FromUnixTimeSeconds(byEmail.ExpiresAt!.Value),
            DateTimeOffset.UtcNow.AddDays(4.9),
            DateTimeOffset.UtcNow.AddDays(5));
    }

    [Fact, Operation("clients.openPortal")]
    public async Task The_portal_of_an_email_that_several_have_is_a_conflict()
    {
        await Api.Clients.CreateAsync(new() { Name = "A", Email = "x@ana.mx" });
        await Api.Clients.CreateAsync(new() { Name = "B", Email = "x@ana.mx" });
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Clients.OpenPortalAsync(new() { Email = "x@ana.mx" }));
        Assert.Equal((409, "resource_conflict"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("clients.openPortal")]
    public async Task The_portal_of_nobody_is_not_found()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Clients.OpenPortalAsync(new() { Email = "nadie@ana.mx" }));
        Assert.Equal((404, "resource_not_found"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("clients.uploadCsf")]
    public async Task A_csf_creates_a_client_or_updates_one()
    {
        var created = await Api.Clients.UploadCsfWithResponseAsync(new() { File = Csf("EKU9003173C9", "ESCUELA KEMPER URGATE") });
        await Sent[^1].IsFormAsync(
            "POST",
            "/clients/csf",
            new SentPart("file", Encoding.UTF8.GetString(Pdf("EKU9003173C9", "ESCUELA KEMPER URGATE")), "csf.pdf", "application/pdf"));
        Assert.Equal((201, "Client created successfully"), ((int)created.StatusCode, created.Message));
        Assert.Equal(
            ("EKU9003173C9", "ESCUELA KEMPER URGATE", "42501"),
            (created.Value.TaxId, created.Value.LegalName, created.Value.Address!.Zip));

        var updated = await Api.Clients.UploadCsfWithResponseAsync(
            new() { File = Csf("EKU9003173C9", "OTRO NOMBRE") },
            new() { ClientId = created.Value.Id });
        Assert.Equal($"/v2/clients/csf?client_id={created.Value.Id}", Sent[^1].Uri.PathAndQuery);
        Assert.Equal((200, created.Value.Id, "OTRO NOMBRE"), ((int)updated.StatusCode, updated.Value.Id, updated.Value.LegalName));
    }

    [Fact, Operation("clients.uploadCsf")]
    public async Task A_csf_that_is_no_pdf_has_the_wrong_format()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Clients.UploadCsfAsync(new() { File = ApiFile.FromText("RFC: EKU9003173C9") }));
        Assert.Equal((400, "invalid_file_format"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("clients.uploadCsf")]
    public async Task A_csf_of_a_client_who_is_there_is_a_conflict_without_its_id()
    {
        await Api.Clients.UploadCsfAsync(new() { File = Csf("EKU9003173C9", "ESCUELA KEMPER URGATE") });
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Clients.UploadCsfAsync(new() { File = Csf("EKU9003173C9", "A") }));
        Assert.Equal((409, "resource_already_exists"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("clients.uploadCsf")]
    public async Task A_csf_for_a_client_who_is_not_there_is_not_found()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() =>
            Api.Clients.UploadCsfAsync(new() { File = Csf("EKU9003173C9", "A") }, new() { ClientId = "client_none" }));
        Assert.Equal((404, "resource_not_found"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("clients.stampPendingReceipts")]
    public async Task Pending_receipts_are_stamped_together()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var receipt = await Api.Receipts.CreateAsync(
            new() { Client = new() { Id = client.Id }, Items = [new() { Description = "x", Quantity = 1, UnitPrice = 100m }] });
        var response = await Api.Clients.StampPendingReceiptsWithResponseAsync(client.Id);

        LastSent("POST", $"/clients/{client.Id}/stamp-pending-receipts");
        Assert.Equal((200, "Pending receipts stamped successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((1, 0, 0), (response.Value.Stamped, response.Value.Failed, response.Value.Remaining));
        Assert.Equal(new PendingReceiptResult { Id = receipt.Id, Status = "stamped" }, Assert.Single(response.Value.Results!));
        Assert.Equal(client.Id, Assert.Single(await Api.Invoices.Income.ListAsync().ToListAsync()).Client!.Id);
        Assert.Equal(0, (await Api.Clients.StampPendingReceiptsAsync(client.Id)).Stamped);
    }

    private static ApiFile Csf(string taxId, string name) => ApiFile.FromBytes(Pdf(taxId, name), "csf.pdf", "application/pdf");

    private static byte[] Pdf(string taxId, string name) => Encoding.ASCII.GetBytes($"""
        %PDF-1.4
        1 0 obj << >>
        stream
        BT (RFC: {taxId}) Tj (Denominacion/Razon Social: {name}) Tj (Codigo Postal: 42501) Tj ET
        endstream
        endobj
        """);
}
