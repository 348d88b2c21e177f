using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>What MSBuild writes into the generated .editorconfig, by the path of the file.</summary>
internal sealed class FileMetadata(IEnumerable<ApiFile> files, IReadOnlyDictionary<string, string>? properties = null) : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, Options> _byPath = files.GroupBy(static file => file.Path).ToDictionary(
        static items => items.Key,
        static items => new Options(items.Count() == 1 ? items.Single().Metadata : ApiFile.MetadataOf(items)));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties ?? new Dictionary<string, string>());

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _byPath.GetValueOrDefault(textFile.Path) ?? GlobalOptions;

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
