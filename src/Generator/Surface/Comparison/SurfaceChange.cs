namespace Gigstack.Generator.Surface.Comparison;

/// <summary>A difference between a listing and the document.</summary>
/// <param name="Impact">What it breaks.</param>
/// <param name="Key">The member of the new code that is nearest to the change; its place is where the change is reported.</param>
/// <param name="Text">What it was, and what it is.</param>
internal sealed record SurfaceChange(Impact Impact, string Key, string Text)
{
    /// <summary>Whether only the name on the wire is another one.</summary>
    public bool IsOfWireName { get; init; }

    /// <summary>
    /// Where it is reported, if that is not the place of the member. What is not in the document any more is reported at the nearest part
    /// that is.
    /// </summary>
    public JsonPointer? At { get; init; }
}

/// <summary>What a change breaks.</summary>
[Flags]
internal enum Impact
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Code that uses the member may not compile, or compiles with a warning.</summary>
    Code = 1,

    /// <summary>A client and a service that know different documents do not understand each other.</summary>
    Wire = 2,
}
