using System.Buffers;
using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

public class JsonPeekExactTests
{
    private delegate bool Test(Utf8JsonReader reader);

    private static readonly Dictionary<string, Test> s_tests = new()
    {
        ["Guid"] = JsonPeek.IsExactGuid,
        ["Base64"] = JsonPeek.IsExactBase64,
        ["DateTime"] = JsonPeek.IsExactDateTime,
        ["Date"] = JsonPeek.IsExactDate,
        ["Time"] = JsonPeek.IsExactTime,
        ["Decimal"] = JsonPeek.IsExactDecimal,
        ["Single"] = JsonPeek.IsExactSingle,
        ["Double"] = JsonPeek.IsExactDouble,
        ["UnixTime"] = JsonPeek.IsExactUnixTime,
        ["UnixTimeMilliseconds"] = JsonPeek.IsExactUnixTimeMilliseconds,
    };

    [Theory]
    [InlineData("\"0a000000-0000-0000-0000-00000000000f\"", "Guid")]
    [InlineData("\"0A000000-0000-0000-0000-00000000000F\"", "")]
    [InlineData("\"dXNlcg==\"", "Base64")]
    [InlineData("\"dXNlcg\\u003d=\"", "Base64")]
    [InlineData("\"user name\"", "")]
    [InlineData("\"dXNlcj==\"", "")]
    [InlineData("\"2025-01-02T03:04:05.000Z\"", "DateTime")]
    [InlineData("\"2025-01-02T03:04:05Z\"", "")]
    [InlineData("\"2025-01-02\"", "Date")]
    [InlineData("\"2025-01-32\"", "")]
    [InlineData("\"03:04:05\"", "Time")]
    [InlineData("\"03:04:05.5\"", "Time")]
    [InlineData("\"03:04:05.50\"", "")]
    [InlineData("\"03:04:05Z\"", "")]
    [InlineData("1.10", "Decimal")]
    [InlineData("1.1", "Decimal Single Double")]
    [InlineData("1E+300", "Double")]
    [InlineData("1e999", "")]
    [InlineData("1E+30", "Single Double")]
    [InlineData("5", "Decimal Single Double UnixTime UnixTimeMilliseconds")]
    [InlineData("-0", "Single Double")]
    [InlineData("253402300800", "Decimal Double UnixTimeMilliseconds")]
    [InlineData("-62135596801", "Decimal Double UnixTimeMilliseconds")]
    [InlineData("253402300800000", "Decimal Double")]
    [InlineData("true", "")]
    [InlineData("{}", "")]
    public void Value_is_of_the_types_that_write_the_very_same_characters(string json, string types)
    {
        Assert.Equal(types, string.Join(" ", s_tests.Where(test => Holds(test.Value, json)).Select(static test => test.Key)));
    }

    [Theory]
    [InlineData("\"0a000000-0000-0000-0000-00000000000f\"", "Guid")]
    [InlineData("\"dXNlcg==\"", "Base64")]
    [InlineData("12.50", "Decimal")]
    public void Value_may_come_in_two_segments(string json, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var first = new Segment(bytes.AsMemory(0, 3), 0, null);
        var last = new Segment(bytes.AsMemory(3), 3, first);
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        reader.Read();

        Assert.True(s_tests[type](reader));
    }

    private static bool Holds(Test test, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return test(reader);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long start, Segment? previous)
        {
            (Memory, RunningIndex) = (memory, start);
            if (previous is not null)
                previous.Next = this;
        }
    }
}
