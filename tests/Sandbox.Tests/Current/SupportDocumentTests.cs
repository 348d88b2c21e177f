namespace Gigstack.Sandbox.Tests.Current;

public sealed class SupportDocumentTests() : SandboxTest(GigstackEdition.Current)
{
    private static readonly byte[] s_pdf = "%PDF-1.7"u8.ToArray();

    [Theory]
    [InlineData("JVBERi0xLjc=", "application/pdf", "pdf")]
    [InlineData("iVBORw0KGgo=", "image/png", "png")]
    [InlineData("/9j/4A==", "image/jpeg", "jpg")]
    [InlineData("UklGRgAAAABXRUJQ", "image/webp", "webp")]
    public async Task The_bytes_tell_the_format_and_not_the_name(string base64, string mediaType, string extension)
    {
        var client = await Created("/clients", Bodies.Client);
        var content = Convert.FromBase64String(base64);
        (await Upload($"/clients/{client}", content)).Is(201, $$"""
            {
              "success": true, "message": "Support document uploaded successfully", "timestamp": "~\\d{4}-\\d\\d-\\d\\dT.+Z",
              "data": {
                "id": "~doc_\\w+", "document_type": "contract", "name": "file.bin", "description": "", "file_name": "file.bin",
                "file_url": "~http://127\\.0\\.0\\.1:\\d+/files/file_\\w+\\.{{extension}}", "file_size": {{content.Length}},
                  "mime_type": "{{mediaType}}",
                "compliance_status": "pending_review", "audits": [], "created_at": "~\\d{13}", "created_by": "~user_\\w+",
                  "updated_at": "~\\d{13}",
                "linked_entities": [ { "entity_type": "client", "entity_id": "{{client}}", "linked_at": "~\\d{13}" } ]
              }
            }
            """);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_and_not_kept()
    {
        var client = await Created("/clients", Bodies.Client);
        var path = $"/clients/{client}";
        (await Upload(path, "GIF89a"u8.ToArray())).Is(400, Bodies.Failure("invalid_file_format", "file must be a PDF, PNG, JPG or WEBP"));
        (await Upload(path, [])).Is(400, Bodies.Failure("file_upload_error", "file is required, as a part of multipart/form-data"));
        (await Post(path + "/support-documents", "{}")).Is(
            400, Bodies.Failure("file_upload_error", "file is required, as a part of multipart/form-data"));
        (await Upload(path, [.. s_pdf, .. new byte[10 * 1024 * 1024]])).Is(
            400, Bodies.Failure("file_upload_error", "file must not be larger than 10 MiB"));
        (await Upload(path, s_pdf, type: null)).Is(400, Bodies.Invalid("""[ "documentType is required" ]"""));
        Assert.Empty((await Get(path + "/support-documents")).Items);
    }

    [Fact]
    public async Task Each_record_has_documents_of_its_own()
    {
        var client = await Created("/clients", Bodies.Client);
        var invoice = await Created("/invoices/income", Bodies.Invoice(client));
        Assert.Equal(201, (await Upload($"/invoices/{invoice.ToUpperInvariant()}", s_pdf)).Status);
        Assert.Empty((await Get($"/clients/{client}/support-documents")).Items);
        var link = Assert.Single((await Get($"/invoices/{invoice}/support-documents")).Items)!["linked_entities"]![0]!;
        Assert.Equal(("invoice", invoice), ((string?)link["entity_type"], (string?)link["entity_id"]));
    }

    [Theory]
    [InlineData("clients", "Client")]
    [InlineData("invoices", "Invoice")]
    [InlineData("payments", "Payment")]
    public async Task What_is_not_there_has_no_documents(string resource, string kind)
    {
        (await Get($"/{resource}/nobody/support-documents")).Is(404, Bodies.Failure("resource_not_found", $"{kind} not found"));
        (await Upload($"/{resource}/nobody", s_pdf)).Is(404, Bodies.Failure("resource_not_found", $"{kind} not found"));
    }

    private Task<Answer> Upload(string path, byte[] content, string? type = "contract") =>
        PostForm(path + "/support-documents", type is null ? [] : [("documentType", type)], [("file", content)]);
}
