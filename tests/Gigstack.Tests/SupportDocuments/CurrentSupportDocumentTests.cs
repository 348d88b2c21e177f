using System.Text;
using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Payments;
using GigstackTests.Setup;

namespace GigstackTests.SupportDocuments;

public sealed class CurrentSupportDocumentTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private const string Pdf = "%PDF-1.7\n%%EOF\n";

    [Fact, Operation("clients.supportDocuments.upload")]
    public async Task Upload_sends_the_file_and_the_fields_of_a_form()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var response = await Api.Clients.SupportDocuments.UploadWithResponseAsync(client.Id!, new()
        {
            File = File(Pdf),
            DocumentType = SatDocumentType.Contract,
            Name = "Contrato de servicios",
            Description = "Firmado en México",
        });

        await LastSentFormAsync("POST", $"/clients/{client.Id}/support-documents", Part(Pdf),
            new("documentType", "contract"), new("name", "Contrato de servicios"), new("description", "Firmado en México"));
        Assert.Equal((201, "Support document uploaded successfully"), ((int)response.StatusCode, response.Message));
        var document = response.Value;
        Assert.StartsWith("doc_", document.Id, StringComparison.Ordinal);
        Assert.Equal(
            (SatDocumentType.Contract, "Contrato de servicios", "Firmado en México"),
            (document.DocumentType, document.Name, document.Description));
        Assert.Equal(("contrato.pdf", "application/pdf", (long)Pdf.Length), (document.FileName, document.MimeType, document.FileSize));
        Assert.Equal(("pending_review", document.CreatedAt), (document.ComplianceStatus, document.UpdatedAt));
        var link = Assert.Single(document.LinkedEntities!);
        Assert.Equal(("client", client.Id), (link.EntityType, link.EntityId));

        // The file itself is served to whoever knows its address.
        using var download = new HttpClient();
        Assert.Equal(Pdf, await download.GetStringAsync(new Uri(document.FileUrl!)));
    }

    [Fact, Operation("clients.supportDocuments.list")]
    public async Task List_gives_the_documents_of_one_client()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var other = await Api.Clients.CreateAsync(CurrentSamples.Client with { TaxId = "PEGJ900101ABC" });
        var uploaded = await Api.Clients.SupportDocuments.UploadAsync(
            client.Id!,
            new() { File = File(Pdf), DocumentType = SatDocumentType.PaymentProof });
        await Api.Clients.SupportDocuments.UploadAsync(other.Id!, new() { File = File(Pdf), DocumentType = SatDocumentType.Contract });
        var response = await Api.Clients.SupportDocuments.ListWithResponseAsync(client.Id!);

        LastSent("GET", $"/clients/{client.Id}/support-documents");
        Assert.Equal((200, "Support documents retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((uploaded.Id, uploaded.FileUrl), (Assert.Single(response.Value).Id, response.Value[0].FileUrl));
    }

    [Fact, Operation("invoices.supportDocuments.upload")]
    public async Task Upload_takes_a_document_of_an_invoice()
    {
        var invoice = await InvoiceAsync();
        var document = await Api.Invoices.SupportDocuments.UploadAsync(
            invoice,
            new() { File = File(Pdf), DocumentType = SatDocumentType.DeliveryProof });

        await LastSentFormAsync(
            "POST",
            $"/invoices/{invoice}/support-documents",
            Part(Pdf),
            new SentPart("documentType", "delivery_proof"));
        Assert.Equal(("contrato.pdf", SatDocumentType.DeliveryProof), (document.Name, document.DocumentType));
        Assert.Equal(("invoice", invoice), (document.LinkedEntities![0].EntityType, document.LinkedEntities[0].EntityId));
    }

    [Fact, Operation("invoices.supportDocuments.list")]
    public async Task List_gives_the_documents_of_an_invoice()
    {
        var invoice = await InvoiceAsync();
        Assert.Empty(await Api.Invoices.SupportDocuments.ListAsync(invoice));

        LastSent("GET", $"/invoices/{invoice}/support-documents");
        var uploaded = await Api.Invoices.SupportDocuments.UploadAsync(
            invoice,
            new() { File = File(Pdf), DocumentType = SatDocumentType.DeliveryProof });
        Assert.Equal(uploaded.Id, Assert.Single(await Api.Invoices.SupportDocuments.ListAsync(invoice)).Id);
    }

    [Fact, Operation("payments.supportDocuments.upload")]
    public async Task Upload_takes_a_document_of_a_payment()
    {
        var payment = await PaymentAsync();
        var document = await Api.Payments.SupportDocuments.UploadAsync(
            payment,
            new() { File = File(Pdf), DocumentType = SatDocumentType.PaymentConfirmation });

        await LastSentFormAsync(
            "POST",
            $"/payments/{payment}/support-documents",
            Part(Pdf),
            new SentPart("documentType", "payment_confirmation"));
        Assert.Equal(("payment", payment), (document.LinkedEntities![0].EntityType, document.LinkedEntities[0].EntityId));
    }

    [Fact, Operation("payments.supportDocuments.list")]
    public async Task List_gives_the_documents_of_a_payment()
    {
        var payment = await PaymentAsync();
        var uploaded = await Api.Payments.SupportDocuments.UploadAsync(
            payment,
            new() { File = File(Pdf), DocumentType = SatDocumentType.PaymentProof });
        Assert.Equal(uploaded.Id, Assert.Single(await Api.Payments.SupportDocuments.ListAsync(payment)).Id);
        LastSent("GET", $"/payments/{payment}/support-documents");
    }

    [Theory]
    [InlineData("GIF89a", "contract", "invalid_file_format")]
    [InlineData("", "contract", "file_upload_error")]
    [InlineData(Pdf, "selfie", "validation_failed")]
    public async Task Upload_refuses_other_files_and_types(string content, string type, string code)
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() =>
            Api.Clients.SupportDocuments.UploadAsync(client.Id!, new() { File = File(content), DocumentType = (SatDocumentType)type }));
        Assert.Equal((400, code), ((int)exception.StatusCode!, exception.Code));
    }

    private static ApiFile File(string content) => ApiFile.FromBytes(Encoding.UTF8.GetBytes(content), "contrato.pdf", "application/pdf");

    private static SentPart Part(string content) => new("file", content, "contrato.pdf", "application/pdf");

    private async Task<string> InvoiceAsync()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        return (await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id!))).Uuid!;
    }

    private async Task<string> PaymentAsync()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        return (await Api.Payments.RequestAsync(PaymentSamples.Request(client.Id))).Id!;
    }
}
