using WireTests.OpenEnumsApi;

namespace WireTests.Unions;

/// <summary>A string enum that any string may join is one open enum, wherever it stands.</summary>
public sealed class OpenEnumsTests
{
    [Theory]
    [InlineData("""{"model":"gpt-5","kind":"fast"}""")]
    [InlineData("""{"model":"gpt-6","kind":"medium","color":"pink","shade":"mauve","both":"silver","titled":"c"}""")]
    [InlineData("""{"model":"o3","kind":"slow","maybe":"on","color":"red","shade":"blue","both":"gold","titled":"a","list":["fast","other"],"map":{"x":"a","y":"b"}}""")]
    public async Task What_is_read_is_written_equal(string json)
    {
        await using var api = new Api(WireReply.Json(json));

        var holder = await Client(api).PutHolderAsync(new Holder { Model = "x", Kind = "y" });
        await Client(api).PutHolderAsync(holder);

        Assert.Equal("""{"model":"x","kind":"y"}""", api.Requests[0].Body);
        Assert.Equal(json, api.Requests[1].Body);
    }

    [Fact]
    public async Task Values_that_are_read_equal_the_named_ones()
    {
        await using var api = new Api(WireReply.Json(
            """{"model":"o3","kind":"slow","maybe":"on","color":"red","shade":"blue","both":"green","titled":"b","list":["fast"],"map":{"x":"a"}}"""));

        var holder = await Client(api).ListModelsAsync();

        Assert.True(holder.Model == Model.O3);
        Assert.True(holder.Kind == Holder.KindValue.Slow);
        Assert.True(holder.Maybe == Holder.MaybeValue.On);
        Assert.True(holder.Color == ColorName.Red);
        Assert.True(holder.Shade == ColorName.Blue);
        Assert.True(holder.Both == Both.Leaf);
        Assert.True(holder.Titled == Titled.Second);
        Assert.True(holder.List![0] == Holder.KindValue.Fast);
        Assert.True(holder.Map!["x"] == Holder.MapEntry.A);
        Assert.True(holder.Model.IsKnown);
        Assert.Equal("gold", Both.Gold.Value);
        Assert.Equal("red", Both.Red.Value);
    }

    [Fact]
    public async Task Null_stays_null()
    {
        await using var api = new Api(WireReply.Json("""{"model":"o3","kind":"slow","maybe":null,"shade":null}"""));

        var holder = await Client(api).ListModelsAsync();

        Assert.Null(holder.Maybe.Value);
        Assert.Null(holder.Shade.Value);
    }

    [Fact]
    public async Task A_format_makes_another_case()
    {
        await using var api = new Api(WireReply.Json("""{"model":"o3","kind":"slow","when":"2026-01-02T03:04:05.000Z"}"""));

        var holder = await Client(api).ListModelsAsync();

        Assert.True(holder.When!.Value.TryGetDateTime(out var time));
        Assert.Equal(2026, time.Year);
        When now = "now";
        Assert.True(now.TryGetText(out var text));
        Assert.True(text == When.Text.Now);
    }

    [Fact]
    public async Task Parameters_and_fields_are_the_string()
    {
        await using var api = new Api(WireReply.Json("""{"model":"o3","kind":"slow"}"""), WireReply.Empty(204));

        await Client(api).ListModelsAsync(new() { Kind = "any", Model = Model.Gpt5, Colors = [ColorName.Red, "pink"], XShade = "dark" });
        await Client(api).CreateModelAsync(new CreateModelRequest { Model = "new", Size = CreateModelRequest.SizeValue.M });

        Assert.Equal("/models?kind=any&model=gpt-5&colors=red&colors=pink", api.Requests[0].Target);
        Assert.Equal("dark", api.Requests[0].Header("X-Shade"));
        Assert.Equal("model=new&size=m", api.Requests[1].Body);
    }

    private static OpenEnumsClient Client(Api api) => new(api.Options<OpenEnumsClientOptions>());
}
