using System.Globalization;
using WireTests.XmlLimitsApi;

namespace WireTests.Xml;

/// <summary><see cref="ApiClientOptions.MaxResponseItems"/> counts what is read from XML as it does what is read from JSON.</summary>
public sealed class XmlLimitsTests
{
    public static TheoryData<string, string, int> Bodies { get; } = new()
    {
        { "wrapped", "<w><rows><row/><row/><row/></rows></w>", 3 },
        { "wrapped", "<w><rows><row><tag>a</tag><tag>b</tag></row><row><tag>c</tag></row></rows></w>", 5 },
        { "bare", "<row><name>x</name><tag>a</tag><tag>b</tag></row>", 2 },
        { "list", "<list><n>1</n><n>2</n><n>3</n></list>", 3 },
        { "map", "<map><a>1</a><b>2</b></map>", 2 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Items_of_xml_count_exactly(string operation, string xml, int items)
    {
        // Short bodies cannot have many items, and are not counted.
        xml += new string('\n', 1000);
        Assert.Null(await ReadAsync(operation, xml, items));

        var exception = await ReadAsync(operation, xml, items - 1);
        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"GET /{operation} returned 200 with more than {items - 1} items, the limit of ApiClientOptions.MaxResponseItems"),
            exception!.Message);
        Assert.True(exception.IsUnreadableSuccess);
    }

    [Fact]
    public async Task Elements_are_limited_before_they_are_items()
    {
        var exception = await ReadAsync("bare", $"<row>{string.Concat(Enumerable.Repeat("<unknown/>", 200))}</row>", 1);
        Assert.Contains("more than 1 items, the limit of ApiClientOptions.MaxResponseItems", exception!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_not_limited()
    {
        var xml = $"<failure>{string.Concat(Enumerable.Repeat("<detail>x</detail>", 500))}</failure>";
        await using var api = new Api(XmlTrip.Xml(xml, 400));
        var exception = await Assert.ThrowsAsync<ApiException<Failure>>(() => Client(api, 1).GetWrappedAsync());
        Assert.Equal(500, exception.Error.Details!.Count);
    }

    private static async Task<ApiException?> ReadAsync(string operation, string xml, int most)
    {
        await using var api = new Api(XmlTrip.Xml(xml));
        var client = Client(api, most);
        try
        {
            await (operation switch
            {
                "wrapped" => client.GetWrappedAsync(),
                "bare" => client.GetBareAsync(),
                "list" => client.GetListAsync(),
                _ => (Task)client.GetMapAsync(),
            });
            return null;
        }
        catch (ApiException exception)
        {
            return exception;
        }
    }

    private static XmlLimitsClient Client(Api api, int most)
    {
        var options = api.Options<XmlLimitsClientOptions>();
        options.MaxResponseItems = most;
        return new(api.Anonymous, options);
    }
}
