using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Pipeline;

/// <summary>What a reference of the project says about itself, before there is a compilation.</summary>
internal static class AssemblyReference
{
    /// <summary>The models, only if the project has references of a kind. Other references run nothing again.</summary>
    public static IncrementalValuesProvider<ApiModel> Only(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ApiModel> models,
        Func<MetadataReference, bool> isOne,
        Func<ImmutableArray<MetadataReference>, bool> areEnough,
        string name)
    {
        var has = context.MetadataReferencesProvider
            .Where(isOne)
            .Collect()
            .Select((references, _) => areEnough(references))
            .WithTrackingName(name);
        return models.Combine(has).Where(static pair => pair.Right).Select(static (pair, _) => pair.Left);
    }

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
