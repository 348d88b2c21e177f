using System.Text.RegularExpressions;
using Gigstack;

namespace GigstackTests.Documentation;

/// <summary>docs/gigstack.md, which says what each task is called: every method of its tables exists, and every operation has a task.</summary>
public sealed partial class TaskPageTests
{
    [Fact]
    public void Methods_of_the_tables_exist()
    {
        var known = Methods(typeof(GigstackClient), "").ToHashSet(StringComparer.Ordinal);
        var named = Named().ToList();

        Assert.True(named.Count > 80, $"{named.Count} methods");
        Assert.Empty(named.Except(known));
    }

    [Fact]
    public void Every_method_has_a_task() => Assert.Equal("", string.Join(' ', Methods(typeof(GigstackClient), "").Except(Named())));

    /// <summary>The methods of the client and of the clients in it, <c>Invoices.Draft.StampAsync</c>.</summary>
    private static IEnumerable<string> Methods(Type client, string path) =>
    [
        .. client.GetMethods().Where(method => method.DeclaringType == client && path.Length > 0)
            .Select(static method => method.Name).Where(static name => name.EndsWith("Async", StringComparison.Ordinal) && !name.EndsWith("WithResponseAsync", StringComparison.Ordinal))
            .Select(name => path + name),
        .. client.GetProperties().Where(static property => property.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal))
            .SelectMany(property => Methods(property.PropertyType, $"{path}{property.Name}.")),
    ];

    private static IEnumerable<string> Named() =>
        from row in Rows()
        where row.StartsWith('|')
        from method in InRow(row.Split('|')[^2])
        select method;

    // "`Invoices.Income.ListAsync`, `GetAsync`, `Egress`" names two methods of Invoices.Income, and the last of them of Invoices.Egress.
    private static IEnumerable<string> InRow(string cell)
    {
        string[] client = [];
        var method = "";
        foreach (var name in Code().Matches(cell).Select(static match => match.Groups[1].Value.Split('.')))
        {
            if (name[^1].EndsWith("Async", StringComparison.Ordinal))
                (client, method) = (name.Length > 1 ? name[..^1] : client, name[^1]);
            else
                client = [.. client[..^1], name[^1]];
            yield return string.Join('.', [.. client, method]);
        }
    }

    private static string[] Rows()
    {
        using var page = new StreamReader(typeof(TaskPageTests).Assembly.GetManifestResourceStream("gigstack.md")!);
        return page.ReadToEnd().Split('\n');
    }

    [GeneratedRegex("`([A-Z][A-Za-z.]*)`")]
    private static partial Regex Code();
}
