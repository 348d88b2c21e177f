using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Gigstack.Generator.Document;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// Where a wrong setting is in the project file. It is determined when it is reported, so that an edited project file binds nothing again.
/// </summary>
internal static class SettingPlace
{
    private const string Item = "OpenApiClient";

    /// <summary>The prefix of properties that are settings of the gigstack client.</summary>
    private const string Property = "Gigstack";

    private static readonly Regex s_entry = new(@"^'(.*)' in (\w+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>The project files.</summary>
    public static IncrementalValueProvider<ImmutableArray<SourceDocument>> Projects(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => ItemMetadata.IsProject(pair.Right.GetOptions(pair.Left)))
            .Select(static (pair, cancellation) =>
                pair.Left.GetText(cancellation) is { } text ? new SourceDocument(pair.Left.Path, DocumentText.Of(text)) : null)
            .Where(static project => project is not null)
            .Select(static (project, _) => project!)
            .Collect();

    /// <summary>Moves a finding about a setting from the document to the project file, if it is known.</summary>
    public static DiagnosticInfo InProject(DiagnosticInfo finding, string project) =>
        project.Length > 0 && (finding.Descriptor == Descriptors.Configuration || finding.Descriptor == Descriptors.NothingMatches)
            ? finding with { FilePath = project, Span = default, LineSpan = default, SettingOf = finding.FilePath }
            : finding;

    /// <summary>Locates a finding that belongs to a project file.</summary>
    public static DiagnosticInfo Locate(DiagnosticInfo finding, ImmutableArray<SourceDocument> projects)
    {
        if (finding.SettingOf is not { } document
            || projects.FirstOrDefault(project => project.Path == finding.FilePath) is not { } project)
        {
            return finding;
        }

        var (setting, value) = finding.Descriptor == Descriptors.Configuration ? (finding.Args[0], finding.Args[1])
            : s_entry.Match(finding.Args[0]) is { Success: true } entry ? (entry.Groups[2].Value, entry.Groups[1].Value)
            : ("Include", "");
        var span = Find(project.Text, document.Substring(document.LastIndexOfAny(['/', '\\']) + 1), setting, value);
        return finding with { Span = span, LineSpan = project.Text.Lines.GetLinePositionSpan(span) };
    }

    /// <summary>The value, its attribute or element, or the item; the start of the file if a target makes the item.</summary>
    private static TextSpan Find(DocumentText text, string document, string setting, string value)
    {
        XDocument project;
        try
        {
            project = XDocument.Parse(text.Content, LoadOptions.SetLineInfo);
        }
        catch (XmlException)
        {
            return default;
        }

        var places = project.Descendants().SelectMany(element => PlacesIn(element, setting)).ToList();
        var place = places.Find(place => place.Value.Contains(value) && IsFor(place.Item, document))
            ?? places.Find(place => place.Value.IndexOf(value, StringComparison.OrdinalIgnoreCase) >= 0);
        if (place is not null)
            return SpanOf(text, place.Node, value);
        var item = project.Descendants().FirstOrDefault(element => element.Name.LocalName == Item && IsFor(element, document));
        return item is null ? default : SpanOf(text, item, "");
    }

    private static IEnumerable<Place> PlacesIn(XElement element, string setting)
    {
        if (element.Name.LocalName == Item)
        {
            foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.LocalName == setting))
                yield return new Place(attribute, attribute.Value, element);
            foreach (var child in element.Elements().Where(child => child.Name.LocalName == setting))
                yield return new Place(child, child.Value, element);
        }
        else if (element.Name.LocalName == Property + setting)
        {
            yield return new Place(element, element.Value, element);
        }
    }

    /// <summary>Whether an item is, or may be, that of a document.</summary>
    private static bool IsFor(XElement item, string document) =>
        (item.Attribute("Include") ?? item.Attribute("Update"))?.Value is not { } include
        || include.Contains(document) || include.IndexOfAny(['*', '?', '$', '@']) >= 0;

    private static TextSpan SpanOf(DocumentText text, XObject node, string value)
    {
        var info = (IXmlLineInfo)node;
        var start = text.Lines[info.LineNumber - 1].Start + info.LinePosition - 1;
        var name = node is XAttribute attribute ? attribute.Name.LocalName : ((XElement)node).Name.LocalName;

        // A value whose characters are not escaped in the file is underlined itself.
        var rest = text.ToString(TextSpan.FromBounds(start, text.Length));
        var at = value.Length == 0 ? -1 : rest.IndexOf(value, name.Length, StringComparison.Ordinal);
        var end = node is XAttribute ? rest.IndexOf('>') : rest.IndexOf("</", StringComparison.Ordinal);
        return at > 0 && at < end ? new TextSpan(start + at, value.Length) : new TextSpan(start, name.Length);
    }

    private sealed record Place(XObject Node, string Value, XElement Item);
}
