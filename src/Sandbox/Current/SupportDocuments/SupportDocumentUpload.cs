namespace Gigstack.Sandbox.Current.SupportDocuments;

/// <summary>The form that a support document is uploaded with; its names are camelCase.</summary>
internal sealed record SupportDocumentUpload(
    string DocumentType, string Name, string Description, string FileName, FileFormat Format, byte[] Content)
{
    private const int MaximumSize = 10 * 1024 * 1024;

    private static readonly string[] s_documentTypes =
        ["contract", "delivery_proof", "payment_proof", "communication", "payment_confirmation", "subscription_info"];

    /// <exception cref="ApiFault">The file is missing, too large or of another format, or a field is wrong.</exception>
    public static SupportDocumentUpload Read(ApiCall call)
    {
        if (!call.Content.Files.TryGetValue("file", out var file) || file.Content.Length == 0)
            throw CurrentFileFaults.Upload("file is required, as a part of multipart/form-data");
        if (file.Content.Length > MaximumSize)
            throw CurrentFileFaults.Upload("file must not be larger than 10 MiB");
        if (FileFormat.Of(file.Content) is not { } format)
            throw CurrentFileFaults.Format("file must be a PDF, PNG, JPG or WEBP");

        var errors = new FieldErrors();
        var type = Field(call, "documentType");
        if (type is null)
            errors.Add("documentType", "documentType is required");
        else if (!s_documentTypes.Contains(type))
            errors.Add("documentType", $"documentType must be one of: {string.Join(", ", s_documentTypes)}");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        return new SupportDocumentUpload(
            type!, Field(call, "name") ?? file.FileName, Field(call, "description") ?? "", file.FileName, format, file.Content);
    }

    private static string? Field(ApiCall call, string name) =>
        call.Content.Fields.TryGetValue(name, out var text) && text.Length > 0 ? text : null;
}
