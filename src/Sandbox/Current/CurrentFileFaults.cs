namespace Gigstack.Sandbox.Current;

/// <summary>Errors about files in the current edition.</summary>
internal static class CurrentFileFaults
{
    /// <summary>The file is missing or not accepted.</summary>
    public static ApiFault Upload(string message) => Of(400, "file_upload_error", message);

    public static ApiFault Format(string message) => Of(400, "invalid_file_format", message);

    public static ApiFault NotFound(string message) => Of(404, "file_not_found", message);

    private static ApiFault Of(int status, string code, string message) => new(status, code, message, message);
}
