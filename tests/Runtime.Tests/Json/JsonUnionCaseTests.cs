using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

public class JsonUnionCaseTests
{
    private delegate bool Test(Utf8JsonReader reader);

    [Theory]
    [InlineData("5", true, true)]
    [InlineData("0", true, true)]
    [InlineData("-0", false, false)]
    [InlineData("-2147483649", false, true)]
    [InlineData("9223372036854775808", false, false)]
    [InlineData("1.5", false, false)]
    [InlineData("\"5\"", false, false)]
    public void Integers_are_told_by_their_range(string json, bool isInt32, bool isInt64)
    {
        Assert.Equal(isInt32, Holds(JsonPeek.IsInt32, json));
        Assert.Equal(isInt64, Holds(JsonPeek.IsInt64, json));
    }

    [Theory]
    [InlineData("\"2025-01-02T03:04:05Z\"", "DateTime")]
    [InlineData("\"2025\\u002d01-02T03:04:05Z\"", "DateTime")]
    [InlineData("\"2025-01-02\"", "Date")]
    [InlineData("\"2025-02-30\"", "")]
    [InlineData("\"03:04:05\"", "Time")]
    [InlineData("\"P1DT2H\"", "Duration")]
    [InlineData("\"0d4b4a4c-0000-4000-8000-000000000001\"", "Guid")]
    [InlineData("\"AAECAw==\"", "Base64")]
    [InlineData("\"no, thanks\"", "")]
    [InlineData("5", "")]
    [InlineData("{}", "")]
    public void Strings_are_told_by_their_form(string json, string form)
    {
        (string Name, Test Test)[] tests =
        [
            ("DateTime", JsonPeek.IsDateTime), ("Date", JsonPeek.IsDate), ("Time", JsonPeek.IsTime), ("Duration", JsonPeek.IsDuration),
            ("Guid", JsonPeek.IsGuid), ("Base64", JsonPeek.IsBase64),
        ];

        Assert.Equal(form, string.Join(",", tests.Where(test => Holds(test.Test, json)).Select(static test => test.Name)));
    }

    [Fact]
    public void A_string_too_long_for_a_date_is_none()
    {
        Assert.False(Holds(JsonPeek.IsDateTime, $"\"2025-01-02T03:04:05.{new string('0', 10_000)}Z\""));
    }

    [Theory]
    [InlineData("\"draft\"", true)]
    [InlineData("\"dr\\u0061ft\"", true)]
    [InlineData("\"Draft\"", false)]
    [InlineData("1", false)]
    public void An_enum_knows_its_values(string json, bool isKnown)
    {
        Assert.Equal(isKnown, Holds(Status.Codec.Instance.IsKnown, json));
    }

    [Theory]
    [InlineData("[1]", JsonTokenType.Number)]
    [InlineData("[[]]", JsonTokenType.StartArray)]
    [InlineData("[]", JsonTokenType.EndArray)]
    [InlineData("{}", JsonTokenType.None)]
    public void The_first_item_is_seen(string json, JsonTokenType token)
    {
        Assert.Equal(token, JsonPeek.FirstItem(On(json)));
    }

    private static bool Holds(Test test, string json) => test(On(json));

    private static Utf8JsonReader On(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader;
    }
}
