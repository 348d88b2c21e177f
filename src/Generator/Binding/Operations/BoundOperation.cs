namespace Gigstack.Generator.Binding.Operations;

/// <summary>An operation of the document and the location of its method.</summary>
/// <param name="Group">The client class.</param>
/// <param name="Index">The index in the operations of the client class.</param>
internal sealed record BoundOperation(Operation Operation, GroupBuilder Group, int Index);
