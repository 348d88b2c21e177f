using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Pipeline;

/// <summary>Finds the reference that <c>ILogger</c> is in.</summary>
internal static class LoggingReference
{
    public const string Name = "Microsoft.Extensions.Logging.Abstractions";

    /// <summary>Whether the reference has <c>ILogger</c>, under its own name.</summary>
    public static bool Is(MetadataReference reference) => AssemblyReference.NameOf(reference) == Name;
}
