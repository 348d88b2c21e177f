using Gigstack;
using Gigstack.Runtime;
using APP_NAMESPACE;

var builder = WebApplication.CreateBuilder(args);

#if (sandbox)
// Without a key, a Sandbox within this program takes the place of gigstack. Nothing leaves this machine.
await using var sandbox = await LocalSandbox.StartWithoutKeyAsync(builder.Configuration);
#endif

// Options, key and secret are in the section "Gigstack". Keep the last two out of appsettings.json: set the environment variables
// Gigstack__ApiKey and Gigstack__WebhookSecret, or use user secrets.
builder.Services.AddGigstack(builder.Configuration.GetSection("Gigstack"));
builder.Services.AddSingleton<ReceivedWebhooks>();
// One window for all requests: it verifies signatures, and hands each webhook over once.
builder.Services.AddSingleton(services =>
{
    var secret = services.GetRequiredService<IConfiguration>()["Gigstack:WebhookSecret"]
        ?? throw new InvalidOperationException("Set Gigstack:WebhookSecret.");
    return new WebhookReplayWindow(new StandardWebhookSignature(secret));
});

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
