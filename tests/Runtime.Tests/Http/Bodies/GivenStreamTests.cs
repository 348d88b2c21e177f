using System.Net;
using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

public class GivenStreamTests
{
    [Fact]
    public async Task Streams_can_be_made_by_tests()
    {
        await using var body = new ApiStream(new MemoryStream([1, 2]), "a/b", 2, "f");

        Assert.Equal(("a/b", 2L, "f"), (body.ContentType, body.Length, body.FileName));
        Assert.Equal([1, 2], await body.ReadBytesAsync());
    }
}
