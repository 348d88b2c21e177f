using WireTests.ShapesApi;

namespace WireTests.Unions;

/// <summary>As ASP.NET Core describes polymorphic types: the discriminator of a case is optional, and the base may be a type.</summary>
public sealed class ShapesTests
{
    [Fact]
    public async Task Discriminator_is_written()
    {
        await using var api = new Api(WireReply.Json("""{"$type":"box","edge":"e"}"""));

        var shape = await Client(api).AddShapeAsync(new ShapeCircle { Radius = 2 });

        Assert.Equal("""{"$type":"circle","radius":2}""", api.Request.Body);
        Assert.True(shape.TryGetShapeBox(out var box));
        Assert.Equal("e", box.Edge);
    }

    [Theory]
    [InlineData("""{"$kind":"saw","teeth":3}""", typeof(ToolSaw))]
    [InlineData("""{"weight":1.5,"$kind":"axe"}""", typeof(ToolAxe))]
    [InlineData("""{"name":"n"}""", typeof(ToolBase))]
    public async Task Base_has_no_discriminator(string json, Type expected)
    {
        await using var api = new Api(WireReply.Json(json));

        var tool = await Client(api).AddToolAsync(new ToolBase { Name = "n" });

        Assert.Equal("""{"name":"n"}""", api.Request.Body);
        Assert.IsType(expected, tool.Value);
    }

    private static ShapesClient Client(Api api) => new(api.Options<ShapesClientOptions>());
}
