using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>An operation of the document and where its method went.</summary>
/// <param name="Group">The client class.</param>
/// <param name="Index">Which of the operations there.</param>
internal sealed record BoundOperation(OpenApiOperation Operation, Pointer Pointer, GroupBuilder Group, int Index);
