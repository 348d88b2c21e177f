using Gigstack;
using Gigstack.Runtime;
using APP_NAMESPACE;

var builder = WebApplication.CreateBuilder(args);

#if (sandbox)
// Without a key, a Sandbox within this program takes the place of gigstack. Nothing leaves this machine.
await using var sandbox = await LocalSandbox.StartWithoutKeyAsync(builder.Configuration);
#endif

// Options and key are in the section "Gigstack". Keep the key out of appsettings.json: set Gigstack__ApiKey, or use a user secret.
builder.Services.AddGigstack(builder.Configuration.GetSection("Gigstack"));
builder.Services.AddSingleton<ReceivedWebhooks>();
// One window for all requests: it verifies signatures, and hands each webhook over once.
builder.Services.AddSingleton(services =>
    new WebhookReplayWindow(new StandardWebhookSignature(services.GetRequiredService<IConfiguration>()["Gigstack:WebhookSecret"]!)));

await using var app = builder.Build();

// Nobody has to log in. Add authentication before others can reach the program.
app.MapGet("/", () => "POST /invoices issues an invoice, GET /invoices lists them, GET /webhooks shows what gigstack has sent.");
app.MapInvoices();
app.MapWebhooks();

await app.StartAsync();
#if (sandbox)
if (sandbox is not null)
    await sandbox.ConnectAsync(app);
#endif
await app.WaitForShutdownAsync();
