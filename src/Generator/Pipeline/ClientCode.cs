using System.Text.RegularExpressions;
using System.Threading;
using Gigstack.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// C# that comes with a document, and adds members to the types of its client. Only a generator knows whether a client is generated, so
/// that the file cannot be an ordinary source of the project.
/// </summary>
/// <param name="Namespace">The namespace of the client.</param>
/// <param name="Name">The name of the file without folder and extension.</param>
/// <param name="Text">The code.</param>
internal sealed record ClientCode(string Namespace, string Name, string Text)
{
    private const string Metadata = "build_metadata.AdditionalFiles.OpenApiCode";

    private static readonly Regex s_types = new(@"^partial (record|class|struct) (?<name>\w+)", RegexOptions.Multiline);

    public static IEnumerable<ClientCode> Of(
        AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        if (provider.GetOptions(file).TryGetValue(Metadata, out var target) && target.Length > 0
            && file.GetText(cancellationToken) is { } text)
        {
            yield return new ClientCode(target, System.IO.Path.GetFileNameWithoutExtension(file.Path), text.ToString());
        }
    }

    /// <summary>Whether the client has the types. With filters and other settings, some may not be generated.</summary>
    public bool Fits(ApiModel model) => model.Namespace.Name == Namespace
        && s_types.Matches(Text).Cast<Match>().All(match => model.Types.Any(type => type.Name == match.Groups["name"].Value));

    public SourceFile Emit(NamespaceModel target) =>
        new(SourceFile.Hint(target, Name + ".Code"), SourceFile.Header.Replace("\r", "") + "\n" + Text.Replace("\r", ""));
}
