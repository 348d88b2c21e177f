namespace Gigstack.Sandbox.Server.Storage;

/// <summary>What a transaction may do.</summary>
internal enum StorageAccess
{
    /// <summary>Read only. Writing throws.</summary>
    Read,

    /// <summary>Read and write. The write lock is taken at the start.</summary>
    Write,
}
