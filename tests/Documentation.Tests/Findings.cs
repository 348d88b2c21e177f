namespace Gigstack.Documentation.Tests;

/// <summary>Assertions that list all that is wrong, not only the first.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> wrong)
    {
        var list = wrong.ToList();
        if (list.Count > 0)
            Assert.Fail(string.Join('\n', list));
    }
}
