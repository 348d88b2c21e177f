using Gigstack.Generator.Emit;
using Gigstack.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator;

/// <summary>
/// Generates clients from the OpenAPI documents in AdditionalFiles, in stages: Document reads, Description describes, Binding decides, Emit
/// prints. Each step below runs again only if its input differs by value from that of the previous run.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class GigstackGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The files of the project, with the metadata that the MSBuild items give them.
        var inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellation) => DocumentInput.Of(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Input);
        var references = inputs
            .Where(static input => input.IsReference)
            .Select(static (input, _) => input.Source)
            .Collect();

        // The clients that are not generated twice.
        var referenced = inputs
            .Where(static input => input.SkipIfReferenced)
            .Collect()
            .Combine(context.MetadataReferencesProvider.Collect())
            .Select(static (pair, cancellation) => ReferencedClients.Of(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Referenced);

        // Document and Description: text -> Api, with `$ref`s resolved.
        var loaded = inputs
            .Collect()
            .Combine(referenced)
            .SelectMany(static (pair, _) => ClientInputs.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Client)
            .Combine(references)
            .Select(static (pair, cancellation) => LoadedInput.Load(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Load);

        // Binding: Api -> Model and diagnostics. They are separate, so that a moved line emits nothing again.
        var bound = loaded
            .Select(static (input, cancellation) => BoundDocument.Bind(input, cancellation))
            .WithTrackingName(StepNames.Bind);
        var language = context.ParseOptionsProvider
            .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion)
            .WithTrackingName(StepNames.Language);
        var isUpdate = SurfaceOutput.IsUpdate(context);
        var models = bound
            .Combine(language.Combine(isUpdate).Select(static (pair, _) => LanguageSupport.IsEnough(pair.Left) && !pair.Right))
            .Where(static pair => pair.Right && pair.Left.Model is not null)
            .Select(static (pair, _) => pair.Left.Model!)
            .WithTrackingName(StepNames.Model);

        var hasUnions = language.Select(static (version, _) => LanguageSupport.HasUnions(version));
        var exhaustive = models.Combine(hasUnions);

        // Emit: one file per type, group and client. Only files whose part of the model changed are emitted again.
        Emit(
            context,
            exhaustive.SelectMany(
                static (pair, _) => pair.Left.Types.Select(
                    type => (Namespace: pair.Left.Namespace.For(new[] { type }.ToEquatableArray(), pair.Right), type))),
            StepNames.EmitType,
            static part => TypeEmitter.Emit(part.Namespace, part.type));
        Emit(
            context,
            exhaustive.SelectMany(
                static (pair, _) => pair.Left.Groups.Select(group => (Namespace: pair.Left.Namespace.For(group.Types, pair.Right), group))),
            StepNames.EmitGroup,
            static part => GroupEmitter.Emit(part.Namespace, part.group));
        Emit(
            context,
            exhaustive.Select(
                static (pair, _) => (Namespace: pair.Left.Namespace.For(pair.Left.Root, pair.Right), pair.Left.Root)),
            StepNames.EmitClient,
            static part => RootClientEmitter.Emit(part.Namespace, part.Root));
        Emit(
            context,
            models.Select(static (model, _) => (model.Namespace, model.Root)),
            StepNames.EmitJson,
            static part => JsonResolverEmitter.Emit(part.Namespace, part.Root));
        Emit(
            context,
            models.SelectMany(static (model, _) => model.XmlTypes.Select(type => (model.Namespace, type))),
            StepNames.EmitXml,
            static part => XmlTypeEmitter.Emit(part.Namespace, part.type));

        // C# that comes with a document.
        var code = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellation) => ClientCode.Of(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Code);
        Emit(
            context,
            code.Combine(models.Collect()).SelectMany(
                static (pair, _) => pair.Right.Where(pair.Left.Fits).Select(model => (model.Namespace, pair.Left))),
            StepNames.EmitCode,
            static part => part.Left.Emit(part.Namespace));

        // The log of a client, and its registration with dependency injection, only if the project has the libraries for it.
        Emit(
            context,
            LoggingReference.Only(context, models)
                .Select(static (model, _) => (model.Namespace, model.Root.ClassName, model.Root.OptionsName)),
            StepNames.EmitLog,
            static part => LogEmitter.Emit(part.Namespace, part.ClassName, part.OptionsName));
        Emit(
            context,
            HostingReferences.Only(context, models)
                .Select(static (model, _) => (
                    model.Namespace, model.Root.ClassName, model.Root.OptionsName, model.Root.RegistrationMethod)),
            StepNames.EmitHosting,
            static part => HostingEmitter.Emit(part.Namespace, part.ClassName, part.OptionsName, part.RegistrationMethod));

        // The listing of what users compile against: old names that it keeps, and the listing itself when it is to be written.
        SurfaceOutput.Register(context, bound, isUpdate);

        // The compiler needs types that older frameworks do not have. Nobody else looks at them.
        var wanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Polyfills.AreWanted(options));
        var lacking = context.MetadataReferencesProvider
            .Collect()
            .Combine(context.CompilationProvider.Select(static (compilation, _) => ProjectAssembly.Of(compilation)))
            .Combine(hasUnions)
            .Combine(wanted)
            .Select(static (pair, _) => Polyfills.Lacking(pair.Left.Left.Left, pair.Left.Left.Right, pair.Left.Right, pair.Right))
            .WithTrackingName(StepNames.Lacking);
        var missing = lacking
            .Combine(context.CompilationProvider)
            .Select(static (pair, cancellation) => Polyfills.Undeclared(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Missing);
        context.RegisterSourceOutput(
            models.Collect().Combine(missing).SelectMany(static (pair, _) => Polyfills.Needed(pair.Left, pair.Right)),
            static (output, name) => PreCompilationOutput.Add(output, PolyfillEmitter.Emit(name)));

        // Only errors: a diagnostic of a generator makes the compiler look for suppressions in every generated file after each keystroke.
        // OpenApiDocumentAnalyzer reports the other findings.
        context.RegisterSourceOutput(
            bound.SelectMany(static (document, _) => document.Errors.AsEnumerable()).WithTrackingName(StepNames.Errors)
                .Combine(SettingPlace.Projects(context)),
            static (output, pair) => output.ReportDiagnostic(SettingPlace.Locate(pair.Left, pair.Right).ToDiagnostic()));
        context.RegisterSourceOutput(
            loaded.Collect().Combine(language),
            static (output, pair) =>
            {
                if (pair.Left.Length > 0 && !LanguageSupport.IsEnough(pair.Right))
                {
                    output.ReportDiagnostic(
                        DiagnosticInfo.Nowhere(Descriptors.LanguageVersion, pair.Right.ToDisplayString()).ToDiagnostic());
                }
            });
    }

    internal static void Emit<T>(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<T> parts, string name, System.Func<T, SourceFile> emit)
    {
        var files = parts.Select((part, cancellation) => EmittedFile.Of(part, emit, cancellation)).WithTrackingName(name);
        PreCompilationOutput.Register(context, files.Where(static file => file.File is not null).Select(static (file, _) => file.File!));
        context.RegisterSourceOutput(
            files.Where(static file => file.Failure is not null),
            static (output, file) => output.ReportDiagnostic(file.Failure!.ToDiagnostic()));
    }
}
