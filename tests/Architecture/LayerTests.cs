namespace Gigstack.Architecture;

/// <summary>The stages of the generator depend on each other in one direction (docs/pipeline.md).</summary>
public sealed class LayerTests(GeneratorSource source) : IClassFixture<GeneratorSource>
{
    /// <summary>Each folder and the folders it may use; the root of the project may be used by all.</summary>
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Diagnostics"] = [],
        ["Document"] = ["Diagnostics", "Document/Bundling", "Document/Inheritance", "Document/Overlays", "Document/Swagger"],
        ["Document/JsonPath"] = [],
        ["Document/Overlays"] = ["Diagnostics", "Document", "Document/Bundling", "Document/JsonPath"],
        ["Document/Spelling"] = [],
        ["Document/Bundling"] = ["Diagnostics", "Document", "Document/Spelling"],
        ["Document/Inheritance"] = ["Document"],
        ["Document/Swagger"] = ["Diagnostics", "Document", "Document/Bundling"],
        ["Description"] = [],
        ["Description/Building"] = ["Description", "Diagnostics", "Document/Inheritance"],
        ["Model"] = [],
        ["Binding/Naming"] = ["Model", "Diagnostics"],
        ["Binding/Schemas"] = ["Model", "Diagnostics", "Description", "Binding/Naming"],
        ["Binding/Xml"] = ["Model", "Diagnostics", "Description", "Binding/Naming", "Binding/Schemas"],
        ["Binding/Types"] = ["Model", "Diagnostics", "Description", "Binding/Naming", "Binding/Schemas", "Binding/Xml"],
        ["Binding/Operations"] = ["Model", "Diagnostics", "Description", "Binding/Naming", "Binding/Schemas", "Binding/Xml", "Binding/Types"],
        ["Binding/Events"] = ["Model", "Diagnostics", "Description", "Binding/Naming", "Binding/Schemas", "Binding/Xml", "Binding/Types", "Binding/Operations"],
        ["Binding/Filtering"] = ["Model", "Diagnostics", "Description", "Binding/Naming", "Binding/Schemas", "Binding/Xml", "Binding/Types", "Binding/Operations", "Binding/Events"],
        ["Binding"] = ["Model", "Diagnostics", "Description", "Binding/Naming", "Binding/Schemas", "Binding/Xml", "Binding/Types", "Binding/Operations", "Binding/Events", "Binding/Filtering"],
        ["Surface"] = ["Model"],
        ["Surface/Comparison"] = ["Model", "Surface"],
        ["Emit/Writing"] = ["Model"],
        ["Emit/Documentation"] = ["Model", "Emit/Writing"],
        ["Emit"] = ["Model", "Emit/Writing", "Emit/Documentation"],
    };

    /// <summary>Compiling the generator is what <c>Pipeline</c> and the two entry points are for: they may use everything.</summary>
    private static readonly string[] s_free = ["Pipeline", ""];

    /// <summary>Usings, and types of newer frameworks under their own names.</summary>
    private static readonly string[] s_withoutNamespace = ["GlobalUsings.cs", "Polyfills.cs"];

    [Fact]
    public void A_folder_uses_those_before_it_alone()
    {
        var wrong = source.Uses.Where(static use => FolderOf(use.File) is var folder && !s_free.Contains(folder) && use.Folder.Length > 0 && use.Folder != folder
            && !use.Folder.StartsWith("Microsoft.", StringComparison.Ordinal) && !s_allowed[folder].Contains(use.Folder))
            .Select(static use => $"{use.File} uses {use.Type} of {use.Folder}").ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void A_namespace_is_the_folder() => Assert.All(source.Files.Where(static file => !s_withoutNamespace.Contains(file)), static file =>
        Assert.Contains(
            $"namespace {string.Join('.', FolderOf(file).Split('/', StringSplitOptions.RemoveEmptyEntries).Prepend("Gigstack.Generator"))};",
            GeneratorSource.Text(file),
            StringComparison.Ordinal));

    [Fact]
    public void Every_folder_has_a_place_in_the_order() =>
        Assert.All(
            source.Files.Select(FolderOf).Distinct().Except(s_free),
            static folder => Assert.True(s_allowed.ContainsKey(folder), folder));

    [Fact]
    public void The_order_has_no_circle_between_the_rooms_of_binding()
    {
        string[] order = [
            "Binding/Naming",
            "Binding/Schemas",
            "Binding/Xml",
            "Binding/Types",
            "Binding/Operations",
            "Binding/Events",
            "Binding/Filtering",
            "Binding"];
        foreach (var room in order)
        {
            Assert.All(
                s_allowed[room].Where(order.Contains),
                used => Assert.True(Array.IndexOf(order, used) < Array.IndexOf(order, room), $"{room} may use {used}"));
        }
    }

    [Fact]
    public void The_readers_object_model_is_known_where_documents_are_read_and_described_alone()
    {
        var wrong = source.Uses.Where(
            static use => use.Folder.StartsWith("Microsoft.OpenApi", StringComparison.Ordinal) && !use.File.StartsWith("Document/", StringComparison.Ordinal) && !use.File.StartsWith("Description/Building/", StringComparison.Ordinal))
            .Select(static use => $"{use.File} uses {use.Type}").ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Contains(
            source.Uses,
            static use => use.File.StartsWith("Description/Building/", StringComparison.Ordinal) && use.Folder == "Microsoft.OpenApi");
    }

    [Fact]
    public void The_model_and_emission_know_no_compiler() =>
        Assert.DoesNotContain(
            source.Files.Where(
                static file => FolderOf(file) is "Model" or "Emit" or "Emit/Writing" or "Emit/Documentation" or "Description" or "Binding/Naming"),
            static file => GeneratorSource.Text(file).Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');
}
