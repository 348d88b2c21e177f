using System.Net;
using System.Net.NetworkInformation;

namespace Gigstack.Sandbox.Tests.Hosting;

/// <summary>The Sandbox takes any key, so nobody but this machine may reach it.</summary>
public sealed class LoopbackTests
{
    [Fact]
    public async Task It_listens_on_the_loopback_address_alone()
    {
        await using var sandbox = await GigstackSandbox.StartAsync();

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(listener => listener.Port == sandbox.BaseAddress.Port).Select(static listener => listener.Address);

        Assert.Equal([IPAddress.Loopback], listeners);
    }
}
