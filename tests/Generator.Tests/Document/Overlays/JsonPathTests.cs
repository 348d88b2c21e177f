using System.Text.Json.Nodes;
using Gigstack.Generator.Document.JsonPath;

namespace Gigstack.Generator.Tests.Document.Overlays;

/// <summary>JSONPath as RFC 9535 defines it: its examples, and what they leave open.</summary>
public class JsonPathTests
{
    private const string Store = """
        { "store": {
            "book": [
              { "category": "reference", "author": "Nigel Rees", "title": "Sayings", "price": 8.95 },
              { "category": "fiction", "author": "Evelyn Waugh", "title": "Sword", "price": 12.99 },
              { "category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553", "price": 8.99 },
              { "category": "fiction", "author": "J. R. R. Tolkien", "title": "Lord", "isbn": "0-395", "price": 22.99 } ],
            "bicycle": { "color": "red", "price": 399 } } }
        """;

    private const string Mixed = """
        { "o": {"j": 1, "k": 2, "k.k": 3, "j j": {"k.k": 4}, "'": {"@": 5}}, "a": [5, 3, [{"j": 4}, {"k": 6}]], "n": null,
          "e": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}], "x": {"p": 1, "q": 2}, "s": "ab", "☺": "𝄞x" }
        """;

    [Theory]
    [InlineData("$.store.book[*].author", """["Nigel Rees","Evelyn Waugh","Herman Melville","J. R. R. Tolkien"]""")]
    [InlineData("$..author", """["Nigel Rees","Evelyn Waugh","Herman Melville","J. R. R. Tolkien"]""")]
    [InlineData("$.store..price", "[8.95,12.99,8.99,22.99,399]")]
    [InlineData("$..book[2].title", """["Moby Dick"]""")]
    [InlineData("$..book[2].publisher", "[]")]
    [InlineData("$..book[-1].title", """["Lord"]""")]
    [InlineData("$..book[0,1].title", """["Sayings","Sword"]""")]
    [InlineData("$..book[:2].title", """["Sayings","Sword"]""")]
    [InlineData("$..book[?@.isbn].title", """["Moby Dick","Lord"]""")]
    [InlineData("$..book[?@.price<10].title", """["Sayings","Moby Dick"]""")]
    [InlineData("$..book[?@.price > 9 && @.category == 'fiction'].title", """["Sword","Lord"]""")]
    [InlineData("$..book[?!@.isbn || @.price>=22.99].title", """["Sayings","Sword","Lord"]""")]
    [InlineData("$..book[?!(@.isbn && @['price'] > 1e1)].title", """["Sayings","Sword","Moby Dick"]""")]
    [InlineData("$..book[?length(@.title) <= 5].title", """["Sword","Lord"]""")]
    [InlineData("$..book[?count(@.*) == 5].title", """["Moby Dick","Lord"]""")]
    [InlineData("$..book[?match(@.author, '[A-Z]\\\\. .*')].title", """["Lord"]""")]
    [InlineData("$..book[?search(@.author, 'el|Wau')].title", """["Sayings","Sword","Moby Dick"]""")]
    [InlineData("$.store[?value(@..color) == 'red'].price", "[399]")]
    [InlineData("$.store.book[?@.price == $.store.book[0].price].title", """["Sayings"]""")]
    [InlineData("$.store.book[? search(@.title,'o') && @.price != 12.99 ].title", """["Moby Dick","Lord"]""")]
    public void Selects_in_the_store(string query, string expected) => Assert.Equal(expected, Select(Store, query));

    [Theory]
    [InlineData("$.o['j j']['k.k']", "[4]")]
    [InlineData("""$.o["j j"]["k.k"]""", "[4]")]
    [InlineData("""$["o"]["'"]["@"]""", "[5]")]
    [InlineData("""$.o['\'']['@']""", "[5]")]
    [InlineData("$['\\u006f'].j", "[1]")]
    [InlineData("$.☺", "[\"𝄞x\"]")]
    [InlineData("$['\\u263A']", "[\"𝄞x\"]")]
    [InlineData("$ .o [ 'j' , 'k' ]", "[1,2]")]
    [InlineData("$.n", "[null]")]
    [InlineData("$.n[0]", "[]")]
    [InlineData("$.s[0]", "[]")]
    [InlineData("$.s[*]", "[]")]
    [InlineData("$.e[1:3]", "[5,1]")]
    [InlineData("$.e[5:]", """[6,{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}]""")]
    [InlineData("$.e[1:5:2]", "[5,2]")]
    [InlineData("$.e[5:1:-2]", "[6,2]")]
    [InlineData("$.a[::-1][0]", "[{\"j\":4}]")]
    [InlineData("$.e[::0]", "[]")]
    [InlineData("$.e[20]", "[]")]
    [InlineData("$.e[-20]", "[]")]
    [InlineData("$.e[-20:2]", "[3,5]")]
    [InlineData("$..j", "[1,4]")]
    [InlineData("$.a..[0]", "[5,{\"j\":4}]")]
    [InlineData("$.a[0,0,-3]", "[5]")]
    [InlineData("$.e[?@.b]", """[{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}]""")]
    [InlineData("$.e[?@.b == 'kilo']", """[{"b":"kilo"}]""")]
    [InlineData("$.e[?@.b == {}]", null)]
    [InlineData("$.e[?@.b == $.none]", "[3,5,1,2,4,6]")]
    [InlineData("$.e[?@>3.5]", "[5,4,6]")]
    [InlineData("$.e[?(@.b=='k')]", """[{"b":"k"}]""")]
    [InlineData("$.e[?@<2 || @.b == \"k\"]", """[1,{"b":"k"}]""")]
    [InlineData("$.e[?match(@.b, '[jk]')]", """[{"b":"j"},{"b":"k"}]""")]
    [InlineData("$.e[?search(@.b, '[jk]')]", """[{"b":"j"},{"b":"k"},{"b":"kilo"}]""")]
    [InlineData("$.x[?@>1 && @<4]", "[2]")]
    [InlineData("$.x[?length(@) > 0]", "[]")]
    [InlineData("$[?length(@) == 2].p", "[1]")]
    [InlineData("$[?@ == null]", "[null]")]
    [InlineData("$[?length(@)==2 && match(@,'.x')]", "[\"𝄞x\"]")]
    [InlineData("$[?@ == $.x].q", "[2]")]
    [InlineData("$[?@.j == true || @.p == 1.0].q", "[2]")]
    [InlineData("$[?@ >= 'b']", "[\"𝄞x\"]")]
    [InlineData("$[?!(@ < 'b') && @ <= 'ab']", "[]")]
    public void Selects_values_of_every_kind(string query, string? expected)
    {
        if (expected is null)
            Assert.Throws<PathException>(() => Select(Mixed, query));
        else
            Assert.Equal(expected, Select(Mixed, query));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 0)]
    [InlineData(" $", 0)]
    [InlineData("$ ", 1)]
    [InlineData("$.", 2)]
    [InlineData("$..", 3)]
    [InlineData("$.-a", 2)]
    [InlineData("$.a-b", 3)]
    [InlineData("$.paths./pets.get", 8)]
    [InlineData("$[", 2)]
    [InlineData("$[]", 2)]
    [InlineData("$[01]", 2)]
    [InlineData("$[-0]", 2)]
    [InlineData("$[9007199254740992]", 2)]
    [InlineData("$['a]", 2)]
    [InlineData("$['\\x']", 4)]
    [InlineData("$['\\ud800']", null)]
    [InlineData("$[a]", 2)]
    [InlineData("$[?]", 3)]
    [InlineData("$[?1]", 3)]
    [InlineData("$[?@.a ==]", 9)]
    [InlineData("$[?@.* == 1]", 3)]
    [InlineData("$[?length(@.*) > 1]", 10)]
    [InlineData("$[?length(@)]", 3)]
    [InlineData("$[?match(@, 'a') == true]", 3)]
    [InlineData("$[?count(1) == 1]", 9)]
    [InlineData("$[?size(@) == 1]", 7)]
    [InlineData("$[?match(@, '\\\\d')]", 12)]
    [InlineData("$[?match(@, '(')]", 12)]
    [InlineData("$[?@.a && ]", 10)]
    [InlineData("$[?@.a = 1]", 7)]
    [InlineData("$.a b", 3)]
    public void Mistakes_have_a_place(string query, int? offset)
    {
        var exception = Assert.Throws<PathException>(() => PathParser.Parse(query));
        if (offset is not null)
            Assert.Equal(offset, exception.Offset);
    }

    [Theory]
    [InlineData("$..*..*..*..*..*..*")]
    [InlineData("$..[?@..[?@..[?@..[?@..x]]]]")]
    [InlineData("$..[?search(@.s, '(a|aa)*(a|aa)*(a|aa)*b{500}')]..*..*..*")]
    public void Work_is_limited(string query)
    {
        var deep = (JsonNode)new JsonObject { ["s"] = new string('a', 1000) };
        for (var i = 0; i < 100; i++)
            deep = new JsonObject { ["a"] = deep, ["s"] = new string('a', 100), ["list"] = new JsonArray(1, 2, 3, new JsonArray(4, 5)) };

        Assert.Throws<PathLimitException>(() =>
            new PathEvaluator(deep, new PathBudget(200_000, CancellationToken.None)).Select(PathParser.Parse(query)));
    }

    [Fact]
    public void Nesting_is_limited()
    {
        Assert.Throws<PathException>(() => PathParser.Parse("$" + string.Concat(Enumerable.Repeat("[?@", 500)) + new string(']', 500)));
        Assert.Throws<PathException>(() => PathParser.Parse("$[?" + new string('(', 5000) + "@" + new string(')', 5000) + "]"));
        Assert.Throws<PathException>(() => PathParser.Parse("$[?" + new string('!', 5000) + "@]"));
        Assert.Throws<PathException>(() => PathParser.Parse("$" + new string('.', 30_000)));
    }

    private static string Select(string json, string query)
    {
        var root = JsonNode.Parse(json);
        var nodes = new PathEvaluator(root, new PathBudget(100_000, CancellationToken.None)).Select(PathParser.Parse(query));
        return new JsonArray([.. nodes.Select(static node => node.Value?.DeepClone())]).ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace("\\uD834\\uDD1E", "𝄞", StringComparison.Ordinal);
    }
}
