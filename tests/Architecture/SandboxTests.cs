namespace Gigstack.Architecture;

/// <summary>The folders of the Sandbox: namespaces, directions and sizes.</summary>
public sealed class SandboxTests(SandboxTests.Source source) : IClassFixture<SandboxTests.Source>
{
    private const int MostLines = 200;

    private const int MostColumns = 140;

    /// <summary>The folders of the server in their order. Each may use those before it.</summary>
    private static readonly string[] s_serverOrder =
        ["Server/Time", "Server/Json", "Server/Authentication", "Server/Validation", "Server/Storage", "Server/Events", "Server/Http"];

    /// <summary>Each part and the parts it may use.</summary>
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Server"] = ["Server", ""],
        ["Fiscal"] = ["Fiscal", "Server"],
        ["Current"] = ["Current", "Fiscal", "Server"],
        ["June2025"] = ["June2025", "Fiscal", "Server"],
        ["Inspector"] = ["Inspector", "Server", ""],
    };

    /// <summary>The public types that the server works with. It starts nothing and chooses no edition.</summary>
    private static readonly string[] s_rootTypesOfServer =
        ["GigstackSandboxOptions", "WebhookDelivery", "WebhookDeliveryAttempt", "WebhookDeliveryState"];

    [Fact]
    public void A_namespace_is_a_folder() =>
        Assert.All(source.Files.Where(static file => file != "GlobalUsings.cs"), file =>
            Assert.Equal([source.NamespaceOf(file)], source.Namespaces[file]));

    [Fact]
    public void An_edition_uses_neither_the_other_nor_the_server_an_edition() =>
        None(source.Uses.Where(static use => PartOf(use.File) is { Length: > 0 } part && !s_allowed[part].Contains(Top(use.Folder))));

    [Fact]
    public void The_server_uses_a_few_public_types() =>
        None(source.Uses.Where(static use =>
            PartOf(use.File) == "Server" && use.Folder.Length == 0 && !s_rootTypesOfServer.Contains(use.Type)));

    [Fact]
    public void Each_part_is_in_the_order() =>
        Assert.Equal(s_allowed.Keys.Order(), source.Files.Select(PartOf).Where(static part => part.Length > 0).Distinct().Order());

    [Fact]
    public void Only_the_catalog_names_the_editions() =>
        Assert.Equal(
            ["EditionCatalog.cs"],
            source.Uses.Where(static use => PartOf(use.File).Length == 0 && Top(use.Folder) is "Current" or "June2025")
                .Select(static use => use.File).Distinct());

    [Fact]
    public void Folders_of_the_server_use_those_before_them() =>
        None(source.Uses.Where(static use => Place(ProjectSource.FolderOf(use.File)) is >= 0 and var user && Place(use.Folder) > user));

    [Fact]
    public void Each_folder_of_the_server_has_a_place_in_the_order() =>
        Assert.Equal(
            s_serverOrder.Order(),
            source.Files.Where(static file => PartOf(file) == "Server").Select(ProjectSource.FolderOf).Distinct().Order());

    [Fact]
    public void Files_and_lines_are_short() =>
        Assert.All(source.Files, file =>
        {
            var lines = source.Text(file).Split('\n');
            Assert.True(lines.Length <= MostLines + 1, $"{file} has {lines.Length - 1} lines.");
            Assert.All(lines, line => Assert.True(line.TrimEnd('\r').Length <= MostColumns, $"{file}: {line}"));
        });

    private static int Place(string folder) => Array.IndexOf(s_serverOrder, folder);

    private static string PartOf(string file) => Top(ProjectSource.FolderOf(file));

    private static string Top(string folder) => folder.Split('/')[0];

    private static void None(IEnumerable<Use> uses)
    {
        var wrong = uses.Select(static use => $"{use.File} uses {use.Type} of {use.Folder}").ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    public sealed class Source() : ProjectSource("Sandbox", "Gigstack.Sandbox");
}
