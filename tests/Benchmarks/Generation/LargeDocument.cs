using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Benchmarks.Generation;

/// <summary>github.json, 13 MB: the large document that generation is measured on. It is no part of the repository.</summary>
internal static class LargeDocument
{
    private const string Variable = "GIGSTACK_CORPUS";

    /// <summary>The file in the folder that the environment names, or in <c>shared/corpus</c> beside the repository; null when there is
    /// none.</summary>
    public static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); folder is null && at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Gigstack.Generator.sln")))
                folder = Path.Combine(at.FullName, "..", "shared", "corpus");
        }

        var file = Path.Combine(folder ?? "", "real", "github.json");
        return File.Exists(file) ? file : null;
    }

    /// <summary>Why a line is missing from the report.</summary>
    public static string Absent =>
        $"there is no real/github.json in ../shared/corpus beside the repository, nor in the folder that {Variable} names";
}

/// <summary>The document as the compiler hands it over.</summary>
internal sealed class DocumentFile(string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => "/apis/github.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>The metadata of the document's item.</summary>
internal sealed class DocumentMetadata : AnalyzerConfigOptionsProvider
{
    private static readonly Dictionary<string, string> s_client = new()
    {
        ["build_metadata.AdditionalFiles.OpenApiKind"] = "client",
        ["build_metadata.AdditionalFiles.Namespace"] = "GitHub",
        ["build_metadata.AdditionalFiles.ClientName"] = "GitHubClient",
    };

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(s_client);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
