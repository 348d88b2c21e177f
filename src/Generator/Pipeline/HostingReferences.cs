using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// Finds the references that the registration of a client with dependency injection needs. Microsoft.Extensions.Http brings the others.
/// </summary>
internal static class HostingReferences
{
    private const string Http = "Microsoft.Extensions.Http";

    // Keyed services, and options that are validated at the start.
    private const int OldestVersion = 8;

    private static readonly string[] s_names =
    [
        Http,
        "Microsoft.Extensions.Configuration.Abstractions",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Options",
        LoggingReference.Name,
    ];

    /// <summary>The models, only if the project has them all.</summary>
    public static IncrementalValuesProvider<ApiModel> Only(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ApiModel> models) =>
        AssemblyReference.Only(context, models, Is, AreComplete, StepNames.Hosting);

    /// <summary>Whether a compilation has them all.</summary>
    public static bool AreIn(Compilation compilation) => AreComplete(compilation.References.Where(Is).ToImmutableArray());

    private static bool Is(MetadataReference reference) => AssemblyReference.NameOf(reference) is { } name && s_names.Contains(name);

    // And new enough.
    private static bool AreComplete(ImmutableArray<MetadataReference> references) =>
        s_names.All(name => references.Any(reference =>
            AssemblyReference.NameOf(reference) == name
            && (name != Http || AssemblyReference.MajorVersionOf(reference) >= OldestVersion)));
}
