using WireTests.XmlUnionsApi;

namespace WireTests.Xml;

/// <summary>Unions, maps and nested types.</summary>
public sealed class XmlUnionsTests
{
    [Theory]
    [InlineData("""{"kind":"round","size":1.50}""", "<shape kind=\"round\"><radius>1.50</radius></shape>")]
    [InlineData("""{"kind":"Square","size":2}""", "<shape kind=\"Square\"><side>2</side></shape>")]
    public Task A_discriminator_tells_the_case(string json, string xml) => XmlTrip.Check<Shape, Shape>(
        (api, body) => Client(api).ShapeAsync(body), json, xml);

    [Fact]
    public async Task An_unknown_case_is_kept()
    {
        await using var api = new Api(XmlTrip.Xml("<shape kind='oval'><x>1</x></shape>"));

        var shape = await Client(api).ShapeAsync(new Square { Kind = "Square", Size = 1 });

        Assert.False(shape.TryGetCircle(out _) || shape.TryGetSquare(out _));
        Assert.Equal("""{"kind":"oval","x":"1"}""", shape.Value!.ToString());
    }

    [Theory]
    [InlineData("""{"lives":9}""", "<Cat><lives>9</lives></Cat>")]
    [InlineData("""{"bark":"woof"}""", "<dog bark=\"woof\" />")]
    public Task The_name_of_the_root_tells_the_case(string json, string xml) => XmlTrip.Check<Drawing.PetsItem, Drawing.PetsItem>(
        (api, body) => Client(api).EitherAsync(body), json, xml);

    [Theory]
    [InlineData(
        """{"main":{"kind":"round","size":1},"shapes":[{"kind":"Square","size":2},{"kind":"round","size":3}]}""",
        "<main kind=\"round\"><radius>1</radius></main><shapes kind=\"Square\"><side>2</side></shapes>"
        + "<shapes kind=\"round\"><radius>3</radius></shapes>")]
    [InlineData("""{"pets":[{"bark":"a"},{"lives":7},{"bark":"b"}]}""", "<dog bark=\"a\" /><Cat><lives>7</lives></Cat><dog bark=\"b\" />")]
    [InlineData("""{"note":"text"}""", "<note>text</note>")]
    [InlineData("""{"note":{"by":"me","title":"t"}}""", "<note by=\"me\"><title>t</title></note>")]
    [InlineData(
        """{"root":{"name":"a","nodes":[{"name":"b","nodes":[]},{"name":"c"}]}}""",
        "<root name=\"a\"><nodes><nodes name=\"b\"><nodes /></nodes><nodes name=\"c\" /></nodes></root>")]
    [InlineData("""{"labels":{"a":"1","two words":"2"}}""", "<labels><a>1</a><two_x0020_words>2</two_x0020_words></labels>")]
    [InlineData("""{"counts":{"a":[1,2],"b":[3]}}""", "<counts><a>1</a><a>2</a><b>3</b></counts>")]
    [InlineData(
        """{"matrix":[[1,2],[],[3]]}""",
        "<matrix><row><cell>1</cell><cell>2</cell></row><row /><row><cell>3</cell></row></matrix>")]
    [InlineData("""{"free":{"@id":"1","a":["x","y"],"b":{"c":"z"}}}""", "<free id=\"1\"><a>x</a><a>y</a><b><c>z</c></b></free>")]
    public Task Each_kind_of_property(string json, string xml) => XmlTrip.Check<Drawing, Drawing>(
        (api, body) => Client(api).DrawingAsync(body), json, $"<Drawing>{xml}</Drawing>");

    private static XmlUnionsClient Client(Api api) => new(api.Anonymous, api.Options<XmlUnionsClientOptions>());
}
