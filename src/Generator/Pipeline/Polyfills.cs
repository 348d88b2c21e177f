using System.Collections.Immutable;
using Gigstack.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Pipeline;

/// <summary>The attributes of C# 15 that a compilation uses and does not have.</summary>
internal static class Polyfills
{
    private static readonly string[] s_names = [PolyfillEmitter.Union, PolyfillEmitter.Closed];

    /// <summary>The attributes that the compilation lacks.</summary>
    public static EquatableArray<string> Missing(Compilation compilation) =>
        s_names.Where(name => !Has(compilation, name)).ToEquatableArray();

    /// <summary>Those of them that the clients use.</summary>
    public static IEnumerable<string> Needed(ImmutableArray<ApiModel> models, EquatableArray<string> missing) => missing.Where(
        name => models.Any(
            model => Types(model).Any(
                name == PolyfillEmitter.Union ? ExhaustiveTypes.HasUnions : ExhaustiveTypes.HasClosed)));

    private static bool Has(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName($"{PolyfillEmitter.Namespace}.{name}")
            .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

    private static IEnumerable<EquatableArray<TypeModel>> Types(ApiModel model) =>
        model.Groups.Select(static group => group.Types).Append(model.Types).Append(model.Root.Operations?.Types ?? default);
}
