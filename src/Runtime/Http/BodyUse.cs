namespace Gigstack.Runtime;

/// <summary>What happens to the body of a success. The body of an error is read, except with <see cref="Raw"/>.</summary>
internal enum BodyUse
{
    Ignore,
    Read,

    /// <summary>It is left open, for the caller to read.</summary>
    Stream,

    /// <summary>Any body is left open, whatever the status is.</summary>
    Raw,
}
