using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Streams;

/// <summary>How the data of events departs from the document is told as that of any response is.</summary>
public sealed class EventDepartureTests
{
    [Fact]
    public async Task Unknown_properties_of_the_data_are_told()
    {
        var reply = WireReply.Text(
            """
            data: {"id":"1"}

            data: {"id":"2",
            data: "extra":1}


            """.ReplaceLineEndings("\n"),
            200,
            "Content-Type: text/event-stream");
        await using var server = new WireServer(reply);
        var told = new List<UnexpectedAnswer>();
        using var transport = Api.Transport(server, options => options.OnUnexpected = told.Add);
        var read = new List<string?>();

        await foreach (var item in StreamedItems.Events(transport, static () => Api.Get(), Api.ClientCodec))
            read.Add(item.Id);

        Assert.Equal(["1", "2"], read);
        var answer = Assert.Single(told);
        Assert.Equal((UnexpectedKind.UnknownProperty, "$.extra"), (answer.Kind, answer.JsonPath));
    }

    [Fact]
    public async Task Text_is_not_taken_for_json()
    {
        await using var server = new WireServer(WireReply.Text("data: {,,,[\n\n", 200, "Content-Type: text/event-stream"));
        var told = new List<UnexpectedAnswer>();
        using var transport = Api.Transport(server, options => (options.OnUnexpected, options.MaxResponseItems) = (told.Add, 1));
        var read = new List<string>();

        await foreach (var item in StreamedItems.Events(transport, static () => Api.Get()))
            read.Add(item);

        Assert.Equal(["{,,,["], read);
        Assert.Empty(told);
    }
}
