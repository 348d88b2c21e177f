namespace Gigstack.Generator.Binding.Operations;

/// <summary>One kind of event of a stream.</summary>
/// <param name="Names">The names of the events; empty if they can have any.</param>
/// <param name="Data">The schema of the data, which is JSON; null if it is text.</param>
/// <param name="Place">The place of that schema.</param>
internal sealed record EventVariant(IReadOnlyList<string> Names, Schema? Data, JsonPointer Place)
{
    /// <summary>The only data of events that have no other purpose than to end the stream; null for any other event.</summary>
    public string? End { get; init; }

    /// <summary>What the alternative is called, if its events have no name.</summary>
    public string Title { get; init; } = "Message";
}
