using Gigstack.Load.Ledger;
using Xunit.Abstractions;

namespace GigstackTests.Calls;

/// <summary>The ledger in small; in full size it is a command of <c>tests/Load</c>.</summary>
public sealed class LedgerTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Each_payment_exists_once_and_each_caller_is_told_the_truth()
    {
        var run = new LedgerRun();
        await run.RunAsync(300, output.WriteLine);

        Assert.Equal((0, 0), (run.Lost, run.Duplicated));
        Assert.Empty(run.Findings);
    }
}
