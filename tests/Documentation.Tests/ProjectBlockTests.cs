using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Gigstack.Documentation.Tests.Markdown;

namespace Gigstack.Documentation.Tests;

/// <summary>XML is well-formed. Items, metadata and properties of projects exist, and packages are those of this version.</summary>
public sealed partial class ProjectBlockTests
{
    private static readonly string s_targets = string.Concat(
        Directory.EnumerateFiles(Path.Combine(Pages.Root, "src", "Generator", "build")).Select(File.ReadAllText));

    /// <summary>Items of the SDK and their metadata. Those of OpenApiClient are read from the targets.</summary>
    private static readonly Dictionary<string, string[]> s_items = new()
    {
        ["OpenApiClient"] = [.. Metadata().Matches(s_targets).Select(static match => match.Groups[1].Value), "Include"],
        ["OpenApiClientReference"] = ["Include"],
        ["PackageReference"] = ["Include", "Version", "IncludeAssets", "ExcludeAssets"],
        ["FrameworkReference"] = ["Include"],
        ["ProjectReference"] = ["Include"],
        ["GlobalAnalyzerConfigFiles"] = ["Include"],
        ["OpenApiReference"] = ["Include", "CodeGenerator", "Namespace", "ClassName", "Options"],
    };

    /// <summary>Properties of the SDK. Others must be read by the targets.</summary>
    private static readonly string[] s_properties =
    [
        "OutputType", "TargetFramework", "TargetFrameworks", "Nullable", "ImplicitUsings", "LangVersion", "WarningsNotAsErrors", "NoWarn",
        "EmitCompilerGeneratedFiles", "PublishAot", "PublishTrimmed", "TreatWarningsAsErrors", "Features",
    ];

    private static readonly string[] s_packages = [.. Pages.Files("*.csproj").Where(static name => name.StartsWith("src/", StringComparison.Ordinal))
        .Select(static name => Path.GetFileNameWithoutExtension(name))];

    public static IEnumerable<object[]> Blocks => Pages.Blocks("xml").Select(static block => new object[] { block.Place });

    [Theory]
    [MemberData(nameof(Blocks))]
    public void XML_is_right(string place)
    {
        var block = Pages.Blocks("xml").Single(block => block.Place == place);
        var elements = Parse(block).Descendants().ToList();
        Findings.None(elements.SelectMany(Wrong));
    }

    private static XElement Parse(CodeBlock block)
    {
        try
        {
            return XElement.Parse($"<root>{block.Code}</root>");
        }
        catch (XmlException exception)
        {
            throw new InvalidOperationException($"{block.Place}: {exception.Message}", exception);
        }
    }

    private static IEnumerable<string> Wrong(XElement element)
    {
        var name = element.Name.LocalName;
        if (element.Parent?.Name == "ItemGroup" && !s_items.ContainsKey(name))
            yield return $"unknown item {name}";
        if (element.Parent?.Name == "PropertyGroup" && !s_properties.Contains(name) && !s_targets.Contains($"$({name})", StringComparison.Ordinal))
            yield return $"unknown property {name}";
        foreach (var metadata in s_items.TryGetValue(name, out var known) ? Metadatas(element).Except(known) : [])
            yield return $"unknown metadata {metadata} of {name}";
        if (name == "PackageReference" && element.Attribute("Include")!.Value is var id && id.StartsWith("Gigstack", StringComparison.Ordinal))
        {
            if (!s_packages.Contains(id))
                yield return $"unknown package {id}";
            if (element.Attribute("Version")?.Value != Pages.Version)
                yield return $"{id} is of another version than {Pages.Version}";
        }
    }

    private static IEnumerable<string> Metadatas(XElement item) =>
        item.Attributes().Select(static attribute => attribute.Name.LocalName).Concat(item.Elements().Select(static child => child.Name.LocalName));

    [GeneratedRegex(@"%\(OpenApiClient\.(\w+)\)")]
    private static partial Regex Metadata();
}
