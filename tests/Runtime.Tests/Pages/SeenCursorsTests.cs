using System.Globalization;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Pages;

public class SeenCursorsTests
{
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(10, 3, 14)]
    [InlineData(0, 4096, 4097)]
    public void A_cursor_that_comes_again_is_found_at_once_at_first(int before, int cycle, int found) =>
        Assert.Equal(found, FoundAt(before, cycle));

    [Theory]
    [InlineData(0, 10_000)]
    [InlineData(5_000, 1)]
    [InlineData(5_000, 7)]
    [InlineData(100_000, 30_000)]
    public void Later_a_cycle_is_found_within_a_few_times_its_length(int before, int cycle) =>
        Assert.InRange(FoundAt(before, cycle), before + cycle + 1, 4 * (before + cycle + 4096));

    // By what is still referred to: the memory of the process is that of other tests, too.
    [Fact]
    public void Memory_is_bounded()
    {
        var seen = new SeenCursors();
        var sample = Enumerable.Range(0, 10_000).Select(hundred => AddHundred(seen, hundred)).ToList();

        GC.Collect();
        Assert.InRange(sample.Count(static cursor => cursor.TryGetTarget(out _)), 40, 50);
        Assert.False(seen.Add("7"));
    }

    private static WeakReference<string> AddHundred(SeenCursors seen, int hundred)
    {
        var first = (hundred * 100).ToString(CultureInfo.InvariantCulture);
        Assert.True(seen.Add(first));
        for (var i = 1; i < 100; i++)
            Assert.True(seen.Add(((hundred * 100) + i).ToString(CultureInfo.InvariantCulture)));
        return new WeakReference<string>(first);
    }

    private static int FoundAt(int before, int cycle)
    {
        var seen = new SeenCursors();
        for (var i = 0; ; i++)
        {
            var number = i < before ? i : before + ((i - before) % cycle);
            if (!seen.Add(number.ToString(CultureInfo.InvariantCulture)))
                return i + 1;
        }
    }
}
