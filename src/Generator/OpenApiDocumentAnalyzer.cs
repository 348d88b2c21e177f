using System.Collections.Immutable;
using Gigstack.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator;

/// <summary>
/// Reports warnings and information about documents. The generator reports errors itself, because they must also be reported if analyzers
/// are turned off.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenApiDocumentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.All.Where(
        static descriptor => !Descriptors.IsError(descriptor)).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Report);
    }

    private static void Report(AdditionalFileAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var own = DocumentInput.Of(context.AdditionalFile, provider, context.CancellationToken).ToList();
        var isPart = own.Exists(static input => input.Options is null)
            || ItemMetadata.IsSurface(provider.GetOptions(context.AdditionalFile));
        if (own.Count == 0 && !isPart)
            return;
        var inputs = context.Options.AdditionalFiles.SelectMany(file => DocumentInput.Of(file, provider, context.CancellationToken))
            .ToImmutableArray();
        var references = inputs.Where(static input => input.IsReference).Select(static input => input.Source).ToImmutableArray();
        var referenced = Referenced(context, inputs);

        // All documents, because their settings can conflict.
        var path = context.AdditionalFile.Path;
        var all = ClientInputs.Of(inputs, referenced).ToList();

        // An editor shows only what is reported for the file itself. Any client can have this one as a part.
        var findings = all.Where(client => isPart || client.Source.Path == path)
            .SelectMany(client => AnalyzerFindings.Of(
                client,
                references,
                SurfaceInput.Find(client.Surface, context.Options, context.CancellationToken),
                context.CancellationToken))
            .Where(finding => finding.FilePath == path);
        if (HostingReferences.AreIn(context.Compilation))
            findings = findings.Concat(SharedRegistrations.Of(all, path));

        // The clients of one document have the same findings, as far as they have the same parts.
        foreach (var finding in findings.Distinct())
            context.ReportDiagnostic(finding.ToDiagnostic());
    }

    /// <summary>Reports the clients of the file that are not generated, because a referenced assembly has them.</summary>
    /// <returns>All clients that are not generated.</returns>
    private static EquatableArray<string> Referenced(AdditionalFileAnalysisContext context, ImmutableArray<DocumentInput> inputs)
    {
        var found = new List<string>();
        foreach (var input in inputs)
        {
            if (ReferencedClients.NameOf(input) is not { } client
                || ReferencedClients.AssemblyWith(client, context.Compilation, context.CancellationToken) is not { } assembly)
            {
                continue;
            }

            found.Add(client);
            if (input.Source.Path == context.AdditionalFile.Path)
                context.ReportDiagnostic(input.Source.Locate(default, Descriptors.ReferencedClient, client, assembly).ToDiagnostic());
        }

        return found.ToEquatableArray();
    }
}
