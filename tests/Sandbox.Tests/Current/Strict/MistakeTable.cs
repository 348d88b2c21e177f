using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>The first table below a heading of a page.</summary>
internal sealed class MistakeTable(string page, string heading)
{
    private readonly string _path = Repository.PathOf("docs", page);

    /// <summary>The cells of its rows.</summary>
    public IReadOnlyList<string[]> Rows() =>
    [
        .. Lines().Skip(2).Select(line => line.Trim().Trim('|').Split(" | ").Select(cell => cell.Trim().Trim('`')).ToArray()),
    ];

    /// <summary>Writes its rows. The heading stays.</summary>
    public void Write(IEnumerable<string[]> rows)
    {
        var old = string.Join('\n', Lines());
        var head = string.Join('\n', Lines().Take(2));
        var body = string.Join('\n', rows.Select(cells => $"| {string.Join(" | ", cells)} |"));
        File.WriteAllText(_path, File.ReadAllText(_path).Replace(old, $"{head}\n{body}", StringComparison.Ordinal));
    }

    private List<string> Lines() =>
    [
        .. File.ReadAllLines(_path).SkipWhile(line => line != heading)
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')),
    ];
}
