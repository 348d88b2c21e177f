namespace Gigstack.Sandbox.Inspector.Feed;

/// <summary>What a page is told.</summary>
/// <param name="Name"><c>request</c>, or <c>state</c> and <c>faults</c> for what it should read again.</param>
/// <param name="Number">The number of the request; null for the others.</param>
/// <param name="Data">JSON in one line.</param>
internal sealed record PageEvent(string Name, long? Number, string Data);
