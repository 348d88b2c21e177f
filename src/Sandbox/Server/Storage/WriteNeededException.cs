namespace Gigstack.Sandbox.Server.Storage;

/// <summary>A transaction that only reads was asked to write.</summary>
internal sealed class WriteNeededException() : InvalidOperationException("A transaction that only reads was asked to write.");
