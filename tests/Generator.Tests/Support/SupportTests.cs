using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Support;

/// <summary>
/// docs/support.md is true: what it says of a construct is what happens when the construct is put into a document. Nothing that a document
/// says is lost in silence.
/// </summary>
public sealed class SupportTests
{
    private const string NoEffect = "no effect";

    private static readonly string s_base = File.ReadAllText(PathOf("base.json"));

    private static readonly Lazy<Generation> s_without = new(static () => Run(s_base));

    private static readonly Dictionary<string, (string Happens, string Note)> s_rows = Rows();

    public static IEnumerable<object[]> Lines() =>
        File.ReadAllLines(PathOf("constructs.txt")).Where(static line => line[0] != '#').Select(static line => new object[] { line });

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_row_of_a_construct_says_what_happens(string line)
    {
        var construct = Construct.Parse(line);
        Assert.True(s_rows.TryGetValue(construct.Name, out var row), $"docs/support.md has no row for {construct.Name}.");

        var with = Run(construct.In(s_base));
        var isCode = !Files(with).SequenceEqual(Files(s_without.Value));
        string[] named = [.. with.Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(isCode || named.Length > 0 ? string.Join(", ", isCode ? ["yes", .. named] : named) : NoEffect, row.Happens);
        if (row.Happens == NoEffect)
            Assert.NotEmpty(row.Note);
    }

    [Fact]
    public void Rows_are_those_of_the_specification() => Assert.Equal(
        Lines().Select(static line => Construct.Parse((string)line[0]).Name).Order(StringComparer.Ordinal),
        s_rows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Base_document_has_no_finding() => s_without.Value.MustBeClean();

    private static Generation Run(string document) => Generation.Run([new ApiFile("/apis/test.json", document)]);

    private static IEnumerable<KeyValuePair<string, string>> Files(Generation generation) =>
        generation.Files.OrderBy(static file => file.Key, StringComparer.Ordinal);

    private static string PathOf(string name) => Repository.PathOf("tests", "Generator.Tests", "Support", name);

    /// <summary>What happens with each construct, of the tables of docs/support.md: <c>| `Info.title` | yes | note |</c>.</summary>
    private static Dictionary<string, (string, string)> Rows() => File.ReadAllLines(Repository.PathOf("docs", "support.md"))
        .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(static cells => cells[1].Trim('`'), static cells => (cells[2], cells[3]));
}
