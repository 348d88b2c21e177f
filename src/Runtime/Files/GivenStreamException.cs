namespace Gigstack.Runtime;

/// <summary>
/// The stream that the caller gave failed, not the connection. The caller gets <see cref="Exception.InnerException"/>, and nothing is
/// repeated. No <see cref="IOException"/>, which a handler would wrap.
/// </summary>
#pragma warning disable CA1032, CA1064 // never thrown to callers
internal sealed class GivenStreamException(Exception cause) : Exception("The stream of a file failed.", cause);
#pragma warning restore CA1032, CA1064
