using GigstackTests.Documents;

namespace GigstackTests.Setup;

/// <summary>Rows of theories that run over both documents.</summary>
internal static class SpecRows
{
    /// <summary>The edition's namespace and the operation's id, a row each.</summary>
    public static TheoryData<string, string> Operations(Func<SpecOperation, bool> which)
    {
        var rows = new TheoryData<string, string>();
        foreach (var operation in s_all.Where(which))
            rows.Add(operation.Document.Namespace, operation.Id);
        return rows;
    }

    /// <summary>The edition's namespace, the operation's id and a status of it, a row each.</summary>
    public static TheoryData<string, string, int> Statuses(Func<int, bool> which)
    {
        var rows = new TheoryData<string, string, int>();
        foreach (var operation in s_all)
        {
            foreach (var status in operation.Statuses.Where(which))
                rows.Add(operation.Document.Namespace, operation.Id, status);
        }

        return rows;
    }

    private static IEnumerable<SpecOperation> s_all => SpecDocument.All.SelectMany(document => document.Operations);
}
