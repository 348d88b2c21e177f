using System.Globalization;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Json;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

public class MultipartBodyTests
{
    [Fact]
    public async Task A_form_goes_over_the_wire_byte_for_byte()
    {
        var sent = await SentBody.Of(SentBody.Post().Multipart(new MultipartBody()
            .Text("name", "Ana\nñ").Text("none", null).Text("xml", "<a/>", "application/xml").Text("csv", "a,b", "text/csv")
            .Json("client", new Client { Id = "1" }, Api.ClientCodec)
            .File("logo", ApiFile.FromText("PNG", "logo.png", "image/png"))
            .File("doc", ApiFile.FromText("PDF", "a.pdf"), "application/pdf")));

        Assert.Equal(
            "--B\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAna\nñ\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"xml\"\r\nContent-Type: application/xml\r\n\r\n<a/>\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"csv\"\r\nContent-Type: text/csv; charset=utf-8\r\n\r\na,b\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"client\"\r\nContent-Type: application/json\r\n\r\n{\"id\":\"1\"}\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"doc\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\nPDF\r\n" +
            "--B--\r\n",
            SentBody.Multipart(sent));
        Assert.Equal(sent.Bytes.Length.ToString(CultureInfo.InvariantCulture), sent.Header("Content-Length"));
    }

    [Fact]
    public async Task Lists_become_a_part_for_each_item()
    {
        var sent = await SentBody.Of(SentBody.Post().Multipart(new MultipartBody()
            .Texts("tags", ["a", "b"]).Texts("none", null)
            .Files("f", [ApiFile.FromBytes("1"u8.ToArray(), "1.bin"), ApiFile.FromBytes("2"u8.ToArray())]).Files("g", null).File(
                "h",
                null)));

        Assert.Equal(
            "--B\r\nContent-Disposition: form-data; name=\"tags\"\r\n\r\na\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"tags\"\r\n\r\nb\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"1.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n1\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"blob\"\r\nContent-Type: application/octet-stream\r\n\r\n2\r\n" +
            "--B--\r\n",
            SentBody.Multipart(sent));
    }

    [Fact]
    public async Task Parts_have_headers_of_their_own()
    {
        var headers = new MultipartHeaders()
            .Header("X-A", "1").Header("X-None", null).HeaderIfAbsent("x-a", "2").HeaderIfAbsent("X-B", "b c")
            .HeaderList("X-List", ["a", "b"]).HeaderList("X-Empty", [])
            .HeaderObject("X-Flat", [new("r", "1"), new("g", null)], explode: false)
            .HeaderObject("X-Exploded", [new("r", "1"), new("b", "")], explode: true);
        var sent = await SentBody.Of(SentBody.Post().Multipart(new MultipartBody()
            .Text("name", "Ana", headers: headers).Texts("tags", ["a", "b"], "text/csv", new MultipartHeaders().Header("X-T", "t"))
            .File("logo", ApiFile.FromText("PNG", "logo.png", "image/png"), headers: new MultipartHeaders())));

        Assert.Equal(
            "--B\r\nContent-Disposition: form-data; name=\"name\"\r\n" +
            "X-A: 1\r\nX-B: b c\r\nX-List: a,b\r\nX-Flat: r,1\r\nX-Exploded: r=1,b=\r\n\r\nAna\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"tags\"\r\nContent-Type: text/csv; charset=utf-8\r\nX-T: t\r\n\r\na\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"tags\"\r\nContent-Type: text/csv; charset=utf-8\r\nX-T: t\r\n\r\nb\r\n" +
            "--B\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n" +
            "--B--\r\n",
            SentBody.Multipart(sent));
        Assert.Equal(sent.Bytes.Length.ToString(CultureInfo.InvariantCulture), sent.Header("Content-Length"));
    }

    [Theory]
    [InlineData("X A", "1")]
    [InlineData("", "1")]
    [InlineData("X-A", "a\r\nX-B: b")]
    [InlineData("X-A", "\u00f1")]
    public void Header_of_a_part_that_would_be_another_is_refused(string name, string value)
    {
        Assert.Throws<ArgumentException>(() => new MultipartHeaders().Header(name, value));
        Assert.Throws<ArgumentException>(() => new MultipartHeaders().HeaderList(name, [value]));
    }

    [Theory]
    [InlineData("a\"b", "a%22b")]
    [InlineData("a\r\nContent-Type: x", "a%0D%0AContent-Type: x")]
    [InlineData("niño 🦙.pdf", "niño 🦙.pdf")]
    [InlineData("C:\\a%22;=.txt", "C:\\a%22;=.txt")]
    public async Task Names_are_escaped_as_browsers_do(string name, string sentName)
    {
        var sent = await SentBody.Of(SentBody.Post().Multipart(new MultipartBody().Text(name, "1").File(
            name,
            ApiFile.FromText("2", name))));

        Assert.Equal(
            $"--B\r\nContent-Disposition: form-data; name=\"{sentName}\"\r\n\r\n1\r\n" +
            $"--B\r\nContent-Disposition: form-data; name=\"{sentName}\"; filename=\"{sentName}\"\r\n" +
            "Content-Type: text/plain; charset=utf-8\r\n\r\n2\r\n" +
            "--B--\r\n",
            SentBody.Multipart(sent));
    }

    [Theory]
    [InlineData(null, "image/png")]
    [InlineData("image/*", "image/png")]
    [InlineData("image/png, image/jpeg", "image/png")]
    [InlineData("application/octet-stream", "application/octet-stream")]
    public async Task The_media_type_of_a_part_is_the_documents_unless_it_leaves_a_choice(string? declared, string contentType)
    {
        var sent = await SentBody.Of(SentBody.Post().Multipart(new MultipartBody().File(
            "f",
            ApiFile.FromText("1", "f", "image/png"),
            declared)));

        Assert.Contains($"filename=\"f\"\r\nContent-Type: {contentType}\r\n\r\n1\r\n", sent.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_parts_is_its_end() =>
        Assert.Equal("--B--\r\n", SentBody.Multipart(await SentBody.Of(SentBody.Post().Multipart(new MultipartBody().Text("none", null)))));

    [Fact]
    public async Task One_stream_of_unknown_length_puts_the_form_in_chunks()
    {
        await using var stream = new ForwardStream("abc"u8.ToArray());

        var sent = await SentBody.Of(SentBody.Post().Multipart(new MultipartBody().Text("a", "1").File(
            "f",
            new ApiFile(stream, "f"))));

        Assert.Equal(("chunked", null), (sent.Header("Transfer-Encoding"), sent.Header("Content-Length")));
        Assert.EndsWith("\r\n\r\nabc\r\n--B--\r\n", SentBody.Multipart(sent), StringComparison.Ordinal);
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task A_form_is_sent_again_as_it_was_when_safe()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503), WireReply.Json("{}"));
        using var transport = Api.Transport(server, new HastyClock());
        var file = ApiFile.FromText("of a file", "f");

        await transport.SendAsync(new ApiRequest(HttpMethod.Put, "/c").Multipart(new MultipartBody().File("a", file).File("b", file)));

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
        Assert.Equal(3, server.Requests[0].Body.Split("of a file").Length);
    }

    [Fact]
    public async Task Each_form_has_a_boundary_of_its_own()
    {
        var body = new MultipartBody().Text("a", "1");

        Assert.NotEqual(
            (await SentBody.Of(SentBody.Post().Multipart(body))).Header("Content-Type"),
            (await SentBody.Of(SentBody.Post().Multipart(body))).Header("Content-Type"));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("image/png\r\nX-Evil: 1")]
    public void What_is_no_media_type_is_refused(string contentType)
    {
        Assert.Throws<ArgumentException>(nameof(contentType), () => new MultipartBody().Text("a", "1", contentType));
        Assert.Throws<ArgumentException>(nameof(contentType), () => new MultipartBody().File("a", ApiFile.FromText("1"), contentType));
        Assert.Throws<ArgumentException>("name", () => new MultipartBody().Text("", "1"));
    }
}
