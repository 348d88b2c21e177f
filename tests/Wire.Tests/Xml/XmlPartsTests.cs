using WireTests.XmlPartsApi;

namespace WireTests.Xml;

/// <summary>Parts of forms, other media types, and several bodies of one operation.</summary>
public sealed class XmlPartsTests
{
    private const string Meta = "<m:meta xmlns:m=\"urn:m\"><m:id>1</m:id><base>b</base><title>ñ</title></m:meta>";

    [Fact]
    public async Task A_part_is_XML_where_its_encoding_says_so()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).UploadAsync(new()
        {
            Meta = new Meta { Title = "t" },
            More = [new Meta { Title = "u" }],
            Own = new() { A = 1 },
            File = ApiFile.FromText("1", "f.bin"),
            Raw = "<x/>",
        });

        var parts = api.Request.Parts();
        Assert.Contains(
            $"name=\"meta\"\nContent-Type: application/xml\n\n{XmlTrip.Declaration}<m:meta xmlns:m=\"urn:m\"><title>t</title></m:meta>\n",
            parts,
            StringComparison.Ordinal);
        Assert.Contains($"name=\"more\"\nContent-Type: application/xml\n\n{XmlTrip.Declaration}<more><m:meta xmlns:m=\"urn:m\">", parts, StringComparison.Ordinal);
        Assert.Contains(
            $"name=\"own\"\nContent-Type: text/xml; charset=utf-8\n\n{XmlTrip.Declaration}<Own xmlns=\"urn:o\"><a>1</a></Own>\n",
            parts,
            StringComparison.Ordinal);
        Assert.Contains("name=\"raw\"\nContent-Type: application/xml\n\n<x/>\n", parts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vendor_type_is_sent_in_its_charset_and_read()
    {
        await using var api = new Api(WireReply.Text(Meta, 200, "Content-Type: application/vnd.meta+xml"));

        var result = await Client(api).VendorAsync(new Meta { Id = "1", Base = "b", Title = "ñ" });

        Assert.True(result.TryGetMeta(out var meta));
        Assert.Equal("ñ", meta.Title);
        Assert.Equal("application/vnd.meta+xml; charset=iso-8859-1", api.Request.Header("Content-Type"));
        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + Meta,
            System.Text.Encoding.Latin1.GetString(api.Request.Bytes));
        Assert.Equal("application/vnd.meta+xml, application/problem+xml;q=0.9, application/json;q=0.9", api.Request.Header("Accept"));
    }

    [Fact]
    public async Task The_status_tells_the_type()
    {
        await using var api = new Api(WireReply.Text("<Other><x>7</x></Other>", 201, "Content-Type: application/vnd.meta+xml"));

        Assert.True((await Client(api).VendorAsync(new Meta { Title = "t" })).TryGetOther(out var other));
        Assert.Equal(7, other.X);
    }

    [Theory]
    [InlineData(409, "application/problem+xml", "<problem xmlns='urn:ietf:rfc:7807'><title>no</title></problem>")]
    [InlineData(500, "application/json", "{\"title\":\"no\"}")]
    public async Task An_error_is_XML_or_JSON(int status, string type, string body)
    {
        await using var api = new Api(WireReply.Text(body, status, "Content-Type: " + type));

        var failure = await Assert.ThrowsAsync<ApiException<Problem>>(() => Client(api).VendorAsync(new Meta { Title = "t" }));

        Assert.Equal("no", failure.Error.Title);
    }

    [Fact]
    public async Task A_string_is_the_whole_XML()
    {
        await using var api = new Api(XmlTrip.Xml("<a>1</a>"));

        Assert.Equal("<a>1</a>", await Client(api).RawAsync("<b/>"));
        Assert.Equal("<b/>", api.Request.Body);
    }

    private static XmlPartsClient Client(Api api) => new(api.Anonymous, api.Options<XmlPartsClientOptions>());
}
