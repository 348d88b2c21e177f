using System.IO;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Pipeline;

/// <summary>What a reference of the project says about itself, before there is a compilation.</summary>
internal static class AssemblyReference
{
    /// <summary>The name of the assembly; null if its types can be named under an alias only.</summary>
    public static string? NameOf(MetadataReference reference) =>
        reference.Properties.Aliases is { } aliases && (aliases.IsEmpty || aliases.Contains("global"))
            ? reference switch
            {
                CompilationReference { Compilation.AssemblyName: var name } => name,
                PortableExecutableReference { FilePath: { } path } => Path.GetFileNameWithoutExtension(path),
                _ => reference.Display,
            }
            : null;

    /// <summary>The major version of the assembly; that of a project, and one that cannot be read, is the highest.</summary>
    public static int MajorVersionOf(MetadataReference reference)
    {
        try
        {
            return reference is PortableExecutableReference file && file.GetMetadata() is AssemblyMetadata assembly
                ? assembly.GetModules()[0].GetMetadataReader().GetAssemblyDefinition().Version.Major
                : int.MaxValue;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return int.MaxValue;
        }
    }
}
