namespace Gigstack.Generator.Tests.Documentation;

/// <summary>What the snippets of the pages take as given: values, methods, and stand-ins for ASP.NET Core, OpenTelemetry and the Sandbox.</summary>
internal static class Given
{
    public const string Source = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;
        using Gigstack.Runtime;

        namespace Pages
        {
            internal static class Given
            {
                public static readonly string id = "";
                public static string? stored = null;
                public static readonly CancellationToken stop = default;
                public static readonly WebhookSignature signature = new HmacSignature("X-Signature", "key");
                public static readonly App app = new();
                public static readonly Log log = new(), logger = new();
                public static readonly Telemetry tracing = new(), metrics = new();
                public static readonly Gigstack.RequestPaymentInput payment = null!;
                public static readonly Shop.Order order = null!;
                public static readonly Shop.Draft draft = null!;
                public static Shop.Invoice? invoice = null;

                public static void Show(params object?[] values) => GC.KeepAlive(values);

                public static void Remember(object? value) => Show(value);

                public static void Wait(object? value) => Show(value);

                public static void Log(params object?[] values) => Show(values);

                public static void Count(params object?[] values) => Show(values);

                public static void Reload() => Show();

                public static Task Settle(object? value) => Task.CompletedTask;

                public static Task SettleAsync(object? value, CancellationToken cancellationToken) => Task.CompletedTask;

                public static Task Void(object? value) => Task.CompletedTask;

                public static Task Keep(object? value) => Task.CompletedTask;

                public static Task Close() => Task.CompletedTask;

                public static Task ImportAsync(object? value) => Task.CompletedTask;
            }

            internal sealed class Log
            {
                public void LogInformation(string message, params object?[] values) => GC.KeepAlive((message, values));

                public void LogWarning(string message, params object?[] values) => GC.KeepAlive((message, values));
            }

            internal sealed class Telemetry
            {
                public void AddSource(string name) => GC.KeepAlive(name);

                public void AddMeter(string name) => GC.KeepAlive(name);
            }

            internal sealed class App
            {
                public void MapPost(string pattern, Func<HttpRequest, Task> handle) => GC.KeepAlive((pattern, handle));

                public void MapPost(string pattern, Func<string, HttpRequest, Task> handle) => GC.KeepAlive((pattern, handle));

                public void MapPost(string pattern, Func<HttpContext, Task> handle) => GC.KeepAlive((pattern, handle));
            }

            internal sealed class HttpContext
            {
                public HttpRequest Request { get; } = new();

                public HttpResponse Response { get; } = new();

                public CancellationToken RequestAborted { get; }
            }

            internal sealed class HttpRequest
            {
                public Stream Body => Stream.Null;

                public Dictionary<string, string> Headers { get; } = new();
            }

            internal sealed class HttpResponse
            {
                public int StatusCode { get; set; }
            }

            internal sealed class GigstackSandboxOptions
            {
                public bool Listen { get; set; }

                public bool Lenient { get; set; }

                public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
            }

            internal sealed class SandboxClock
            {
                public Task AdvanceAsync(TimeSpan time) => Task.FromResult(time);
            }

            internal sealed class GigstackSandbox : IAsyncDisposable
            {
                public string TestKey => "";

                public Uri BaseAddress => new("http://127.0.0.1");

                public SandboxClock Clock => new();

                public static Task<GigstackSandbox> StartAsync(GigstackSandboxOptions? options = null) =>
                    Task.FromResult(new GigstackSandbox());

                public System.Net.Http.HttpMessageHandler CreateHandler() => new System.Net.Http.SocketsHttpHandler();

                public Task<string?> FindWebhookSecretAsync(string webhook) => Task.FromResult<string?>(webhook);

                public Task<string> RaiseEventAsync(string key, string type, string json) => Task.FromResult(key + type + json);

                public Task<IReadOnlyList<string>> ListWebhookDeliveriesAsync(string webhook) =>
                    Task.FromResult<IReadOnlyList<string>>(new[] { webhook });

                public ValueTask DisposeAsync() => default;
            }
        }

        """;
}
