namespace InvoicingWebTests;

/// <summary>samples/Invoicing.Web, for all tests of a class.</summary>
public sealed class RunningSample : IAsyncLifetime
{
    public SampleProcess Process { get; private set; } = null!;

    public Uri Address => Process.Address;

    public async Task InitializeAsync() => Process = await SampleProcess.StartAsync();

    public async Task DisposeAsync() => await Process.DisposeAsync();
}
