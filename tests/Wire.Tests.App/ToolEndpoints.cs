using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace WireApp;

internal static class ToolEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var tools = app.MapGroup("/tools").WithTags("tools");
        tools.MapPost("/", static (Tool tool) => tool).WithName("EchoTool");
        tools.MapPost("/list", static (List<Tool> list) => list).WithName("EchoTools");
        tools.MapPost("/box", static (Box box) => box).WithName("EchoBox");
        tools.MapGet("/{id:int}", Find).WithName("FindTool");
        tools.MapDelete("/{id:guid}", static (Guid id) => TypedResults.NoContent()).WithName("DropTool");
        tools.MapPut("/{id:guid}/stand", static Results<Created<Box>, Accepted> (Guid id, bool now) =>
            now ? TypedResults.Created("/tools/stand", new Box { Width = 2 }) : TypedResults.Accepted("/tools/stand")).WithName("MoveTool");
    }

    private static Results<Ok<Tool>, NotFound<ProblemDetails>, ValidationProblem> Find(int id) => id switch
    {
        1 => TypedResults.Ok<Tool>(new Saw { Name = "one", Teeth = 24 }),
        2 => TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["id"] = ["is even"] }),
        _ => TypedResults.NotFound(new ProblemDetails { Title = "No tool", Detail = $"There is no tool {id}.", Status = 404 }),
    };
}
