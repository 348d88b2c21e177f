using System.Collections.Immutable;
using Gigstack.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Pipeline;

/// <summary>The types that the compiler looks for in a compilation that does not have them.</summary>
internal static class Polyfills
{
    /// <summary>
    /// Whether the project wants them. Other generators add the same types where they are missing, and no generator sees what another one
    /// adds.
    /// </summary>
    public static bool AreWanted(AnalyzerConfigOptionsProvider options) =>
        !options.GlobalOptions.TryGetValue("build_property.GigstackPolyfills", out var value)
        || !value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The types that the compilation lacks.</summary>
    public static EquatableArray<string> Missing(Compilation compilation, bool hasUnions, bool areWanted) =>
        PolyfillEmitter.Language.Where(_ => areWanted).Concat(PolyfillEmitter.Exhaustive.Where(_ => hasUnions))
            .Where(name => !Has(compilation, PolyfillEmitter.FullName(name))).ToEquatableArray();

    /// <summary>Those of them that the clients use.</summary>
    public static IEnumerable<string> Needed(ImmutableArray<ApiModel> models, EquatableArray<string> missing) => missing.Where(
        name => models.Any(
            model => name is not (PolyfillEmitter.Union or PolyfillEmitter.Closed) || Types(model).Any(
                name == PolyfillEmitter.Union ? ExhaustiveTypes.HasUnions : ExhaustiveTypes.HasClosed)));

    private static bool Has(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName(name).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

    private static IEnumerable<EquatableArray<TypeModel>> Types(ApiModel model) =>
        model.Groups.Select(static group => group.Types).Append(model.Types).Append(model.Root.Operations?.Types ?? default);
}
