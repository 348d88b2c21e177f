namespace Gigstack.Runtime;

/// <summary>Where a stream of events begins, and what happens when the connection ends.</summary>
/// <param name="EventId">The id of the last event that is known; null for none.</param>
/// <param name="IsOn">Whether a broken stream is resumed.</param>
/// <param name="IsAfterEnd">Whether a stream that the API ended is requested again too.</param>
internal sealed record Resumption(string? EventId = null, bool IsOn = false, bool IsAfterEnd = false)
{
    public static readonly Resumption None = new();
}
