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

    [Fact]
    public void Memory_is_bounded()
    {
        var seen = new SeenCursors();
        var start = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 1_000_000; i++)
            Assert.True(seen.Add(i.ToString(CultureInfo.InvariantCulture)));

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - start, long.MinValue, 2_000_000);
        Assert.False(seen.Add("7"));
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
