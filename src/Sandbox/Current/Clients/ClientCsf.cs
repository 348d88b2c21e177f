using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Current.Clients;

/// <summary>
/// POST /clients/csf: a client from the PDF in which the SAT certifies a taxpayer's data (constancia de situación fiscal). What is
/// read are its labels as plain text: RFC, name, postal code, and a regime given by its code.
/// </summary>
internal static partial class ClientCsf
{
    private const int MaximumSize = 5 * 1024 * 1024;

    public static ApiReply Upload(ApiCall call)
    {
        var existing = call.Query.Text("client_id") is { } id ? ClientDocuments.Find(call, id) : null;
        if (!call.Content.Files.TryGetValue("file", out var file) || file.Content.Length == 0)
            throw CurrentFileFaults.Upload("file must be a file that is not empty");
        if (file.Content.Length > MaximumSize)
            throw CurrentFileFaults.Upload("file must not be larger than 5 MiB");
        if (!PdfText.IsPdf(file.Content))
            throw CurrentFileFaults.Format("file must be a PDF");

        var found = Read(PdfText.Of(file.Content));
        if (found["tax_id"] is null)
            throw CurrentFileFaults.Format("no RFC can be read from the PDF");
        var errors = new FieldErrors();
        var fields = ClientFields.All.Read(new FieldReader(found, errors));
        return existing is null
            ? CurrentReply.Created(ClientDocuments.Kind, ClientDocuments.Create(call, fields, errors))
            : CurrentReply.Updated(ClientDocuments.Kind, ClientDocuments.Update(call, existing, fields, errors));
    }

    private static JsonObject Read(string text)
    {
        var name = After(CompanyName(), text)
            ?? string.Join(
                ' ', new[] { After(GivenName(), text), After(FirstSurname(), text), After(SecondSurname(), text) }.OfType<string>());
        var fields = new JsonObject();
        if (After(TaxId(), text) is { } taxId)
            fields["tax_id"] = taxId;
        if ((name.Length > 0 ? name : After(TaxId(), text)) is { } legalName)
        {
            fields["name"] = legalName;
            fields["legal_name"] = legalName;
        }

        if (After(Regime(), text) is { } regime)
            fields["tax_system"] = regime;
        if (After(PostalCode(), text) is { } zip)
            fields["address"] = new JsonObject { ["zip"] = zip };
        return fields;
    }

    private static string? After(Regex label, string text) =>
        label.Match(text) is { Success: true } match ? match.Groups[1].Value.Trim() : null;

    [GeneratedRegex(@"RFC:\s*([A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3})")]
    private static partial Regex TaxId();

    [GeneratedRegex(@"Raz[oó]n Social:\s*([^\n]+)")]
    private static partial Regex CompanyName();

    [GeneratedRegex(@"Nombre \(s\):\s*([^\n]+)")]
    private static partial Regex GivenName();

    [GeneratedRegex(@"Primer Apellido:\s*([^\n]+)")]
    private static partial Regex FirstSurname();

    [GeneratedRegex(@"Segundo Apellido:\s*([^\n]+)")]
    private static partial Regex SecondSurname();

    [GeneratedRegex(@"C[oó]digo Postal:\s*(\d{5})")]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"R[eé]gimen:\s*(\d{3})")]
    private static partial Regex Regime();
}
