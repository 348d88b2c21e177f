namespace Gigstack.Architecture;

/// <summary>The files of the test kit: namespaces and sizes.</summary>
public sealed class TestKitTests(TestKitTests.Source source) : IClassFixture<TestKitTests.Source>
{
    private const int MostLines = 200;

    private const int MostColumns = 140;

    [Fact]
    public void A_namespace_is_a_folder() =>
        Assert.All(source.Files, file => Assert.Equal([source.NamespaceOf(file)], source.Namespaces[file]));

    [Fact]
    public void Files_and_lines_are_short() =>
        Assert.All(source.Files, file =>
        {
            var lines = source.Text(file).Split('\n');
            Assert.True(lines.Length <= MostLines + 1, $"{file} has {lines.Length - 1} lines.");
            Assert.All(lines, line => Assert.True(line.TrimEnd('\r').Length <= MostColumns, $"{file}: {line}"));
        });

    public sealed class Source() : ProjectSource("Testing", "Gigstack.Runtime.Testing");
}
