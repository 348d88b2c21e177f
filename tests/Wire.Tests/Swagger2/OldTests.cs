using WireTests.OldApi;

namespace WireTests.Swagger2;

/// <summary>What Swagger 2.0 says by leaving it out: media types, formats of lists, and shared parameters.</summary>
public sealed class OldTests
{
    [Fact]
    public async Task Without_produces_and_consumes_it_is_JSON()
    {
        await using var api = new Api(WireReply.Json("""[{"id":null,"name":"x"}]"""), WireReply.Json("""{"id":7}""", 201));
        var client = Client(api);

        var all = await client.ListAsync(new() { XTrace = "t" });
        var one = await client.AddAsync(new Thing { Id = 7 });

        Assert.Equal("GET /things HTTP/1.1", api.Requests[0].Line);
        Assert.Equal("application/json", api.Requests[0].Header("Accept"));
        Assert.Equal("t", api.Requests[0].Header("X-Trace"));
        Assert.Null(Assert.Single(all).Id);
        Assert.StartsWith("application/json", api.Requests[1].Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("""{"id":7}""", api.Requests[1].Body);
        Assert.Equal(7, one.Id);
    }

    [Fact]
    public async Task A_shared_response_has_the_media_types_of_the_operation()
    {
        await using var api = new Api(WireReply.Text("""{"id":7}""", 200, "Content-Type: application/vnd.thing+json"));

        var one = await Client(api).ReplaceAsync(new Thing { Id = 7 });

        Assert.Equal(7, one.Id);
    }

    [Fact]
    public async Task A_form_with_a_file_is_multipart()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).UploadAsync(new() { Upload = ApiFile.FromBytes("abc"u8.ToArray(), "a.txt"), Note = "n", Tags = ["a", "b"] });

        Assert.StartsWith("multipart/form-data; boundary=", api.Request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("name=\"upload\"", api.Request.Body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nabc\r\n", api.Request.Body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\na|b\r\n", api.Request.Body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nn\r\n", api.Request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_is_url_encoded()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).NoteAsync(new() { Note = "n", Ssv = [1, 2], Tsv = ["a", "b"], Many = ["c", "d"] });

        Assert.Equal("application/x-www-form-urlencoded", api.Request.Header("Content-Type"));
        Assert.Equal("note=n&ssv=1+2&tsv=a%09b&many=c&many=d", api.Request.Body);
    }

    [Fact]
    public async Task A_file_is_a_stream_of_what_the_operation_produces()
    {
        await using var api = new Api(WireReply.Text("%PDF", 200, "Content-Type: application/pdf"));

        await using var file = await Client(api).DownloadAsync();

        Assert.Equal("application/pdf", api.Request.Header("Accept"));
        using var reader = new StreamReader(file.Content);
        Assert.Equal("%PDF", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Lists_in_path_and_header_are_joined_as_their_format_says()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).ByAsync(["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"], new() { XPipes = ["1", "2"], XSpaces = ["3", "4"] });

        Assert.Equal("GET /by/a,b/c%20d/e%7Cf/g%09h HTTP/1.1", api.Request.Line);
        Assert.Equal("1|2", api.Request.Header("X-Pipes"));
        Assert.Equal("3 4", api.Request.Header("X-Spaces"));
    }

    private static OldClient Client(Api api) => new(api.Anonymous, api.Options<OldClientOptions>());
}
