using System.Globalization;

namespace Gigstack.Load.Ledger;

/// <summary>Registers 10,000 payments against a server that fails: each exists once, and nobody is told otherwise.</summary>
internal static class LedgerCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var payments = arguments is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 10_000;
        var run = new LedgerRun();
        await run.RunAsync(payments, Console.WriteLine);
        Console.WriteLine(run.Succeeded ? "passed" : "FAILED");
        return run.Succeeded ? 0 : 1;
    }
}
