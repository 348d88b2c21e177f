using WireTests.XmlShopApi;

namespace WireTests.Xml;

/// <summary>XML that must be refused.</summary>
public sealed class XmlHostileTests
{
    [Theory]
    [InlineData("<!DOCTYPE pet><pet><name>x</name><photoUrls/></pet>", "The XML has a document type (DTD), which is refused.")]
    [InlineData("<!DOCTYPE pet [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><pet><name>&e;</name></pet>", "(DTD), which is refused.")]
    [InlineData("<!DOCTYPE pet SYSTEM 'http://127.0.0.1:1/x.dtd'><pet/>", "(DTD), which is refused.")]
    [InlineData("<!DOCTYPE l [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]><pet>&c;</pet>", "(DTD), which is refused.")]
    [InlineData("<pet><name>&secret;</name></pet>", "The XML is malformed. Line 1, column 13.")]
    [InlineData("<pet>\n<name>secret</nome></pet>", "The XML is malformed. Line 2, column 15.")]
    [InlineData("<pet><name>secret", "The XML is malformed.")]
    [InlineData("<pet/><pet/>", "The XML is malformed.")]
    [InlineData("<pet a='1' a='2'/>", "The XML is malformed.")]
    [InlineData("<p:pet/>", "The XML is malformed.")]
    [InlineData("secret", "The XML is malformed.")]
    public async Task It_fails_the_call(string xml, string message)
    {
        await using var api = new Api(XmlTrip.Xml(xml));

        var failure = await Fails(api);

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        Assert.IsType<JsonReadException>(failure.InnerException);
        Assert.True(failure.IsUnreadableSuccess);
        Assert.Equal(xml, failure.ResponseBody);
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [InlineData(100_000, true)]
    public async Task It_is_as_deep_as_JSON_can_be(int depth, bool fails)
    {
        var inside = depth - 2;
        var deep = string.Concat(Enumerable.Repeat("<a>", inside)) + string.Concat(Enumerable.Repeat("</a>", inside));
        await using var api = new Api(XmlTrip.Xml($"<pet><name>x</name><photoUrls/><new>{deep}</new></pet>"));

        if (!fails)
            Assert.Equal("x", (await Call(api)).Name);
        else
            Assert.Contains("The XML is deeper than 64 levels. Line 1, column ", (await Fails(api)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_as_long_as_the_options_say()
    {
        await using var api = new Api(XmlTrip.Xml($"<pet><name>{new string('x', 5000)}</name><photoUrls/></pet>"));
        var options = api.Options<XmlShopClientOptions>();
        options.MaxResponseBytes = 1000;

        var failure = await Assert.ThrowsAsync<ApiException>(
            () => new XmlShopClient(api.Anonymous, options).AddPetAsync(new() { Name = "x", PhotoUrls = [] }));

        Assert.Contains("more than 1000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_with_malformed_XML_is_still_that_error()
    {
        await using var api = new Api(XmlTrip.Xml("<!DOCTYPE html><html><br></html>", 405));

        var failure = await Fails(api);

        Assert.Equal(405, (int)failure.StatusCode!);
        Assert.False(failure.IsUnreadableSuccess);
        Assert.Equal("<!DOCTYPE html><html><br></html>", failure.ResponseBody);
    }

    private static Task<ApiException> Fails(Api api) => Assert.ThrowsAsync<ApiException>(() => Call(api));

    private static Task<Pet> Call(Api api) =>
        new XmlShopClient(api.Anonymous, api.Options<XmlShopClientOptions>()).AddPetAsync(new() { Name = "x", PhotoUrls = [] });
}
