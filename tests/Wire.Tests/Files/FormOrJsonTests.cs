using WireTests.FormOrJsonApi;

namespace WireTests.Files;

public sealed class FormOrJsonTests
{
    [Fact]
    public async Task Both_can_be_sent()
    {
        await using var api = new Api(WireReply.Json("""{"id":"1"}"""), WireReply.Json("""{"id":"2"}"""));

        var first = await Client(api).EditAsync(new EditRequest { Url = "u" });
        var second = await Client(api).EditFormAsync(
            new EditFormRequest { Image = ApiFile.FromText("x", "x.png", "image/png") }, new() { Size = "s" });

        Assert.Equal(("1", "2"), (first.Id, second.Id));
        Assert.Equal(("application/json", """{"url":"u"}"""), (api.Requests[0].Header("Content-Type"), api.Requests[0].Body));
        Assert.Equal("/images?size=s", api.Requests[1].Target);
        Assert.Equal("name=\"image\"; filename=\"x.png\"\nContent-Type: image/png\n\nx\n", api.Requests[1].Parts());
    }

    [Fact]
    public async Task A_form_can_be_answered_by_a_stream()
    {
        await using var api = new Api(WireReply.Text("data: {\"id\":\"3\"}\n\n", 200, "Content-Type: text/event-stream"));

        var ids = new List<string?>();
        await foreach (var item in Client(api).EditFormStreamAsync(new EditFormRequest { Image = ApiFile.FromText("x") }))
            ids.Add(item.Id);

        Assert.Equal(["3"], ids);
        Assert.StartsWith("multipart/form-data", api.Request.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_schema_makes_two_methods()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(204));

        await Client(api).NoteAsync(new Note { Text = "a b" });
        await Client(api).NoteFormAsync(new() { Text = "a b" });

        Assert.Equal(
            ["application/json {\"text\":\"a b\"}", "application/x-www-form-urlencoded text=a+b"],
            api.Requests.Select(static request => $"{request.Header("Content-Type")} {request.Body}"));
    }

    [Fact]
    public async Task Of_two_forms_the_one_with_files_is_sent()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).UploadAsync(new() { File = ApiFile.FromText("x", "x", "image/png") });

        Assert.Equal("name=\"file\"; filename=\"x\"\nContent-Type: image/png\n\nx\n", api.Request.Parts());
    }

    private static FormOrJsonClient Client(Api api) => new(api.Anonymous, api.Options<FormOrJsonClientOptions>());
}
