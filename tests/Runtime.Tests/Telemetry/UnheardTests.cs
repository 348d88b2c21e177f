using Gigstack.Runtime.Generated;
using GigstackTests;

namespace Gigstack.Runtime.Tests.Telemetry;

public class UnheardTests
{
    [Fact]
    public void Nothing_is_allocated_while_nobody_listens()
    {
        var telemetry = new ClientTelemetry(Instruments.Of(SecretScan.Unheard, "1"), log: null);
        var facts = new CallFacts(HttpMethod.Get, "/clients/{id}", new Uri("https://api.example.com/clients/1"));
        Assert.Null(telemetry.Begin(facts));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            if (telemetry.Begin(facts) is not null)
                throw new InvalidOperationException();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_log_that_writes_nothing_is_nobody()
    {
        var telemetry = new ClientTelemetry(Instruments.Of(SecretScan.Unheard, "1"), new Mute());

        Assert.Null(telemetry.Log);
        Assert.Null(telemetry.Begin(new CallFacts(HttpMethod.Get, null, new Uri("https://api.example.com/"))));
    }

    private sealed class Mute : ApiCallLog
    {
        public override bool IsEnabled => false;

        public override void Started(string operation) => throw new NotSupportedException();

        public override void AttemptFailed(string operation, int attempt, string error, double delayMilliseconds) => throw new NotSupportedException();

        public override void Succeeded(string operation, int statusCode, int attempts, double elapsedMilliseconds) => throw new NotSupportedException();

        public override void Failed(string operation, string error, int attempts, double elapsedMilliseconds) => throw new NotSupportedException();

        public override void Canceled(string operation, int attempts, double elapsedMilliseconds) => throw new NotSupportedException();

        public override void Unexpected(string operation, int statusCode, string kind, string path) => throw new NotSupportedException();
    }
}
