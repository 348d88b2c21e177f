using System.Net;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>HTTP/2, whose frames say whether the server did anything with a request.</summary>
public class Http2FaultTests
{
    private static readonly Http2Fault[] s_unprocessed = [Http2Fault.Refuses, Http2Fault.GoesAwayBefore];
    private static readonly Http2Fault[] s_unknown = [Http2Fault.GoesAwayAfter, Http2Fault.Fails, Http2Fault.Closes];

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task What_the_server_says_that_it_did_not_do_is_done_once(Sort sort)
    {
        foreach (var fault in s_unprocessed)
        {
            await using var server = new Http2Server(fault, Http2Fault.Answers);
            var thrown = await CallAsync(server, sort);

            Assert.True(thrown is null, $"{fault}: {thrown}");
            Assert.Equal((2, 1), (server.Complete, server.Executed));
        }
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task What_it_may_have_done_is_repeated_where_that_is_safe(Sort sort)
    {
        foreach (var fault in s_unknown)
        {
            await using var server = new Http2Server(fault, Http2Fault.Answers);
            var thrown = await CallAsync(server, sort);

            if (sort.MayRepeat())
            {
                Assert.True(thrown is null, $"{fault}: {thrown}");
                Assert.Equal(2, server.Executed);
                continue;
            }
            Assert.Equal(1, server.Executed);
            Assert.Null(Assert.IsType<ApiException>(thrown).StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task A_server_that_restarts_politely_costs_nothing(Sort sort)
    {
        await using var server = new Http2Server(Http2Fault.GoesAwayAndAnswers);
        using var client = Client();
        using var transport = FaultRun.Transport(server.Address, new TestClock(), options => options.HttpClient = client);
        for (var i = 0; i < 3; i++)
            await FaultCall.SendAsync(transport, sort);

        Assert.Equal((3, 3), (server.Complete, server.Accepted));
    }

    [Theory]
    [InlineData(Sort.Get)]
    [InlineData(Sort.Post)]
    [InlineData(Sort.Bodyless)]
    public async Task A_success_cut_off_says_that_it_succeeded(Sort sort)
    {
        await using var server = new Http2Server(Http2Fault.CutsBody);

        var failure = Assert.IsType<ApiException>(await CallAsync(server, sort));

        Assert.Equal(sort.MayRepeat() ? 4 : 1, server.Executed);
        Assert.Equal((HttpStatusCode.OK, true), (failure.StatusCode!.Value, failure.IsUnreadableSuccess));
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task A_server_that_refuses_for_ever_ends_the_call(Sort sort)
    {
        foreach (var fault in s_unprocessed)
        {
            await using var server = new Http2Server(fault);

            Assert.IsType<ApiException>(await CallAsync(server, sort));
            Assert.Equal(0, server.Executed);
            Assert.InRange(server.Complete, 1, 16);
        }
    }

    private static async Task<Exception?> CallAsync(Http2Server server, Sort sort)
    {
        using var client = Client();
        using var transport = FaultRun.Transport(server.Address, new TestClock(), options => options.HttpClient = client);
        return await Record.ExceptionAsync(() => FaultCall.SendAsync(transport, sort).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static HttpClient Client() => new(ApiClientOptions.CreateHandler())
    {
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };
}
