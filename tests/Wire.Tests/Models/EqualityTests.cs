using System.Text.Json;
using WireTests.ShopApi;

namespace WireTests.Models;

/// <summary>Records and unions are equal if their contents are.</summary>
public sealed class EqualityTests
{
    private static readonly string[] s_a = ["a"];

    private static readonly string[] s_b = ["b"];

    private const string Everything =
        """
        {"id":"1","kind":"order","state":"open","priority":3,"lines":[{"sku":"a","quantity":2},{"sku":"b","extra":{"x":[1,null]}}],
        "buyer":{"name":"n"},"total":1.50,"weights":[1.5,2],"grid":[[1,2],[],[3]],"gaps":[1,null],"tags":{"a":"b","c":"d"},
        "shelves":{"s":["x","y"]},"any":{"p":[1,"two",true,null],"q":0.5},"anys":[1,"x",{"a":1}],"stamp":"AQID","stamps":["AQ==","Ag=="],
        "payment":["one","two"],"created_at":"2026-01-02T03:04:05Z","more":{"deep":[1,{"a":"b"}]},"rest":5}
        """;

    [Fact]
    public void Equal_contents_are_equal()
    {
        var one = Read(Everything);
        var other = Read(Everything);

        Assert.NotSame(one.Lines, other.Lines);
        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(one, one with { Lines = [.. one.Lines] });
        Assert.Equal(one, one with { Tags = new SortedDictionary<string, string> { ["c"] = "d", ["a"] = "b" } });
    }

    [Theory]
    [InlineData("\"b\",\"extra\"", "\"c\",\"extra\"")]
    [InlineData("[1,null]}}]", "[2,null]}}]")]
    [InlineData("[1.5,2]", "[1.5,3]")]
    [InlineData("[1.5,2]", "[1.5]")]
    [InlineData("[[1,2],[],[3]]", "[[1,2],[],[4]]")]
    [InlineData("\"gaps\":[1,null]", "\"gaps\":[1,0]")]
    [InlineData("\"c\":\"d\"", "\"c\":\"e\"")]
    [InlineData("\"c\":\"d\"", "\"e\":\"d\"")]
    [InlineData("[\"x\",\"y\"]", "[\"x\",\"z\"]")]
    [InlineData("true,null],\"q\"", "false,null],\"q\"")]
    [InlineData("[1,\"x\",{\"a\":1}]", "[1,\"x\",{\"a\":2}]")]
    [InlineData("\"AQID\"", "\"AQIE\"")]
    [InlineData("\"Ag==\"", "\"Aw==\"")]
    [InlineData("[\"one\",\"two\"]", "[\"one\",\"three\"]")]
    [InlineData("\"rest\":5", "\"rest\":6")]
    [InlineData("\"a\":\"b\"}]}", "\"a\":\"c\"}]}")]
    public void Contents_that_differ_are_not(string part, string with)
    {
        Assert.Contains(part, Everything, StringComparison.Ordinal);

        Assert.False(Read(Everything) == Read(Everything.Replace(part, with, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"a":1,"b":[1.50]}""", """{ "b": [1.5], "a": 1.0 }""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""", false)]
    [InlineData("\"\\u0041\"", "\"A\"", true)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    public void Json_is_compared_by_its_meaning(string one, string other, bool areEqual)
    {
        var left = Read($$"""{"id":"1","state":"open","lines":[],"any":{{one}}}""");
        var right = Read($$"""{"id":"1","state":"open","lines":[],"any":{{other}}}""");

        Assert.Equal(areEqual, left == right);
        if (areEqual)
            Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Absent_null_and_empty_lists_differ()
    {
        var none = new NewOrder { Buyer = new() { Name = "a" }, Lines = [] };

        Assert.Equal(none, none with { Lines = new List<Line>() });
        Assert.NotEqual(none, none with { Labels = null });
        Assert.NotEqual(none with { Labels = null }, none with { Labels = new List<string>() });
        Assert.Equal(none with { Labels = new List<string> { "a" } }, none with { Labels = s_a });
        Assert.NotEqual(none with { Labels = new List<string> { "a" } }, none with { Labels = s_b });
        Assert.Equal(
            (none with { Labels = new List<string> { "a" } }).GetHashCode(), (none with { Labels = s_a }).GetHashCode());
        Assert.NotEqual(none, none with { States = new Dictionary<string, State>() });
    }

    [Fact]
    public void Unions_are_equal_by_case_and_content()
    {
        Assert.Equal(Read("[\"a\"]", "[\"a\"]"), (true, true));
        Assert.Equal(Read("[\"a\"]", "[\"b\"]"), (false, false));
        Assert.Equal(Read("""{"kind":"transfer","clabes":["1"]}""", """{"kind":"transfer","clabes":["1"]}"""), (true, true));
        Assert.Equal(Read("""{"kind":"transfer","clabes":["1"]}""", """{"kind":"transfer","clabes":["2"]}"""), (false, false));
        Assert.Equal(Read("5", "5.0"), (true, true));
        Assert.Equal(Read("5", "[]"), (false, false));
        Assert.Equal(default(Payment), default(Payment));
    }

    [Fact]
    public void A_property_of_the_users_part_is_compared()
    {
        var one = new Point { X = 1, Note = "a" };

        Assert.Equal(one, new Point { X = 1, Note = "a" });
        Assert.NotEqual(one, new Point { X = 1, Note = "b" });
    }

    [Fact]
    public void A_list_that_was_not_set_is_null() => Assert.Null(Read("""{"id":"1","state":"open","lines":[]}""").Weights);

    private static (bool Equal, bool SameHash) Read(string one, string other)
    {
        var (left, right) = (JsonSerializer.Deserialize<Payment>(one), JsonSerializer.Deserialize<Payment>(other));
        return (left == right, left.GetHashCode() == right.GetHashCode());
    }

    private static Order Read(string json) => JsonSerializer.Deserialize<Order>(json)!;
}
