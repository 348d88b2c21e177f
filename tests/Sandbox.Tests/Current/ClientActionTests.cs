using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class ClientActionTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task Validate_lists_what_the_sat_would_miss()
    {
        var id = await Created("/clients", """{ "name": "Ana", "tax_id": "PEGJ800101AB0" }""");
        (await Post($"/clients/validate/{id}", null)).Is(200, $$"""
            {
              "message": "Client validated successfully",
              "data": {
                "id": "{{id}}", "is_valid": false, "tax_id": "PEGJ800101AB0",
                "errors": [ "legal_name is required", "tax_system is required", "address.zip must be 5 digits" ]
              }
            }
            """);
        (await Post("/clients/validate/client_none", null)).Is(404, Bodies.Failure("resource_not_found", "Client not found"));
    }

    [Fact]
    public async Task Search_is_no_client_and_answers_as_typesense_counts()
    {
        await Created("/clients", Bodies.Client);
        (await Get("/clients/search?q=PEGJ")).Is(200, $$"""
            { "message": "Clients retrieved successfully", "data": [ {{Bodies.ClientShown}} ], "found": 1, "page": 1, "per_page": 10 }
            """);
        Assert.Empty((await Get("/clients/search?q=PEGJ&fields=email")).Items);
        Assert.Equal(1, (int?)(await Get("/clients/search?q=juan&per_page=1&page=2")).Body["found"]);
        (await Get("/clients/search")).Is(400, Bodies.Invalid("""[ "q is required" ]"""));
    }

    [Fact]
    public async Task The_portal_needs_an_id_or_an_email() =>
        (await Post("/clients/customerportal", "{}")).Is(400, Bodies.Invalid("""[ "id or email is required" ]"""));

    [Fact]
    public async Task A_csf_is_read_from_deflated_streams_of_a_person_too()
    {
        const string Shown = """
            BT (RFC:) Tj (PEGJ800101AB0) Tj [(Nombre ) -20 (\(s\):)] TJ (JUAN) Tj (Primer Apellido: PEREZ) Tj
            (Segundo Apellido: GARCIA) Tj (Codigo Postal: 03100) Tj (Regimen: 612) Tj ET
            """;
        using var deflated = new MemoryStream();
        using (var deflate = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(Encoding.Latin1.GetBytes(Shown));
        var client = (await Upload([.. "%PDF-1.7\n1 0 obj <<>>\nstream\n"u8, .. deflated.ToArray(), .. "\nendstream"u8])).Data;
        Assert.Equal(
            ("JUAN PEREZ GARCIA", "PEGJ800101AB0", "612", "03100", true),
            ((string?)client["legal_name"],
                (string?)client["tax_id"], (string?)client["tax_system"], (string?)client["address"]!["zip"], (bool?)client["is_valid"]));
    }

    [Fact]
    public async Task A_csf_is_a_pdf_with_an_rfc_of_at_most_5_mib()
    {
        (await Upload("hello"u8.ToArray())).Is(400, Bodies.Failure("invalid_file_format", "file must be a PDF"));
        (await Upload("%PDF-1.7\n"u8.ToArray())).Is(400, Bodies.Failure("invalid_file_format", "no RFC can be read from the PDF"));
        (await Upload([])).Is(400, Bodies.Failure("file_upload_error", "file must be a file that is not empty"));
        (await Upload([.. "%PDF-1.7\n"u8, .. new byte[5 * 1024 * 1024]])).Is(
            400, Bodies.Failure("file_upload_error", "file must not be larger than 5 MiB"));
    }

    [Fact]
    public async Task Receipts_of_a_client_without_fiscal_data_fail_and_stay_pending()
    {
        var id = await Created("/clients", """{ "name": "Ana" }""");
        var receipt = await Created(
            "/receipts", $$"""{ "client": { "id": "{{id}}" }, "items": [ { "description": "x", "unit_price": 1 } ] }""");
        (await Post($"/clients/{id}/stamp-pending-receipts", null)).Is(200, $$"""
            {
              "message": "Pending receipts stamped successfully",
              "data": { "stamped": 0, "failed": 1, "remaining": 1, "results": [ { "id": "{{receipt}}", "status": "failed" } ] }
            }
            """);
    }

    private async Task<Answer> Upload(byte[] content)
    {
        using var file = new ByteArrayContent(content);
        using var form = new MultipartFormDataContent { { file, "file", "csf.pdf" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + "/clients/csf") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.TestKey);
        return await Send(request);
    }
}
