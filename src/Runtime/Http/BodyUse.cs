namespace Gigstack.Runtime;

/// <summary>What becomes of the body of a success. That of an error is always read.</summary>
internal enum BodyUse
{
    Ignore,
    Read,

    /// <summary>It is left open for the caller to read.</summary>
    Stream,
}
