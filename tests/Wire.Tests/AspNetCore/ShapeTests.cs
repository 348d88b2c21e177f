using WireTests.WorkshopApi;

namespace WireTests.AspNetCore;

/// <summary>An abstract type with derived types: what is sent is read by the application, and what it sends is read.</summary>
public sealed class ShapeTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly ShapesClient _shapes = app.Client.Shapes;

    [Fact]
    public async Task Each_derived_type_is_echoed()
    {
        Assert.True((await _shapes.EchoAsync(new ShapeCircle { Radius = 2 })).TryGetShapeCircle(out var circle));
        Assert.Equal(2, circle.Radius);
        Assert.True((await _shapes.EchoAsync(new ShapeSquare { Edge = "x" })).TryGetShapeSquare(out var square));
        Assert.Equal("x", square.Edge);
    }

    [Fact]
    public async Task Echo_of_an_echo_is_the_same()
    {
        foreach (var shape in await _shapes.ListAsync())
            Assert.Equal(shape, await _shapes.EchoAsync(shape));
    }

    [Fact]
    public async Task Shapes_are_read_and_written_at_every_place()
    {
        var thing = await _shapes.EchoThingAsync(new Thing
        {
            Shape = new ShapeCircle { Radius = 1 },
            Maybe = (Shape)new ShapeSquare { Edge = "m" },
            Shapes = [new ShapeCircle { Radius = 2 }, new ShapeSquare { Edge = "s" }],
            ByName = new Dictionary<string, Shape> { ["a"] = new ShapeSquare { Edge = "n" } },
            Tree = new Node { Name = "root", Kids = new[] { new Node { Name = "leaf", Kids = null } } },
        });

        Assert.True(thing.Shape.TryGetShapeCircle(out var circle) && circle.Radius == 1);
        Assert.True(thing.Maybe.Value!.Value.TryGetShapeSquare(out var maybe) && maybe.Edge == "m");
        Assert.True(thing.Shapes![0].TryGetShapeCircle(out _));
        Assert.True(thing.Shapes[1].TryGetShapeSquare(out _));
        Assert.True(thing.ByName!["a"].TryGetShapeSquare(out var named) && named.Edge == "n");
        Assert.Equal(thing.Shape, (await _shapes.EchoThingAsync(thing)).Shape);
    }
}
