using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Pipeline;

/// <summary>Finds the reference that <c>ILogger</c> is in.</summary>
internal static class LoggingReference
{
    public const string Name = "Microsoft.Extensions.Logging.Abstractions";

    /// <summary>The models, only if the project has <c>ILogger</c>, under its own name.</summary>
    public static IncrementalValuesProvider<ApiModel> Only(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ApiModel> models) =>
        AssemblyReference.Only(
            context,
            models,
            static reference => AssemblyReference.NameOf(reference) == Name,
            static references => references.Length > 0,
            StepNames.Logging);
}
