using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// The clients that are not generated, because a referenced assembly has them. A second copy would be another type with the same name: code
/// that takes one would not accept the other.
/// </summary>
internal static class ReferencedClients
{
    /// <summary>The full names of the clients that are not generated.</summary>
    public static EquatableArray<string> Of(
        ImmutableArray<DocumentInput> inputs, ImmutableArray<MetadataReference> references, CancellationToken cancellationToken)
    {
        var candidates = inputs.Where(static input => NameOf(input) is not null).ToList();
        if (candidates.Count == 0)
            return default;

        // The compilation itself is not available before it starts. Its name decides whether internals are visible.
        var compilation = CSharpCompilation.Create(candidates[0].AssemblyName, references: references);
        return candidates.Select(static input => NameOf(input)!)
            .Where(client => AssemblyWith(client, compilation, cancellationToken) is not null).ToEquatableArray();
    }

    /// <summary>The full name of a client that is generated only if no referenced assembly has it; null for any other.</summary>
    public static string? NameOf(DocumentInput input) =>
        input is { SkipIfReferenced: true, Error: null, Options: { } options } ? $"{options.Namespace}.{options.ClientName}" : null;

    /// <summary>The referenced assembly that has the client and lets this one see it.</summary>
    public static string? AssemblyWith(string client, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (assembly.GetTypeByMetadataName(client) is { } type && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                return assembly.Name;
        }

        return null;
    }
}
