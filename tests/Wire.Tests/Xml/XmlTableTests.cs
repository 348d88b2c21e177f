using WireTests.XmlTableApi;

namespace WireTests.Xml;

/// <summary>The table of examples of the xml object, OpenAPI 3.0.</summary>
public sealed class XmlTableTests
{
    private const string Three = """{"animals":["dog","cat","hamster"]}""";

    [Fact]
    public Task No_xml_object() => XmlTrip.Check<NoXmlRequest, NoXmlResponse>(
        (api, body) => Client(api).NoXmlAsync(body),
        """{"animals":"dog, cat, hamster"}""",
        "<document><animals>dog, cat, hamster</animals></document>");

    [Fact]
    public Task An_array_is_an_element_per_item() => XmlTrip.Check<PlainArrayRequest, PlainArrayResponse>(
        (api, body) => Client(api).PlainArrayAsync(body),
        Three,
        "<document><animals>dog</animals><animals>cat</animals><animals>hamster</animals></document>");

    [Fact]
    public Task A_name_replaces_that_of_the_property() => XmlTrip.Check<ReplacedRequest, ReplacedResponse>(
        (api, body) => Client(api).ReplacedAsync(body), """{"animals":"dog"}""", "<document><animal>dog</animal></document>");

    [Fact]
    public Task An_attribute_and_a_namespace_with_its_prefix() => XmlTrip.Check<Person, Person>(
        (api, body) => Client(api).PersonAsync(body),
        """{"name":"example","id":123}""",
        "<Person id=\"123\"><sample:name xmlns:sample=\"https://example.com/schema/sample\">example</sample:name></Person>");

    [Fact]
    public Task Items_have_their_own_name() => XmlTrip.Check<ItemNameRequest, ItemNameResponse>(
        (api, body) => Client(api).ItemNameAsync(body),
        Three,
        "<document><animal>dog</animal><animal>cat</animal><animal>hamster</animal></document>");

    [Fact]
    public Task The_name_of_an_array_without_an_element_is_ignored() => XmlTrip.Check<NameIgnoredRequest, NameIgnoredResponse>(
        (api, body) => Client(api).NameIgnoredAsync(body),
        Three,
        "<document><animal>dog</animal><animal>cat</animal><animal>hamster</animal></document>");

    [Fact]
    public Task A_wrapped_array_names_its_items_too() => XmlTrip.Check<WrappedRequest, WrappedResponse>(
        (api, body) => Client(api).WrappedAsync(body),
        Three,
        "<document><animals><animals>dog</animals><animals>cat</animals><animals>hamster</animals></animals></document>");

    [Fact]
    public Task A_wrapped_array_with_named_items() => XmlTrip.Check<WrappedItemsRequest, WrappedItemsResponse>(
        (api, body) => Client(api).WrappedItemsAsync(body),
        Three,
        "<document><animals><animal>dog</animal><animal>cat</animal><animal>hamster</animal></animals></document>");

    [Fact]
    public Task A_wrapped_array_and_its_items_are_named() => XmlTrip.Check<WrappedBothRequest, WrappedBothResponse>(
        (api, body) => Client(api).WrappedBothAsync(body),
        Three,
        "<document><aliens><animal>dog</animal><animal>cat</animal><animal>hamster</animal></aliens></document>");

    [Fact]
    public Task The_name_of_a_wrapped_array_is_that_of_its_items() => XmlTrip.Check<WrapperOnlyRequest, WrapperOnlyResponse>(
        (api, body) => Client(api).WrapperOnlyAsync(body),
        Three,
        "<document><aliens><aliens>dog</aliens><aliens>cat</aliens><aliens>hamster</aliens></aliens></document>");

    [Fact]
    public Task An_empty_wrapped_array_is_its_element() => XmlTrip.Check<WrappedRequest, WrappedResponse>(
        (api, body) => Client(api).WrappedAsync(body), """{"animals":[]}""", "<document><animals /></document>");

    private static XmlTableClient Client(Api api) => new(api.Anonymous, api.Options<XmlTableClientOptions>());
}
