using System.Text;
using Gigstack.Generator.Emit;
using Gigstack.Generator.Surface;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// What the listing of a surface adds to the output: old names that it keeps, and, for the target UpdateOpenApiSurface, the listing itself
/// as comments. A generator cannot write files.
/// </summary>
internal static class SurfaceOutput
{
    private const string Update = "build_property.OpenApiSurfaceUpdate";

    /// <summary>Whether only the listings are wanted. Nothing else is generated then, so that it takes no time to compile it.</summary>
    public static IncrementalValueProvider<bool> IsUpdate(IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue(Update, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase));

    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<BoundDocument> documents,
        IncrementalValueProvider<bool> isUpdate)
    {
        var listings = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellation) => SurfaceInput.Of(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Surface)
            .Collect();
        var clients = documents
            .Where(static document => document.Model is not null && document.Surface.Length > 0)
            .Combine(listings)
            .Select(static (pair, _) => (
                Model: pair.Left.Model!,
                pair.Left.Surface,
                Renamed: pair.Right.FirstOrDefault(listing => listing.Path == pair.Left.Surface)?.Renamed ?? default));
        GigstackGenerator.Emit(
            context,
            clients.Combine(isUpdate)
                .Where(static pair => pair.Left.Renamed.Count > 0 && !pair.Right)
                .Select(static (pair, _) => (pair.Left.Model.Namespace, OldNames.Of(pair.Left.Model, pair.Left.Renamed)))
                .Where(static names => names.Item2.Count > 0),
            StepNames.EmitRenamed,
            static names => RenamedEmitter.Emit(names.Namespace, names.Item2));

        GigstackGenerator.Emit(
            context,
            clients.Combine(isUpdate)
                .Where(static pair => pair.Right)
                .Select(static (pair, cancellation) => (
                    pair.Left.Model.Namespace,
                    Path: pair.Left.Surface,
                    Text: SurfaceListing.Of(
                        SurfaceBuilder.Build(pair.Left.Model, cancellation), [.. pair.Left.Renamed.AsEnumerable()]).ToString())),
            StepNames.EmitSurface,
            static listing => Listing(listing.Namespace, listing.Path, listing.Text));
    }

    /// <summary>The listing as comments. The first line is the path of the file, for the target that writes it.</summary>
    private static SourceFile Listing(NamespaceModel target, string path, string listing)
    {
        var text = new StringBuilder("//@").Append(path).Append('\n');
        foreach (var line in listing.TrimEnd('\n').Split('\n'))
            text.Append("//").Append(line).Append('\n');
        return new SourceFile(SourceFile.Hint(target, "Surface"), text.ToString());
    }
}
