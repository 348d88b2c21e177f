using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gigstack;
using Gigstack.Runtime;
using Invoicing.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Webhooks;

var builder = WebApplication.CreateBuilder(args);

// Without keys, the Sandbox takes the place of gigstack. Leave it out of a program of your own.
await using var sandbox = await LocalSandbox.StartWithoutKeysAsync(builder.Configuration);

// A client, a memory of webhooks, and a health check for each team, by its key.
var health = builder.Services.AddHealthChecks();
foreach (var section in builder.Configuration.GetSection("Teams").GetChildren())
{
    var team = new ConfiguredTeam(section);
    builder.Services.AddSingleton(team);
    builder.Services.AddKeyedSingleton(team.Key, team);
    builder.Services.AddGigstack(team.Key, section);
    builder.Services.AddKeyedSingleton(team.Key, (_, _) => new WebhookReplayWindow(new StandardWebhookSignature(team.WebhookSecret!)));
    builder.Services.AddKeyedSingleton<EventLog>(team.Key);
    health.Add(new(team.Key, services => new GigstackHealth(services.GetRequiredKeyedService<GigstackClient>(team.Key)), null, null));
}

builder.Services.AddRazorPages().AddMvcOptions(options => FormMessages.Set(options.ModelBindingMessageProvider));
// Letters with accents are written as they are.
builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
builder.Services.AddHttpClient<InvoiceDownload>();

var telemetry = builder.Services.AddOpenTelemetry()
    .ConfigureResource(resource => resource.AddService(builder.Environment.ApplicationName))
    .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource("Gigstack"))
    .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("Gigstack"));
if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
    telemetry.UseOtlpExporter();

await using var app = builder.Build();

app.UseExceptionHandler(new ExceptionHandlerOptions
{
    ExceptionHandlingPath = "/error",
    StatusCodeSelector = ErrorStatus.Of,
    AllowStatusCode404Response = true,
});
app.UseStatusCodePagesWithReExecute("/error");
app.UseRequestLocalization("es-MX");
app.Use((context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    return next(context);
});
// Before the routes: /{team} would be the page of a file, too.
app.UseStaticFiles();
app.UseRouting();

// Nobody has to log in: before others can reach the program, add authentication, and authorize each team.
app.MapRazorPages();
app.MapGet("/{team}/facturas/{uuid:guid}/{type:regex(^(pdf|xml)$)}", InvoiceDownload.DownloadAsync);
app.MapGet("/{team}/eventos", EventStream.Follow);
app.MapHealthChecks("/health", new() { ResponseWriter = GigstackHealth.WriteAsync });
app.MapGigstackWebhooks("/webhooks/{team}", WebhookHandling.FindWindow, WebhookHandling.HandleAsync)
    .WithMetadata(new SkipStatusCodePagesAttribute());

await app.StartAsync();
if (sandbox is not null)
    await sandbox.ConnectAsync(app);
Console.WriteLine($"Open {app.Urls.First()}");
await app.WaitForShutdownAsync();
