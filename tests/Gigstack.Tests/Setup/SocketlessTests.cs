using System.Net;
using System.Net.NetworkInformation;
using Gigstack;
using Gigstack.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace GigstackTests.Setup;

/// <summary>The Sandbox within the process: no port is open.</summary>
public sealed class SocketlessTests
{
    [Fact]
    public async Task A_client_creates_an_invoice_without_a_socket()
    {
        await using var sandbox = await GigstackSandbox.StartAsync(new() { Listen = false });
        using var http = new HttpClient(sandbox.CreateHandler());
        using var gigstack = Client(sandbox, http);

        var invoice = await CreateAsync(gigstack);

        Assert.Equal("http://localhost/v2", sandbox.BaseAddress.ToString());
        Assert.Equal(1160m, invoice.Total);
    }

    [Fact]
    public async Task Sandboxes_beside_each_other_share_nothing()
    {
        await using var one = await GigstackSandbox.StartAsync(new() { Listen = false });
        await using var two = await GigstackSandbox.StartAsync(new() { Listen = false });
        using var toOne = new HttpClient(one.CreateHandler());
        using var toTwo = new HttpClient(two.CreateHandler());
        using var first = Client(one, toOne);
        using var second = Client(two, toTwo);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => first.Clients.CreateAsync(new() { Name = "Ana", Email = "ana@example.com" })));

        Assert.Equal(5, await CountAsync(first));
        Assert.Equal(0, await CountAsync(second));
    }

    [Fact]
    public async Task One_that_listens_is_reached_within_the_process_too()
    {
        await using var sandbox = await GigstackSandbox.StartAsync();
        using var http = new HttpClient(sandbox.CreateHandler());
        using var within = Client(sandbox, http);
        using var over = new GigstackClient(sandbox.TestKey, new() { BaseAddress = sandbox.BaseAddress });

        await within.Clients.CreateAsync(new() { Name = "Ana", Email = "ana@example.com" });

        Assert.Equal(1, await CountAsync(over));
        Assert.Contains(Listeners(), listener => listener.Port == sandbox.BaseAddress.Port);
    }

    [Fact]
    public async Task No_port_is_open()
    {
        var ports = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            // Others may open ports meanwhile; one of ours would be there each time.
            var before = Listeners();
            await using var sandbox = await GigstackSandbox.StartAsync(new() { Listen = false, Port = 0 });
            return Listeners().Except(before).Count();
        }));

        Assert.Contains(0, ports);
    }

    [Fact]
    public async Task Webhooks_are_delivered_within_the_process()
    {
        var received = new TaskCompletionSource<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        await using var receiver = builder.Build();
        receiver.MapPost("/hook", async (HttpContext context) =>
            received.TrySetResult(await new StreamReader(context.Request.Body).ReadToEndAsync()));
        await receiver.StartAsync();
        await using var sandbox = await GigstackSandbox.StartAsync(
            new() { Listen = false, WebhookHandler = receiver.GetTestServer().CreateHandler() });
        using var http = new HttpClient(sandbox.CreateHandler());
        using var gigstack = Client(sandbox, http);

        await gigstack.Webhooks.CreateAsync(new() { Url = "https://shop.example/hook", Events = ["payment.succeeded"] });
        await sandbox.RaiseEventAsync(sandbox.TestKey, "payment.succeeded", """{ "id": "payment_1" }""");

        Assert.Contains("payment_1", await received.Task.WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    private static GigstackClient Client(GigstackSandbox sandbox, HttpClient http) =>
        new(sandbox.TestKey, new() { BaseAddress = sandbox.BaseAddress, HttpClient = http });

    private static async Task<Invoice> CreateAsync(GigstackClient gigstack)
    {
        var client = await gigstack.Clients.CreateAsync(new()
        {
            Name = "Juan Pérez García",
            LegalName = "JUAN PEREZ GARCIA",
            Email = "juan@example.com",
            TaxId = "PEGJ800101AAA",
            TaxSystem = TaxSystem.ActividadesEmpresarialesYProfesionales,
            Use = CfdiUse.GastosEnGeneral,
            Address = new() { Country = "Mexico", Zip = "03100" },
        });
        return await gigstack.Invoices.Income.CreateAsync(new()
        {
            Client = new() { Id = client.Id },
            Items =
            [
                new()
                {
                    Description = "Consulting",
                    Quantity = 1,
                    UnitPrice = 1000m,
                    ProductKey = "80141503",
                    UnitKey = "E48",
                    Taxes = [Taxes.Iva16],
                },
            ],
            PaymentForm = PaymentForm.TransferenciaElectronica,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.GastosEnGeneral,
            Currency = "MXN",
        });
    }

    private static async Task<int> CountAsync(GigstackClient gigstack)
    {
        var count = 0;
        await foreach (var _ in gigstack.Clients.ListAsync())
            count++;
        return count;
    }

    private static IPEndPoint[] Listeners() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();
}
