namespace Gigstack.Sandbox.Current;

/// <summary>What can be wrong with files, in the words of the current edition.</summary>
internal static class CurrentFileFaults
{
    /// <summary>The file is not there, or cannot be taken.</summary>
    public static ApiFault Upload(string message) => Of(400, "file_upload_error", message);

    public static ApiFault Format(string message) => Of(400, "invalid_file_format", message);

    public static ApiFault NotFound(string message) => Of(404, "file_not_found", message);

    private static ApiFault Of(int status, string code, string message) => new(status, code, message, message);
}
