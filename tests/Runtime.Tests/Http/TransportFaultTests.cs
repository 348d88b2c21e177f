using System.Net.Sockets;

namespace Gigstack.Runtime.Tests.Http;

/// <summary>What an exception of the handler means.</summary>
public class TransportFaultTests
{
    public static TheoryData<Exception, bool, bool> Faults => new()
    {
        { new HttpRequestException(HttpRequestError.ConnectionError), true, true },
        { new HttpRequestException(HttpRequestError.NameResolutionError), true, true },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError), true, false },
        { new HttpRequestException(HttpRequestError.ResponseEnded), false, true },
        { new HttpRequestException(HttpRequestError.InvalidResponse), false, false },
        { new HttpRequestException("", new RepeatedSendException()), true, true },
        { new RepeatedSendException(), true, true },
        { new HttpIOException(HttpRequestError.ResponseEnded), false, true },
        { new HttpIOException(HttpRequestError.InvalidResponse), false, false },
        { new SocketException(), false, true },
        { new IOException(), false, true },
        { new OperationCanceledException("", new TimeoutException()), false, true },
        { new OperationCanceledException(), false, false },
        { new InvalidOperationException(), false, false },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void It_says_whether_the_request_left_and_whether_another_attempt_may_help(Exception exception, bool isUnprocessed, bool canHeal)
    {
        Assert.Equal(isUnprocessed, TransportFault.IsUnprocessed(exception));
        Assert.Equal(canHeal, TransportFault.CanHeal(exception));
    }

    [Fact]
    public void A_malformed_response_is_not_quoted()
    {
        var head = TransportFault.Reported(new HttpRequestException(HttpRequestError.InvalidResponse, "Received an invalid header: sk_live_5ecret"));
        var body = TransportFault.Reported(new HttpIOException(HttpRequestError.InvalidResponse, "Invalid chunk: sk_live_5ecret"));

        Assert.Equal("The response is malformed HTTP.", head.Message);
        Assert.StartsWith("The body of the response is malformed HTTP.", body.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("5ecret", head.ToString() + body, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_exception_is_reported_as_it_is()
    {
        var exception = new IOException();

        Assert.Same(exception, TransportFault.Reported(exception));
    }
}
