using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Http;

public class WireValuesTests
{
    public static TheoryData<object?, string?> Values => new()
    {
        { null, null },
        { "a b", "a b" },
        { true, "true" },
        { 1.5, "1.5" },
        { 1500.00m, "1500.00" },
        { 7L, "7" },
        { new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), "2026-01-31T12:00:00Z" },
        { new DateOnly(2026, 1, 31), "2026-01-31" },
        { new TimeOnly(10, 30), "10:30:00" },
        { TimeSpan.FromHours(36), "1.12:00:00" },
        { new IsoDuration(1, TimeSpan.FromHours(36)), "P1M1DT12H" },
        { 7U, "7" },
        { ulong.MaxValue, "18446744073709551615" },
        { new byte[] { 1, 2, 3 }, "AQID" },
        { 0.1f, "0.1" },
        { new object?[] { "a", 2L, null, false }, "a,2,,false" },
        { JsonElement.Parse("\"text\""), "text" },
        { JsonElement.Parse("[1,2]"), "[1,2]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_union_s_value_is_written_as_its_case_would_be(object? value, string? text) => Assert.Equal(text, WireValues.Any(value));
}
