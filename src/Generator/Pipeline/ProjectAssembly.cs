using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Pipeline;

/// <summary>What decides whether the assembly of the project sees the internals of its references.</summary>
internal sealed record ProjectAssembly(
    string? Name, EquatableArray<byte> PublicKey, string? KeyFile, string? KeyContainer, StrongNameProvider? Keys)
{
    public static ProjectAssembly Of(Compilation compilation)
    {
        var options = compilation.Options;
        return new ProjectAssembly(
            compilation.AssemblyName,
            options.CryptoPublicKey.ToEquatableArray(),
            options.CryptoKeyFile,
            options.CryptoKeyContainer,
            options.StrongNameProvider);
    }

    /// <summary>The assembly with references and without files.</summary>
    public Compilation With(ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        Name,
        references: references,
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            cryptoPublicKey: PublicKey.ToImmutableArray(),
            cryptoKeyFile: KeyFile,
            cryptoKeyContainer: KeyContainer,
            strongNameProvider: Keys));
}
