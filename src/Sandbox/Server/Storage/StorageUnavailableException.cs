namespace Gigstack.Sandbox.Server.Storage;

/// <summary>The data file cannot be read or written now: another program has locked it, or its disk is full.</summary>
internal sealed class StorageUnavailableException(string reason, Exception cause)
    : IOException($"The data file cannot be used: {reason}", cause);
