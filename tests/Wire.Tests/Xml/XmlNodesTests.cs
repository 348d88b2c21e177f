using WireTests.XmlNodesApi;

namespace WireTests.Xml;

/// <summary>The examples of the xml object with node types, OpenAPI 3.2.</summary>
public sealed class XmlNodesTests
{
    [Fact]
    public Task Attribute_prefix_and_namespace() => XmlTrip.Check<Person, Person>(
        (api, body) => Client(api).PersonAsync(body),
        """{"id":123,"name":"example"}""",
        "<Person id=\"123\"><sample:name xmlns:sample=\"https://example.com/schema/sample\">example</sample:name></Person>");

    [Fact]
    public Task Arrays() => XmlTrip.Check<Lists, Lists>(
        (api, body) => Client(api).ListAsync(body),
        """{"plain":["a","b"],"wrapped":["c","d"],"both":["e"]}""",
        "<document><animal>a</animal><animal>b</animal><wrapped><wrapped>c</wrapped><wrapped>d</wrapped></wrapped>"
        + "<aliens><alien>e</alien></aliens></document>");

    [Fact]
    public Task Elements_with_attributes_and_text() => XmlTrip.Check<IReadOnlyList<AnimalsItem>, IReadOnlyList<AnimalsItem>>(
        (api, body) => Client(api).AnimalsAsync(body),
        """[{"kind":"Cat","name":"Fluffy"},{"kind":"Dog","name":"Fido"}]""",
        "<animals><animal kind=\"Cat\">Fluffy</animal><animal kind=\"Dog\">Fido</animal></animals>");

    [Fact]
    public Task A_CDATA_section() => XmlTrip.Check<XmlNodesApi.Documentation, XmlNodesApi.Documentation>(
        (api, body) => Client(api).DocsAsync(body),
        """{"content":"<html><body>]]></body></html>"}""",
        "<Documentation><![CDATA[<html><body>]]]]><![CDATA[></body></html>]]></Documentation>");

    [Fact]
    public async Task The_place_names_a_component_without_a_node()
    {
        await using var api = new Api(XmlTrip.Xml("<StoredDocument><![CDATA[<p>]]></StoredDocument>"));

        var stored = await Client(api).StoreAsync(new() { Content = "<b>" });

        Assert.Equal(XmlTrip.Declaration + "<UpdatedDocument><![CDATA[<b>]]></UpdatedDocument>", api.Request.Body);
        Assert.Equal("<p>", stored.Content);
    }

    [Fact]
    public Task Null_is_nil_or_an_absent_attribute() => XmlTrip.Check<Product, Product>(
        (api, body) => Client(api).ProductAsync(body),
        """{"count":null,"description":"Thing","related":null}""",
        "<product><description>Thing</description>"
        + "<related xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" /></product>");

    [Fact]
    public Task An_object_without_properties_is_an_empty_element() => XmlTrip.Check<Product, Product>(
        (api, body) => Client(api).ProductAsync(body),
        """{"count":42,"description":"Thing","related":{}}""",
        "<product count=\"42\"><description>Thing</description><related /></product>");

    [Fact]
    public Task A_reference_means_the_element_of_its_component() => XmlTrip.Check<Order, Order>(
        (api, body) => Client(api).OrderAsync(body),
        """{"customer":{"name":"Ana"},"address":{"street":"Main","zip":"1"},"lines":[{"sku":"a"},{"sku":"b"}]}""",
        "<Order zip=\"1\"><buyer><name>Ana</name></buyer><street>Main</street><Line sku=\"a\" /><Line sku=\"b\" /></Order>");

    private static XmlNodesClient Client(Api api) => new(api.Anonymous, api.Options<XmlNodesClientOptions>());
}
