using Gigstack;
using Gigstack.Runtime;
using Gigstack.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Webhooks;

const string Address = "http://127.0.0.1:5199";

// The Sandbox takes the place of gigstack: it sends webhooks to this program.
await using var sandbox = await GigstackSandbox.StartAsync();
using var gigstack = new GigstackClient(sandbox.TestKey, new() { BaseAddress = sandbox.BaseAddress });
var webhook = await gigstack.Webhooks.CreateAsync(new() { Url = $"{Address}/gigstack", Events = [] });   // all events
var secret = await sandbox.FindWebhookSecretAsync(webhook.Id) ?? throw new InvalidOperationException("The webhook has no secret.");

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls(Address);
builder.Logging.ClearProviders();
await using var app = builder.Build();

// One window for all requests. To rotate the secret, pass the new one and the old one.
var window = new WebhookReplayWindow(new StandardWebhookSignature(secret));
var left = 3;
var done = new TaskCompletionSource();
app.MapGigstackWebhooks("/gigstack", window, (received, _) =>
{
    Console.WriteLine(received switch
    {
        GigstackWebhook.CustomerCreated { Payload.Data.Object: var client } => $"{client.Id} is a client: {client.Name}",
        GigstackWebhook.ServiceCreated { Payload.Data.Object: var service } => $"{service.Id} is a service: {service.Description}",
        GigstackWebhook.Unknown unknown => $"{unknown.Name} is not in the document: {unknown.Payload.GetProperty("data")}",
        _ => $"{received.Name} was not expected",
    });
    if (Interlocked.Decrement(ref left) == 0)
        done.SetResult();
    return Task.CompletedTask;
});
await app.StartAsync();

await gigstack.Clients.CreateAsync(new() { Name = "Juan Pérez García", Email = "juan.perez@ejemplo.com", TaxId = "PEGJ800101AB1" });
await gigstack.Services.CreateAsync(new() { Description = "Consulting", UnitPrice = 1000m, ProductKey = "80141503", UnitKey = "E48" });
await sandbox.RaiseEventAsync(sandbox.TestKey, "service.discovered", """{ "id": "service_1" }""");
await done.Task.WaitAsync(TimeSpan.FromSeconds(30));
