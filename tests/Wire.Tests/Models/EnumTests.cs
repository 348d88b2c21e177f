using System.ComponentModel;
using System.Text.Json;
using WireTests.ShopApi;

namespace WireTests.Models;

/// <summary>Values of open enums in patterns, attributes, dictionaries and text.</summary>
public sealed class EnumTests
{
    [Theory]
    [InlineData(State.Known.Open, 1)]
    [InlineData(State.Known.InTransit, 2)]
    [InlineData("closed", 0)]
    public void Constants_are_labels_and_arguments_of_attributes(string value, int expected)
    {
        var found = new State(value).Value switch
        {
            State.Known.Open => 1,
            State.Known.Paid or State.Known.InTransit => 2,
            _ => 0,
        };

        Assert.Equal(expected, found);
        Assert.Equal(value == "open", new NewOrder { Buyer = new() { Name = "a" }, Lines = [], State = value } is { State.Value: State.Known.Open });
    }

    [Theory]
    [InlineData(Priority.Known.High)]
    public void Constants_of_numbers_are_numbers(int value)
    {
        Assert.Equal(Priority.High, new Priority(value));
        Assert.Equal(5000000000L, Size.Known.Value5000000000);
        Assert.Equal(("true", "3"), (Answer.Known.True, Answer.Known._3));
    }

    [Fact]
    public void Values_that_would_have_the_name_of_a_member_get_a_suffix() =>
        Assert.Equal(
            ["known", "values", "parse", "try_parse", "finalize"],
            [State.KnownValue, State.ValuesValue, State.ParseValue, State.TryParseValue, State.Finalize]);

    [Fact]
    public void Values_lists_the_document()
    {
        Assert.Equal([State.Open, State.Paid, State.InTransit], State.Values.Take(3));
        Assert.Equal([Priority.Low, Priority.Normal, Priority.High], Priority.Values);
        Assert.Equal("""["yes","no",true,3]""", JsonSerializer.Serialize(Answer.Values));
        Assert.Same(State.Values, State.Values);
    }

    [Fact]
    public void Text_is_read()
    {
        Assert.Equal(State.Paid, Generic<State>("paid"));
        Assert.Equal("new", State.Parse("new").Value);
        Assert.Same(State.Paid.Value, State.Parse("paid".AsSpan()).Value);
        Assert.Equal(Priority.High, Generic<Priority>("3"));
        Assert.Equal(new Size(-1), Size.Parse("-1"));
        Assert.Equal("true", JsonSerializer.Serialize(Answer.Parse("true")));
        Assert.True(Priority.TryParse("7", out var priority));
        Assert.Equal(7, priority.Value);
    }

    [Fact]
    public void Text_that_is_no_value_is_refused()
    {
        Assert.False(State.TryParse(null, out _));
        Assert.False(State.TryParse("", out _));
        Assert.False(Answer.TryParse([], out _));
        Assert.False(Priority.TryParse("1.5", out _));
        Assert.Throws<ArgumentNullException>(() => State.Parse(null!));
        Assert.Equal("The empty string is not a value of State.", Assert.Throws<FormatException>(() => State.Parse("")).Message);
        Assert.Equal(
            "The text is not a number of the type Int32, as the values of Priority are.",
            Assert.Throws<FormatException>(() => Priority.Parse("high")).Message);
    }

    [Fact]
    public void Converters_read_and_write_text()
    {
        var converter = TypeDescriptor.GetConverter(typeof(State));
        Assert.Equal(State.Paid, converter.ConvertFromInvariantString("paid"));
        Assert.Equal("paid", converter.ConvertToInvariantString(State.Paid));
        Assert.Equal(State.Values.Count, converter.GetStandardValues()!.Count);
        Assert.Equal(Priority.High, TypeDescriptor.GetConverter(typeof(Priority)).ConvertFromInvariantString("3"));
        Assert.Equal(new Answer("no"), TypeDescriptor.GetConverter(typeof(Answer)).ConvertFrom("no"));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(5));
        Assert.Throws<FormatException>(() => converter.ConvertFrom(""));
    }

    [Fact]
    public void Values_are_keys_of_dictionaries()
    {
        const string Json = """{"open":1,"new":2}""";
        var counts = JsonSerializer.Deserialize<Dictionary<State, int>>(Json)!;

        Assert.Equal(1, counts[State.Open]);
        Assert.Equal(Json, JsonSerializer.Serialize(counts));
        Assert.Equal("""{"3":"a"}""", JsonSerializer.Serialize(new Dictionary<Priority, string> { [Priority.High] = "a" }));
        Assert.Equal("""{"3":"a"}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<Dictionary<Priority, string>>("""{"3":"a"}""")));
        Assert.Equal("""{"yes":1}""", JsonSerializer.Serialize(new Dictionary<Answer, int> { [Answer.Yes] = 1 }));
    }

    private static T Generic<T>(string text)
        where T : ISpanParsable<T>
    {
        Assert.True(T.TryParse(text, null, out var value));
        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        return value;
    }
}
