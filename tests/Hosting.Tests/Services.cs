using Microsoft.Extensions.Hosting;

namespace HostingTests;

/// <summary>Hosts with a configuration.</summary>
internal static class Services
{
    /// <summary>The configuration that a test writes down as <c>Key=value</c>.</summary>
    public static IConfigurationRoot Configuration(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => setting.Split('=', 2))
            .Select(static pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
        .Build();

    public static IHost Host(Action<IServiceCollection, IConfiguration> add, params string[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(Configuration(settings));
        add(builder.Services, builder.Configuration);
        return builder.Build();
    }

    /// <summary>What is said when the host starts; empty if it does.</summary>
    public static async Task<string> StartAsync(Action<IServiceCollection, IConfiguration> add, params string[] settings)
    {
        using var host = Host(add, settings);
        try
        {
            await host.StartAsync();
            await host.StopAsync();
            return "";
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException exception)
        {
            return exception.Message;
        }
    }
}
