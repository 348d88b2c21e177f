using WireTests.MergePatchApi;

namespace WireTests.MediaTypes;

public sealed class MergePatchTests
{
    [Fact]
    public async Task The_body_is_sent_under_the_media_type_of_the_document()
    {
        await using var api = new Api(WireReply.Empty(204));

        await new MergePatchClient(api.Anonymous, api.Options<MergePatchClientOptions>()).ChangeAsync("7", new Thing { Name = "x" });

        Assert.Equal("PATCH /things/7 HTTP/1.1", api.Request.Line);
        Assert.Equal("application/merge-patch+json", api.Request.Header("Content-Type"));
        Assert.Equal("""{"name":"x"}""", api.Request.Body);
    }
}
