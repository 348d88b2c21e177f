namespace GigstackTests.UnknownValues;

/// <summary>How an API grows, as far as a client that was generated before must bear it.</summary>
public enum Growth
{
    /// <summary>A value that no enum has.</summary>
    Values,

    /// <summary>A property that no object has.</summary>
    Members,

    /// <summary>A null in a list.</summary>
    Nulls,
}
