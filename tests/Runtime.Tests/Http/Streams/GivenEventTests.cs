using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Streams;

public class GivenEventTests
{
    [Fact]
    public async Task Given_events_are_a_stream_for_mocks()
    {
        var given = ServerSentEvents<int>.FromEvents([new(1, "add"), new(2)]);

        Assert.Equal(1, await EventStreamTests.FirstAsync(given));
        await foreach (var one in given.AsEvents())
            Assert.Equal(one.Data == 1 ? "add" : "message", one.EventType);
    }
}
