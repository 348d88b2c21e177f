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
        if (DocumentInput.Of(context.AdditionalFile, provider, context.CancellationToken) is not { Options: not null } client)
            return;
        var inputs = context.Options.AdditionalFiles.Select(file => DocumentInput.Of(file, provider, context.CancellationToken))
            .OfType<DocumentInput>().ToImmutableArray();
        var references = inputs.Where(static input => input.Options is null).Select(static input => input.Source).ToImmutableArray();
        // Including conflicts with the other documents.
        client = ClientInputs.Of(inputs).First(input => input.Source.Path == client.Source.Path);
        foreach (var finding in AnalyzerFindings.Of(client, references, context.CancellationToken))
            context.ReportDiagnostic(finding.ToDiagnostic());
    }
}
