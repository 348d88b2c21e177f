using WireTests.ConfigApi;
using WireTests.FormatsApi;
using WireTests.NoContentApi;
using WireTests.SharedFieldsApi;
using WireTests.TasksApi;
using WireTests.TravelApi;
using Task = System.Threading.Tasks.Task;

namespace WireTests.Swagger2;

/// <summary>Documents as users have them.</summary>
public sealed class CasesTests
{
    [Fact]
    public async Task A_list_without_a_format_is_joined_by_commas()
    {
        await using var api = new Api(WireReply.Json("\"x\""), WireReply.Json("\"y\""));
        var client = new FormatsClient(api.Anonymous, api.Options<FormatsClientOptions>());

        Assert.Equal("x", await client.FindAsync(new() { Plain = ["a", "b"], Csv = ["c", "d"], Multi = ["e", "f"] }));
        Assert.Equal("y", await client.PostFindAsync(new() { Csv = ["a", "b"] }));

        Assert.Equal("GET /find?plain=a,b&csv=c,d&multi=e&multi=f HTTP/1.1", api.Requests[0].Line);
        Assert.Equal("csv=a,b", api.Requests[1].Body);
    }

    [Fact]
    public async Task Every_format_is_used_in_every_place()
    {
        await using var api = new Api(WireReply.Json("\"x\""), WireReply.Json("\"y\""));
        var client = new TravelClient(api.Anonymous, api.Options<TravelClientOptions>());

        await client.FindTripsAsync(new()
        {
            Ids = ["a", "b"],
            Plain = [1, 2],
            Ssv = ["c", "d"],
            Pipes = ["e", "f"],
            Multi = ["g", "h"],
            Tabs = ["i", "j"],
            XIds = ["k", "l"],
        });
        await client.BookTripsAsync(["a", "b"], new() { Tags = ["c", "d"], All = ["e", "f"] });

        Assert.Equal(
            "GET /trips?ids=a,b&plain=1,2&ssv=c%20d&pipes=e%7Cf&multi=g&multi=h&tabs=i%09j HTTP/1.1", api.Requests[0].Line);
        Assert.Equal("k,l", api.Requests[0].Header("X-Ids"));
        Assert.Equal("application/json", api.Requests[0].Header("Accept"));
        Assert.Equal("POST /trips/a,b HTTP/1.1", api.Requests[1].Line);
        Assert.Equal("tags=c,d&all=e&all=f", api.Requests[1].Body);
    }

    [Fact]
    public async Task A_response_without_a_schema_has_no_content()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(200));
        var client = new NoContentClient(api.Anonymous, api.Options<NoContentClientOptions>());

        await client.DeleteThingAsync("1");
        await client.PutThingAsync("1");

        Assert.Equal(typeof(Task), typeof(NoContentClient).GetMethod("DeleteThingAsync")!.ReturnType);
        Assert.Equal(typeof(Task), typeof(NoContentClient).GetMethod("PutThingAsync")!.ReturnType);
    }

    [Fact]
    public async Task A_200_with_a_schema_and_a_204_is_null_without_content()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Json("""{"title":"x"}"""), WireReply.Empty(200));
        var client = new TasksClient(api.Anonymous, api.Options<TasksClientOptions>());

        Assert.Null(await client.ReadTaskAsync("1"));
        Assert.Equal("x", (await client.ReadTaskAsync("1"))!.Title);
        await client.StoreTaskAsync("1", new TasksApi.Task { Title = "y" });

        Assert.Equal("""{"title":"y"}""", api.Requests[2].Body);
    }

    [Fact]
    public async Task Fields_that_are_shared_parameters_are_sent()
    {
        await using var api = new Api(WireReply.Empty(200));

        await new SharedFieldsClient(api.Anonymous, api.Options<SharedFieldsClientOptions>())
            .UpdatePetAsync(7, new() { Kind = "cat", Food = "hay", Name = "x" });

        Assert.Equal("POST /pets/7 HTTP/1.1", api.Request.Line);
        Assert.Equal("kind=cat&food=hay&name=x", api.Request.Body);
    }

    [Fact]
    public async Task A_body_and_a_path_parameter_can_have_one_name()
    {
        await using var api = new Api(WireReply.Json("{}"), WireReply.Empty(204), WireReply.Empty(204));
        var client = new ConfigClient(api.Anonymous, api.Options<ConfigClientOptions>());

        await client.ConfigGetAsync(new() { Include = ["sitemap", "i18n"], Tabs = ["a", "b"], Multi = [1, 2] });
        await client.ConfigCmdAsync("run", new() { Code = "0562" });
        await client.ConfigImportAsync("do", new() { File = ApiFile.FromBytes("abc"u8.ToArray(), "a"), Note = "n" });

        Assert.Equal(
            ["GET /config?include=sitemap,i18n&tabs=a%09b&multi=1&multi=2 HTTP/1.1", "POST /cmd/run HTTP/1.1", "POST /import/do HTTP/1.1"],
            api.Requests.Select(one => one.Line));
        Assert.Equal("""{"code":"0562"}""", api.Requests[1].Body);
        Assert.StartsWith("multipart/form-data", api.Requests[2].Header("Content-Type"), StringComparison.Ordinal);
    }
}
