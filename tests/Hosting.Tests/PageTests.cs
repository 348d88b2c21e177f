using System.Text.RegularExpressions;
using Gigstack;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;

namespace HostingTests;

/// <summary>The C# of docs/hosting.md, compiled: each snippet of the page is in this file.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void Snippets_of_the_page_are_compiled()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Gigstack.Generator.sln")))
            folder = Path.GetDirectoryName(folder)!;
        var code = Text(File.ReadAllText(Path.Combine(folder, "tests", "Hosting.Tests", "PageTests.cs")));
        var snippets = Snippet().Matches(File.ReadAllText(Path.Combine(folder, "docs", "hosting.md")).ReplaceLineEndings("\n"));

        Assert.InRange(snippets.Count, 8, 20);
        Assert.All(snippets.Select(static match => Text(match.Groups[1].Value)), snippet => Assert.Contains(snippet, code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_starts_with_all_of_it()
    {
        await using var server = new WireServer(WireReply.Json("""{"message":"ok","data":{}}"""));
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(Services.Configuration("Gigstack:ApiKey=5ecret-1", "Teams:A:ApiKey=5ecret-a", "Teams:B:ApiKey=5ecret-b"));
        builder.Services.AddSingleton<Vault>().AddSingleton<Report>();
        Register(builder, "5ecret-key", new GigstackClientOptions { Credential = ApiCredential.Bearer("5ecret-2"), BaseAddress = server.Address });
        builder.Services.Configure<GigstackClientOptions>(options => options.BaseAddress = server.Address);
        using var host = builder.Build();

        await host.StartAsync();
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.NotNull(host.Services.GetRequiredService<Report>().Clients);
        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal("GET", server.Requests[0].Line.Split(' ')[0]);
        await host.StopAsync();
    }

    private static void Register(HostApplicationBuilder builder, string key, GigstackClientOptions options)
    {
        builder.Services.AddGigstack(builder.Configuration.GetSection("Gigstack"));

        builder.Services.AddGigstack("team-a", builder.Configuration.GetSection("Teams:A"));
        builder.Services.AddGigstack("team-b", builder.Configuration.GetSection("Teams:B"));

        builder.Services.AddGigstack(builder.Configuration.GetSection("Gigstack"), options => options.UserAgentSuffix = "MyShop/3.1");
        builder.Services.AddOptions<GigstackClientOptions>().Configure<Vault>((options, vault) =>
            options.Credential = ApiCredential.Bearer(cancellation => vault.ReadAsync("gigstack", cancellation)));

        builder.Services.AddGigstack(options => options.Credential = ApiCredential.Bearer(key));

        var patient = new GigstackClientOptions(options) { Timeout = TimeSpan.FromMinutes(5) };
        using var client = new GigstackClient(patient);

        builder.Services.AddGigstack(builder.Configuration.GetSection("Gigstack"))
            .AddStandardResilienceHandler(resilience => resilience.Retry.DisableForUnsafeHttpMethods());

        builder.Services.AddHealthChecks().AddCheck<GigstackHealth>("gigstack");
    }

    /// <summary>The text without indentation.</summary>
    private static string Text(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}

internal sealed class Report([FromKeyedServices("team-a")] GigstackClient gigstack)
{
    public Paged<Client> Clients => gigstack.Clients.ListAsync();
}

internal sealed class GigstackHealth(GigstackClient gigstack) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await gigstack.With(new CallOptions { Timeout = TimeSpan.FromSeconds(5), MaxRetries = 0 }).Auth.HealthAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (ApiException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception.Message);
        }
    }
}

internal sealed class Vault
{
    private readonly string _start = "5ecret-of-";

    public ValueTask<string> ReadAsync(string name, CancellationToken cancellationToken) => new(_start + name);
}
