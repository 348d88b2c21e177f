using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>A reference cannot be resolved. The bundler catches it and reports a finding.</summary>
internal sealed class ReferenceException(DiagnosticDescriptor descriptor, params string[] args) : Exception(descriptor.Id)
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public string[] Args => args;

    public static ReferenceException Unresolved(string reference, string reason) =>
        new(Descriptors.UnresolvedReference, reference, reason);
}
