using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Gigstack.Generator.Tests.Driver;
using Microsoft.OpenApi.Reader;

namespace Gigstack.Generator.Tests.Hosting;

/// <summary>The generator runs in the compiler and in the editor, on documents of others: it can reach nothing but what it is given.</summary>
public class NoAccessTests
{
    /// <summary>What it may use of System.Net: a key of Microsoft.OpenApi, and two that parse text.</summary>
    private static readonly string[] s_text =
        ["System.Net.Http.HttpMethod", "System.Net.Http.Headers.MediaTypeHeaderValue", "System.Net.WebUtility"];

    /// <summary>What the generator may use of System.IO: streams and text in memory.</summary>
    private static readonly string[] s_memory =
    [
        "InvalidDataException", "IOException", "MemoryStream", "Path", "Stream", "StringReader", "StringWriter", "TextReader", "TextWriter",
    ];

    private static readonly string[] s_banned =
    [
        "System.AppDomain", "System.Console", "System.Activator", "System.Diagnostics.Process", "Microsoft.Win32.",
        "System.Net.", "System.Runtime.InteropServices.Marshal", "System.Runtime.Loader.",
    ];

    [Fact]
    public void Generator_reaches_no_file_network_or_process()
    {
        using var image = new PEReader(File.OpenRead(typeof(GigstackGenerator).Assembly.Location));
        var metadata = image.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => metadata.GetTypeReference(handle))
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}").ToList();

        Assert.Contains("System.IO.StringReader", types);
        Assert.DoesNotContain(types, static type => !s_text.Contains(type)
            && s_banned.Any(banned => banned[^1] == '.' ? type.StartsWith(banned, StringComparison.Ordinal) : type == banned));
        Assert.Empty(types.Where(static type => type.StartsWith("System.IO.", StringComparison.Ordinal)).Except(s_memory.Select(static name => "System.IO." + name)));
        // Iterators of the compiler ask for the thread.
        Assert.Equal(["get_CurrentManagedThreadId"], MembersOf("Environment"));
        Assert.DoesNotContain(MembersOf("Assembly"), static name => name.StartsWith("Load", StringComparison.Ordinal));
        Assert.Equal(0, metadata.GetTableRowCount(TableIndex.ImplMap));

        IEnumerable<string> MembersOf(string type) => metadata.MemberReferences.Select(handle => metadata.GetMemberReference(handle))
            .Where(member => member.Parent.Kind == HandleKind.TypeReference
                && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name) == type)
            .Select(member => metadata.GetString(member.Name)).Distinct();
    }

    [Fact]
    public void Banned_interfaces_are_suppressed_nowhere()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("src", "Generator"), "*.*", SearchOption.AllDirectories)
            .Where(static path => Path.GetExtension(path) is ".cs" or ".csproj" or ".editorconfig" or ".ruleset" or ".globalconfig")
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"));

        Assert.DoesNotContain(files, static path => File.ReadAllText(path) is var text
            && (text.Contains("RS1035", StringComparison.Ordinal) || text.Contains("RS0030", StringComparison.Ordinal)));
        Assert.Contains(
            "<EnforceExtendedAnalyzerRules>true</EnforceExtendedAnalyzerRules>",
            File.ReadAllText(Repository.PathOf("src", "Generator", "Gigstack.Generator.csproj")),
            StringComparison.Ordinal);
    }

    // The reader could load files and addresses: it is asked to in one place.
    [Fact]
    public void Reader_of_documents_loads_no_others()
    {
        Assert.NotNull(typeof(OpenApiReaderSettings).GetProperty(nameof(OpenApiReaderSettings.LoadExternalRefs)));
        var uses = Directory.EnumerateFiles(Repository.PathOf("src", "Generator"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Where(static text => text.Contains("OpenApiReaderSettings", StringComparison.Ordinal)).ToList();

        Assert.Contains("LoadExternalRefs = false", Assert.Single(uses), StringComparison.Ordinal);
    }
}
