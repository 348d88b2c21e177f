using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WireApp;

/// <summary>The application, on a free port of the loopback address. Its document is at <c>/openapi/v1.json</c>.</summary>
public static class Workshop
{
    public static WebApplication Create()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenApi(static options => options.AddDocumentTransformer(static (document, _, _) =>
        {
            // The port is another one at each start.
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
        builder.Services.AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(
            static options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));

        var app = builder.Build();
        app.MapOpenApi();
        ToolEndpoints.Map(app);
        ShapeEndpoints.Map(app);
        MeasurementEndpoints.Map(app);
        FileEndpoints.Map(app);
        return app;
    }
}
