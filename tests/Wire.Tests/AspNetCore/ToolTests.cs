using WireTests.WorkshopApi;

namespace WireTests.AspNetCore;

/// <summary>Polymorphism, results of several statuses, and problem details.</summary>
public sealed class ToolTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly ToolsClient _tools = app.Client.Tools;

    [Fact]
    public async Task Derived_types_are_sent_with_their_discriminator()
    {
        var tool = await _tools.EchoAsync(new ToolDrill { Name = "big", Speed = 2.5, Spare = (Tool)new ToolSaw { Name = "small", Teeth = 12 } });

        Assert.True(tool.TryGetToolDrill(out var drill));
        Assert.Equal(("big", 2.5), (drill.Name, drill.Speed));
        Assert.True(drill.Spare.Value!.Value.TryGetToolSaw(out var saw));
        Assert.Equal(("small", 12), (saw.Name, saw.Teeth));
    }

    [Fact]
    public async Task Lists_of_derived_types_keep_their_types()
    {
        var tools = await _tools.PostToolsListAsync([new ToolSaw { Name = "a", Teeth = 1 }, new ToolDrill { Name = "b" }]);

        Assert.True(tools[0].TryGetToolSaw(out _));
        Assert.True(tools[1].TryGetToolDrill(out _));
    }

    [Fact]
    public async Task Base_and_derived_type_are_told_apart_where_both_are_allowed()
    {
        Assert.True((await _tools.EchoBoxAsync(new BoxBase { Width = 3 })).TryGetBoxBase(out var box));
        Assert.Equal(3, box.Width);
        Assert.True((await _tools.EchoBoxAsync(new BoxCrate { Width = 4, IsOpen = true })).TryGetBoxCrate(out var crate));
        Assert.Equal((4, true), (crate.Width, crate.IsOpen));
    }

    [Fact]
    public async Task Problem_details_are_typed_by_status()
    {
        Assert.True((await _tools.FindAsync(1)).TryGetToolSaw(out var saw));
        Assert.Equal(24, saw.Teeth);

        var invalid = await Assert.ThrowsAsync<ApiException<HttpValidationProblemDetails>>(() => _tools.FindAsync(2));
        Assert.Equal(["is even"], invalid.Error!.Errors!["id"]);
        Assert.Equal(("One or more validation errors occurred.", "is even"), (invalid.ApiMessage, Assert.Single(invalid.FieldErrors).Value));
        var missing = await Assert.ThrowsAsync<ApiException<ProblemDetails>>(() => _tools.FindAsync(3));
        Assert.Equal(("No tool", "There is no tool 3."), (missing.Error!.Title, missing.Error.Detail));
        Assert.Equal(("No tool", "There is no tool 3."), (missing.ApiMessage, missing.Details!.Value.GetString()));
    }

    [Fact]
    public async Task Answers_with_and_without_a_body_are_results()
    {
        Assert.Equal(204, (int)(await _tools.DropWithResponseAsync(Guid.NewGuid())).StatusCode);

        var created = await _tools.MoveWithResponseAsync(Guid.NewGuid(), new() { Now = true });
        Assert.Equal(201, (int)created.StatusCode);
        Assert.NotNull(created.Value);
        var accepted = await _tools.MoveWithResponseAsync(Guid.NewGuid(), new() { Now = false });
        Assert.Equal(202, (int)accepted.StatusCode);
        Assert.Null(accepted.Value);
    }
}
