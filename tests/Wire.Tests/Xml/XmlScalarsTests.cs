using WireTests.XmlScalarsApi;

namespace WireTests.Xml;

public sealed class XmlScalarsTests
{
    [Theory]
    [InlineData("\"text\":\"a < b & c\"", "<text>a &lt; b &amp; c</text>")]
    [InlineData("\"text\":\"\"", "<text />")]
    [InlineData("\"text\":\" a\\r\\nb \"", "<text> a&#xD;\nb </text>")]
    [InlineData("\"int32\":-2147483648", "<int32>-2147483648</int32>")]
    [InlineData("\"int64\":9223372036854775807", "<int64>9223372036854775807</int64>")]
    [InlineData("\"uint32\":4294967295", "<uint32>4294967295</uint32>")]
    [InlineData("\"uint64\":18446744073709551615", "<uint64>18446744073709551615</uint64>")]
    [InlineData("\"single\":1.5", "<single>1.5</single>")]
    [InlineData("\"double\":1E+300", "<double>1E+300</double>")]
    [InlineData("\"decimal\":12345678901234567890.10", "<decimal>12345678901234567890.10</decimal>")]
    [InlineData("\"boolean\":true", "<boolean>true</boolean>")]
    [InlineData("\"date\":\"2026-01-31\"", "<date>2026-01-31</date>")]
    [InlineData("\"dateTime\":\"2026-01-31T12:00:00.000Z\"", "<dateTime>2026-01-31T12:00:00.000Z</dateTime>")]
    [InlineData("\"time\":\"12:30:00\"", "<time>12:30:00</time>")]
    [InlineData("\"duration\":\"P1DT2H\"", "<duration>P1DT2H</duration>")]
    [InlineData("\"uuid\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "<uuid>0f8fad5b-d9cb-469f-a165-70867728950e</uuid>")]
    [InlineData("\"bytes\":\"AAECAw==\"", "<bytes>AAECAw==</bytes>")]
    [InlineData("\"unix\":1700000000", "<unix>1700000000</unix>")]
    [InlineData("\"color\":\"blue\"", "<color>blue</color>")]
    [InlineData("\"level\":2", "<level>2</level>")]
    [InlineData("\"either\":7", "<either>7</either>")]
    [InlineData("\"either\":\"07\"", "<either>07</either>")]
    public Task Each_kind_is_written_and_read(string property, string element) => XmlTrip.Check<Elements, Elements>(
        (api, body) => Client(api).ElementsAsync(body), "{" + property + "}", $"<e>{element}</e>");

    [Fact]
    public async Task Null_of_an_optional_property_is_nil()
    {
        await using var api = new Api(XmlTrip.Xml("<e xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"><nothing i:nil=\"1\"/></e>"));

        var read = await Client(api).ElementsAsync(new() { Nothing = (string?)null });

        Assert.Equal(
            XmlTrip.Declaration + "<e><nothing xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" /></e>",
            api.Request.Body);
        Assert.Null(read.Nothing.GetValueOrDefault());
    }

    [Theory]
    [InlineData("<int32>+007</int32>", "\"int32\":7")]
    [InlineData("<int32> 7\n</int32>", "\"int32\":7")]
    [InlineData("<decimal>.5</decimal>", "\"decimal\":0.5")]
    [InlineData("<decimal>-5.</decimal>", "\"decimal\":-5")]
    [InlineData("<boolean>1</boolean>", "\"boolean\":true")]
    [InlineData("<boolean> 0 </boolean>", "\"boolean\":false")]
    [InlineData("<date>2026-01-31Z</date>", "\"date\":\"2026-01-31\"")]
    [InlineData("<date>2026-01-31-06:00</date>", "\"date\":\"2026-01-31\"")]
    [InlineData("<dateTime>2026-01-31T12:00:00.5+01:00</dateTime>", "\"dateTime\":\"2026-01-31T12:00:00.500+01:00\"")]
    [InlineData("<bytes>AAEC\n  Aw==</bytes>", "\"bytes\":\"AAECAw==\"")]
    [InlineData("<color> red </color>", "\"color\":\"red\"")]
    [InlineData("<text><![CDATA[<a>]]> b</text>", "\"text\":\"<a> b\"")]
    [InlineData("<text>&#65;&amp;</text>", "\"text\":\"A&\"")]
    [InlineData("<int32/>", "")]
    [InlineData("<boolean></boolean>", "")]
    public async Task Other_spellings_of_XML_are_read(string element, string property) =>
        Assert.Equal(
            "{" + property + "}",
            await XmlTrip.Read(static api => Client(api).ElementsAsync(new()), XmlTrip.Xml($"<e>{element}</e>")));

    [Fact]
    public Task Attributes() => XmlTrip.Check<Attributes, Attributes>(
        (api, body) => Client(api).AttributesAsync(body),
        """{"text":"a \"b\"\n<","int64":-1,"decimal":1.50,"boolean":false,"date":"2026-01-31","bytes":"AQI=","color":"green"}""",
        "<a text=\"a &quot;b&quot;&#xA;&lt;\" int64=\"-1\" decimal=\"1.50\" boolean=\"false\" date=\"2026-01-31\" bytes=\"AQI=\" color=\"green\" />");

    [Fact]
    public async Task A_number_can_be_the_whole_body()
    {
        await using var api = new Api(XmlTrip.Xml("<count>8</count>"));

        Assert.Equal(8, await Client(api).CountAsync(7));
        Assert.Equal(XmlTrip.Declaration + "<count>7</count>", api.Request.Body);
    }

    [Fact]
    public async Task A_required_attribute_that_is_missing_fails_the_call()
    {
        await using var api = new Api(XmlTrip.Xml("<a int64='1'/>"));

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client(api).AttributesAsync(new() { Text = "x" }));

        Assert.Contains("Attributes lacks text.", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsUnreadableSuccess);
    }

    [Theory]
    [InlineData("<int32>secret</int32>")]
    [InlineData("<boolean>secret</boolean>")]
    [InlineData("<double>NaN</double>")]
    [InlineData("<dateTime>secret</dateTime>")]
    public async Task Other_text_fails_the_call_without_being_quoted(string element)
    {
        await using var api = new Api(XmlTrip.Xml($"<e>{element}</e>"));

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client(api).ElementsAsync(new()));

        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        Assert.IsType<JsonReadException>(failure.InnerException);
        Assert.StartsWith("$.", ((JsonReadException)failure.InnerException!).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_that_XML_cannot_contain_is_refused_before_sending()
    {
        await using var api = new Api();

        await Assert.ThrowsAsync<ArgumentException>(() => Client(api).ElementsAsync(new() { Text = "a\0b" }));
    }

    private static XmlScalarsClient Client(Api api) => new(api.Anonymous, api.Options<XmlScalarsClientOptions>());
}
