namespace Gigstack.Runtime;

/// <summary>What happens to the body of a success. The body of an error is always read.</summary>
internal enum BodyUse
{
    Ignore,
    Read,

    /// <summary>It is left open, for the caller to read.</summary>
    Stream,
}
