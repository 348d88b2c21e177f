namespace Gigstack.Sandbox.Server.Http;

/// <summary>An error answer. The edition decides its form.</summary>
internal sealed class ApiFault(int status, string code, string detail, string summary, JsonNode? details = null) : Exception(detail)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>What went wrong, the inner message of the error body.</summary>
    public string Detail { get; } = detail;

    /// <summary>The outer message of the error body.</summary>
    public string Summary { get; } = summary;

    public JsonNode? Details { get; } = details;

    /// <summary>The event about the failure; null if there is none.</summary>
    public FaultAnnouncement? Announcement { get; init; }

    /// <summary>Members of the error body beside those of every error.</summary>
    public JsonObject More { get; init; } = [];
}
