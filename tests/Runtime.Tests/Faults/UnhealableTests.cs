using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>Faults that another attempt meets again: one attempt, whatever the call.</summary>
public class UnhealableTests
{
    private static readonly Dictionary<string, string> s_answers = new()
    {
        ["no HTTP at all"] = "220 mail.example.com ESMTP\r\n\r\n",
        ["a status that is no number"] = "HTTP/1.1 abc OK\r\nContent-Length: 0\r\n\r\n",
        ["a status of four digits"] = "HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n",
        ["a header without a colon"] = "HTTP/1.1 200 OK\r\nBroken header\r\nContent-Length: 0\r\n\r\n",
        ["a header name with a space"] = "HTTP/1.1 200 OK\r\nBroken header: x\r\nContent-Length: 0\r\n\r\n",
    };

    public static TheoryData<string, Sort> Rows() => FaultTable.Rows(s_answers.Keys);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_malformed_head_is_met_once(string answer, Sort sort)
    {
        var run = await FaultRun.OfAsync(sort, Fault.Raw(s_answers[answer]).ThenClose());

        Assert.Equal(1, run.Heads);
        Assert.Empty(run.Clock.Waits);
        Assert.StartsWith(FaultCall.Line(sort) + " failed: ", run.Failure.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(run.Failure.InnerException);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task A_certificate_that_is_not_trusted_is_met_once(Sort sort)
    {
        using var certificate = Certificate();
        await using var server = new FaultServer(static _ => Fault.Json("""{"id":"1"}"""), async stream =>
        {
            var secured = new SslStream(stream);
            await secured.AuthenticateAsServerAsync(certificate);
            return secured;
        });
        var clock = new TestClock();
        using (var transport = FaultRun.Transport(new Uri($"https://127.0.0.1:{server.Port}"), clock))
        {
            var failure = await Assert.ThrowsAsync<ApiException>(() => FaultCall.SendAsync(transport, sort));

            Assert.Equal(0, server.Heads);
            Assert.Equal(1, server.Accepted);
            Assert.Empty(clock.Waits);
            Assert.Null(failure.StatusCode);
            Assert.Equal(
                HttpRequestError.SecureConnectionError,
                Assert.IsType<HttpRequestException>(failure.InnerException).HttpRequestError);
        }
        await FaultRun.AssertNoneLeftAsync(server);
    }

    [Fact]
    public async Task A_server_that_speaks_no_TLS_sees_no_request()
    {
        await using var server = new FaultServer(new Fault(
            static async connection =>
            {
                await connection.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                connection.Close();
            },
            FaultStage.Connection));
        var clock = new TestClock();
        using var transport = FaultRun.Transport(new Uri($"https://127.0.0.1:{server.Port}"), clock);

        var failure = await Assert.ThrowsAsync<ApiException>(() => FaultCall.SendAsync(transport, Sort.Post));

        Assert.Equal(0, server.Heads);
        Assert.Null(failure.StatusCode);
        Assert.IsType<HttpRequestException>(failure.InnerException);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_callers_own_stream_that_throws_is_met_once(bool canSeek)
    {
        await using var server = new FaultServer(Fault.Json("""{"id":"1"}"""));
        var clock = new TestClock();
        using (var transport = FaultRun.Transport(server.Address, clock))
        {
            var stream = new ThrowingStream(canSeek);
            var request = new ApiRequest(HttpMethod.Put, "/files/1").Binary(new ApiFile(stream), "application/octet-stream");

            var thrown = await Assert.ThrowsAnyAsync<Exception>(() => transport.SendAsync(request));

            Assert.Contains("the disk is gone", thrown.ToString(), StringComparison.Ordinal);
            Assert.Equal(1, stream.Reads);
            Assert.Empty(clock.Waits);
            server.Heal();
            Assert.Equal("1", (await FaultCall.SendAsync(transport, Sort.Get))!.Id);
        }
        await FaultRun.AssertNoneLeftAsync(server);
    }

    [Theory]
    [InlineData(413)]
    [InlineData(401)]
    [InlineData(422)]
    public async Task An_early_answer_during_an_upload_is_the_answer(int status)
    {
        var early = new Fault(
            async connection =>
            {
                await connection.SendAsync(Fault.Head(status, "Content-Type: application/json", "Connection: close", "Content-Length: 36")
                    + "\r\n{\"error\":{\"code\":\"too_large\",\"m\":1}}");
                await Task.Delay(100);
                connection.Reset();
            },
            FaultStage.Head);
        await using var server = new FaultServer(early);
        using var transport = FaultRun.Transport(server.Address, new TestClock());
        var request = new ApiRequest(HttpMethod.Post, "/files")
            .Binary(new ApiFile(new MemoryStream(new byte[64 * 1024 * 1024])), "application/octet-stream");

        var failure = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(request));

        Assert.Equal(((HttpStatusCode)status, "too_large"), (failure.StatusCode!.Value, failure.Code));
        Assert.Equal(1, server.Heads);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var signed = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pfx), null);
    }

    private sealed class ThrowingStream(bool canSeek) : MemoryStream(new byte[1000])
    {
        public int Reads { get; private set; }

        public override bool CanSeek => canSeek;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw Gone();

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw Gone();

        public override int Read(byte[] buffer, int offset, int count) => throw Gone();

        public override int Read(Span<byte> buffer) => throw Gone();

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw Gone();

        private IOException Gone()
        {
            Reads++;
            return new IOException("the disk is gone");
        }
    }
}
