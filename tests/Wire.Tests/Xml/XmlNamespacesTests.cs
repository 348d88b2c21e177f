using WireTests.XmlNamespacesApi;

namespace WireTests.Xml;

/// <summary>A namespace is any text, and <c>##default</c> is none.</summary>
public sealed class XmlNamespacesTests
{
    [Fact]
    public Task A_namespace_need_not_be_an_absolute_URI() => XmlTrip.Check<Entry, Entry>(
        static (api, entry) => new XmlNamespacesClient(api.Anonymous, api.Options<XmlNamespacesClientOptions>()).EntryAsync(entry),
        """{"plain":"a","none":"b","empty":"c","short":"d"}""",
        "<entry xmlns=\"example.com/entries v1\"><plain>a</plain><none>b</none><empty>c</empty><s:short xmlns:s=\"short\">d</s:short></entry>");
}
