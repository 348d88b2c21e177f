namespace Gigstack.Runtime;

/// <summary>A body is not what its headers announce.</summary>
#pragma warning disable CA1032, CA1064 // callers get an ApiException with its message
internal sealed class DamagedBodyException(string message) : IOException(message);
#pragma warning restore CA1032, CA1064
