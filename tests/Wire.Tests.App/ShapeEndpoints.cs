using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace WireApp;

internal static class ShapeEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/shapes", (Shape shape) => shape).WithName("EchoShape").WithTags("shapes");
        app.MapGet("/shapes", () => new Shape[] { new Circle(1), new Square("e") }).WithName("ListShapes").WithTags("shapes");
        app.MapPost("/things", (Thing thing) => thing).WithName("EchoThing").WithTags("shapes");
        app.MapPost("/tree", (Node node) => node).WithName("EchoTree").WithTags("shapes");
    }
}
