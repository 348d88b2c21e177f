using System.Net;
using System.Text;
using WireTests.XmlShopApi;

namespace WireTests.Xml;

/// <summary>A document of Swagger 2.0 that produces and consumes XML.</summary>
public sealed class XmlShopTests
{
    private const string Rex = "<pet><id>1</id><category><id>2</id><name>Dogs</name></category><name>Rex</name>"
        + "<photoUrls><photoUrl>a</photoUrl></photoUrls><tags><tag><id>3</id><name>good</name></tag></tags><status>sold</status></pet>";

    [Fact]
    public Task A_pet_is_sent_and_read() => XmlTrip.Check<Pet, Pet>(
        (api, body) => Client(api).AddPetAsync(body),
        """{"id":1,"category":{"id":2,"name":"Dogs"},"name":"Rex","photoUrls":["a"],"tags":[{"id":3,"name":"good"}],"status":"sold"}""",
        Rex);

    [Theory]
    [InlineData("<pets>{0}{0}</pets>")]
    [InlineData("<ArrayOfpet xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>{0}{0}</ArrayOfpet>")]
    [InlineData("<?xml version='1.0'?>\n<!-- c --><r>\n  {0}\n  {0}\n</r>")]
    public async Task An_array_is_read_from_any_root(string xml)
    {
        await using var api = new Api(XmlTrip.Xml(string.Format(System.Globalization.CultureInfo.InvariantCulture, xml, Rex)));

        var pets = await Client(api).FindPetsAsync();

        Assert.Equal(["Rex", "Rex"], pets.Select(static pet => pet.Name));
        Assert.Equal("application/xml", api.Request.Header("Accept"));
    }

    [Fact]
    public async Task An_array_without_a_name_is_named_after_its_items()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).AddPetsAsync([new() { Name = "a", PhotoUrls = [] }, new() { Name = "b", PhotoUrls = [] }]);

        Assert.Equal(
            XmlTrip.Declaration + "<ArrayOfPet><pet><name>a</name><photoUrls /></pet><pet><name>b</name><photoUrls /></pet></ArrayOfPet>",
            api.Request.Body);
    }

    [Fact]
    public async Task Absent_properties_have_no_element_and_an_absent_body_is_not_sent()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(204));

        await Client(api).UpdatePetAsync(new() { Name = "x", PhotoUrls = [] });
        await Client(api).UpdatePetAsync();

        Assert.Equal(XmlTrip.Declaration + "<pet><name>x</name><photoUrls /></pet>", api.Requests[0].Body);
        Assert.Null(api.Requests[1].Header("Content-Type"));
    }

    [Fact]
    public async Task Unknown_elements_are_kept_and_unknown_attributes_skipped()
    {
        await using var api = new Api(XmlTrip.Xml(
            "<pet a='1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='x y'><new><b>1</b><b>2</b></new><name>x</name>"
            + "<photoUrls/></pet>"));

        var pet = await Client(api).AddPetAsync(new() { Name = "x", PhotoUrls = [] });

        Assert.Equal("""{"b":["1","2"]}""", Assert.Single(pet.AdditionalProperties!).Value.GetRawText());
    }

    [Theory]
    [InlineData("<p:pet xmlns:p='urn:p'><p:name>x</p:name><p:photoUrls><p:photoUrl>u</p:photoUrl></p:photoUrls></p:pet>")]
    [InlineData("<pet xmlns='urn:p'><name>x</name><photoUrls><photoUrl>u</photoUrl></photoUrls></pet>")]
    public async Task A_namespace_that_the_document_does_not_have_does_not_matter(string xml)
    {
        await using var api = new Api(XmlTrip.Xml(xml));

        var pet = await Client(api).AddPetAsync(new() { Name = "x", PhotoUrls = [] });

        Assert.Equal("x", pet.Name);
        Assert.Equal(["u"], pet.PhotoUrls);
    }

    [Fact]
    public async Task An_error_is_read_as_XML()
    {
        const string Xml = "<ApiResponse><code>405</code><message>no</message></ApiResponse>";
        await using var api = new Api(XmlTrip.Xml(Xml, 405));

        var failure = await Assert.ThrowsAsync<ApiException<XmlShopApi.ApiResponse>>(
            () => Client(api).AddPetAsync(new() { Name = "x", PhotoUrls = [] }));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, failure.StatusCode);
        Assert.Equal(405, failure.Error.Code);
        Assert.Equal("no", failure.Error.Message);
        Assert.Equal(Xml, failure.ResponseBody);
    }

    [Fact]
    public async Task JSON_takes_precedence_where_the_document_has_both()
    {
        await using var api = new Api(WireReply.Json("""{"id":1}"""));

        Assert.Equal(1, (await Client(api).BothAsync()).Id);
        Assert.StartsWith("application/json", api.Request.Header("Accept"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_answers_JSON_is_read()
    {
        await using var api = new Api(WireReply.Json("""[{"name":"a","photoUrls":[]}]"""));

        Assert.Equal("a", Assert.Single(await Client(api).FindPetsAsync()).Name);
    }

    [Theory]
    [InlineData("application/xml", "utf-8", "", true)]
    [InlineData("application/xml", "utf-16", "", true)]
    [InlineData("application/xml; charset=iso-8859-1", "iso-8859-1", "", false)]
    [InlineData("application/xml", "iso-8859-1", "<?xml version='1.0' encoding='iso-8859-1'?>", false)]
    [InlineData("application/xml", "windows-1252", "<?xml version=\"1.0\" encoding=\"windows-1252\"?>", false)]
    [InlineData("text/xml", "utf-8", "", false)]
    [InlineData("application/octet-stream", "utf-8", "", false)]
    public async Task The_charset_is_that_of_the_mark_the_header_or_the_declaration(string type, string charset, string head, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        var text = head + "<pet><name>ñ</name><photoUrls/></pet>";
        await using var api = new Api(
            WireReply.Body([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)], 200, "Content-Type: " + type));

        Assert.Equal("ñ", (await Client(api).AddPetAsync(new() { Name = "x", PhotoUrls = [] })).Name);
    }

    private static XmlShopClient Client(Api api) => new(api.Anonymous, api.Options<XmlShopClientOptions>());
}
