namespace Gigstack.Generator.Binding.Operations;

/// <summary>An operation of the document and where its method went.</summary>
/// <param name="Group">The client class.</param>
/// <param name="Index">Which of the operations there.</param>
internal sealed record BoundOperation(Operation Operation, GroupBuilder Group, int Index);
