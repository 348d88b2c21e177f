namespace Gigstack.Runtime.Generated;

/// <summary>What identifies the response of a page.</summary>
/// <param name="Digest">The digest of the body, which finds a repeated page.</param>
/// <param name="Address">The address that was requested, which links are relative to.</param>
internal readonly record struct PageReceipt(byte[] Digest, Uri Address);
