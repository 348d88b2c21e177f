using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Gigstack.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>A project that is edited: each run says for each step of the pipeline what had to be done again.</summary>
internal sealed class TrackedRuns
{
    private readonly Dictionary<string, AdditionalText> _texts = [];
    private readonly Dictionary<string, ApiFile> _files = [];
    private readonly Dictionary<string, string> _properties = [];
    private CSharpCompilation _compilation = Consumer.Compilation(null, "class Program { }");
    private CSharpParseOptions _options = Consumer.ParseOptions;
    private GeneratorDriver _driver;

    public TrackedRuns(params ApiFile[] files)
        : this(isTracked: true, files)
    {
    }

    /// <param name="isTracked">Whether the driver keeps the steps of each run, with everything that they had as their input.</param>
    /// <param name="files">The additional files.</param>
    public TrackedRuns(bool isTracked, params ApiFile[] files)
    {
        foreach (var file in files)
        {
            _files[file.Path] = file;
            _texts[file.Path] = new InMemoryText(file);
        }

        _driver = CSharpGeneratorDriver.Create(
            [new GigstackGenerator().AsSourceGenerator()],
            _texts.Values,
            Consumer.ParseOptions,
            new FileMetadata(files),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));
        Run();
    }

    /// <summary>The result of the last run.</summary>
    public GeneratorRunResult Result { get; private set; }

    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    /// <summary>The user edits C#.</summary>
    public void EditSource(string text)
    {
        _compilation = _compilation.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, _options, "/project/Source0.cs"));
        Run();
    }

    /// <summary>The user saves a document, changed or not; its metadata may have changed too.</summary>
    public void Save(ApiFile file)
    {
        var text = new InMemoryText(file);
        _driver = _driver.ReplaceAdditionalText(_texts[file.Path], text);
        _texts[file.Path] = text;
        if (!_files[file.Path].Metadata.SequenceEqual(file.Metadata))
        {
            _files[file.Path] = file;
            _driver = _driver.WithUpdatedAnalyzerConfigOptions(new FileMetadata(_files.Values, _properties));
        }

        Run();
    }

    /// <summary>The user sets a property of the project file that the compiler is told.</summary>
    public void SetProperty(string name, string value)
    {
        _properties["build_property." + name] = value;
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new FileMetadata(_files.Values, _properties));
        Run();
    }

    public void SetLanguage(LanguageVersion version)
    {
        _options = Consumer.ParseOptions.WithLanguageVersion(version);
        _compilation = Consumer.Compilation(_options, "class Program { }");
        _driver = _driver.WithUpdatedParseOptions(_options);
        Run();
    }

    /// <summary>The user adds a reference, or removes it.</summary>
    public void SetReferences(Func<IEnumerable<MetadataReference>, IEnumerable<MetadataReference>> change)
    {
        _compilation = _compilation.WithReferences(change(_compilation.References));
        Run();
    }

    /// <summary>Why each output of a step is what it is; empty when the step had no input.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs)
            ? runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason)
            : [];

    /// <summary>The steps that made something new.</summary>
    public IEnumerable<string> Redone() => StepNames.All.Where(step => !Reasons(step).All(IsOld));

    /// <summary>The emitted files that are not those of the last run.</summary>
    public IEnumerable<string> Reemitted() =>
        Result.TrackedSteps.Where(static step => step.Key.StartsWith("Emit", StringComparison.Ordinal))
        .SelectMany(static step => step.Value).SelectMany(static run => run.Outputs).Where(static output => !IsOld(output.Reason))
        .Select(static output => ((Pipeline.EmittedFile)output.Value).File!.HintName);

    public ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> Steps => Result.TrackedSteps;

    /// <summary>What the driver keeps from run to run, by the kind of node.</summary>
    public IEnumerable<(string Node, object Table)> Tables
    {
        get
        {
            var tables = Field(Field(_driver, "_state"), "StateTable");
            while (tables is not IEnumerable)
                tables = Field(tables, "_tables");
            return ((IEnumerable)tables).Cast<object>().Select(static entry => (Property(entry, "Key").GetType().Name, Property(entry, "Value")));
        }
    }

    private static object Field(object owner, string name)
    {
        for (var type = owner.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetField(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is { } field)
                return field.GetValue(owner)!;
        }

        throw new MissingFieldException(owner.GetType().FullName, name);
    }

    private static object Property(object owner, string name) => owner.GetType().GetProperty(name)!.GetValue(owner)!;

    private static bool IsOld(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private void Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        Result = _driver.GetRunResult().Results[0];
        Assert.Null(Result.Exception);
    }
}
