using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

public class JsonObjectCasesTests
{
    [Theory]
    [InlineData("""{"a":1}""", 0, 0)]
    [InlineData("""{"a":1,"b":2}""", 0, 1)]
    [InlineData("""{"\u0062":{"c":3},"a":1,"a":1}""", 0, 1)]
    [InlineData("""{"a":1,"b":2,"c":3}""", 0, 2)]
    [InlineData("""{"c":3}""", 0, 3)]
    [InlineData("""{}""", 0, 3)]
    [InlineData("""{}""", 1, -1)]
    [InlineData("""{"x":1}""", 1, -1)]
    [InlineData("[1]", 0, -1)]
    public void An_object_is_of_the_case_with_most_in_common(string json, int least, int expected)
    {
        var cases = JsonObjectCases.Of().Case(["a"], []).Case(["a", "b"], []).Case(["a"], ["b", "c"]).Case([], ["c"]).Case([], ["c", "d"]).Build();

        Assert.Equal(expected, cases.Choose(On(json), least));
    }

    [Fact]
    public void Cases_of_many_properties_are_compared_too()
    {
        string[] names = [.. Enumerable.Range(0, 700).Select(static i => "p" + i)];
        var cases = JsonObjectCases.Of().Case(["a"], []).Case([], names).Build();

        Assert.Equal(1, cases.Choose(On("{" + string.Join(",", names.Select(static name => $"\"{name}\":0")) + "}"), 1));
    }

    [Theory]
    [InlineData("""{"v":1}""", 0)]
    [InlineData("""{"v":1.5}""", 1)]
    [InlineData("""{"v":1e2}""", 1)]
    [InlineData("""{"v":"1"}""", 2)]
    [InlineData("""{"v":true}""", 3)]
    [InlineData("""{"v":[]}""", 4)]
    [InlineData("""{"v":{}}""", 5)]
    [InlineData("""{"v":null}""", 0)]
    public void The_kind_of_a_property_tells(string json, int expected)
    {
        var cases = JsonObjectCases.Of()
            .Case(["v"], []).Kinds("v", JsonKinds.Integer)
            .Case(["v"], []).Kinds("v", JsonKinds.Number)
            .Case(["v"], []).Kinds("v", JsonKinds.String)
            .Case(["v"], []).Kinds("v", JsonKinds.Boolean)
            .Case(["v"], []).Kinds("v", JsonKinds.Array)
            .Case(["v"], []).Kinds("v", JsonKinds.Object)
            .Build();

        Assert.Equal(expected, cases.Choose(On(json), 0));
    }

    [Theory]
    [InlineData("""{"t":"a"}""", 0)]
    [InlineData("""{"t":"\u0062"}""", 1)]
    [InlineData("""{"t":"c"}""", 2)]
    [InlineData("""{"t":"new"}""", 2)]
    [InlineData("""{"t":5}""", 3)]
    [InlineData("""{"t":"a","x":1,"y":1}""", 0)]
    [InlineData("""{}""", 0)]
    public void Constants_and_listed_values_tell(string json, int expected)
    {
        var cases = JsonObjectCases.Of()
            .Case([], ["t"]).Values("t", "a")
            .Case([], ["t"]).Values("t", "b")
            .Case([], ["t"]).Values("t", "c", "d")
            .Case([], ["t"]).Values("t", "5")
            .Build();

        Assert.Equal(expected, cases.Choose(On(json), 0));
    }

    [Theory]
    [InlineData("""{"l":["a"]}""", 0)]
    [InlineData("""{"l":[null,1]}""", 1)]
    [InlineData("""{"l":[]}""", 0)]
    public void The_items_of_a_property_tell(string json, int expected)
    {
        var cases = JsonObjectCases.Of()
            .Case(["l"], []).Items("l", JsonKinds.String)
            .Case(["l"], []).Items("l", JsonKinds.Number)
            .Build();

        Assert.Equal(expected, cases.Choose(On(json), 0));
    }

    [Theory]
    [InlineData("""{"o":{"a":1}}""", 0)]
    [InlineData("""{"o":{"b":1}}""", 1)]
    [InlineData("""{"o":[{"b":1}]}""", 1)]
    [InlineData("""{"o":{}}""", 0)]
    [InlineData("""{"o":"b"}""", 0)]
    public void The_object_inside_a_property_tells(string json, int expected)
    {
        var inside = JsonObjectCases.Of().Case([], ["a"]).Case([], ["b"]).Build();
        var cases = JsonObjectCases.Of().Case(["o"], []).Inside("o", inside, 0).Case(["o"], []).Inside("o", inside, 1).Build();

        Assert.Equal(expected, cases.Choose(On(json), 0));
    }

    [Fact]
    public void All_cases_that_fit_are_ranked()
    {
        var cases = JsonObjectCases.Of().Case(["a"], []).Case(["a"], ["b"]).Case(["z"], []).Case([], ["b"]).Build();

        Assert.Equal([12, 11, 14, 15], cases.Rank(On("""{"a":1,"b":2}"""), [11, 12, 13, 14], 15));
        Assert.Equal([15], cases.Rank(On("[]"), [11, 12, 13, 14], 15));
    }

    [Fact]
    public void A_name_twice_in_a_case_is_refused()
    {
        Assert.Throws<ArgumentException>(() => JsonObjectCases.Of().Case(["a"], ["a"]));
    }

    private static Utf8JsonReader On(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader;
    }
}
