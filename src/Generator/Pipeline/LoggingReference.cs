using System.IO;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Pipeline;

/// <summary>Finds the reference that <c>ILogger</c> is in.</summary>
internal static class LoggingReference
{
    private const string Name = "Microsoft.Extensions.Logging.Abstractions";

    /// <summary>Whether the reference has <c>ILogger</c>, under its own name.</summary>
    public static bool Is(MetadataReference reference) =>
        reference.Properties.Aliases is { } aliases
        && (aliases.IsEmpty || aliases.Contains("global"))
        && NameOf(reference) == Name;

    private static string? NameOf(MetadataReference reference) => reference switch
    {
        CompilationReference { Compilation.AssemblyName: var name } => name,
        PortableExecutableReference { FilePath: { } path } => Path.GetFileNameWithoutExtension(path),
        _ => reference.Display,
    };
}
