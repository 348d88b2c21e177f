using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The private members of the registration: adding the services, creating a client, and the check at the start.</summary>
internal static class HostingPlumbing
{
    private const string Extensions = "global::Microsoft.Extensions.";

    private const string Injection = Extensions + "DependencyInjection.";

    private const string Descriptors = Injection + "Extensions.ServiceCollectionDescriptorExtensions.";

    private const string Provider = "global::System.IServiceProvider";

    private const string Resolve = Injection + "ServiceProviderServiceExtensions.";

    private const string HttpBuilder = Injection + "HttpClientBuilderExtensions.";

    private const string Validation = Extensions + "Options.ValidateOptionsResult";

    public static void Write(SourceWriter writer, HostingPart part)
    {
        WriteAdd(writer, part);
        WriteBind(writer, part);
        WriteCreate(writer, part);
        WriteValidator(writer, part);
    }

    private static void WriteAdd(SourceWriter writer, HostingPart part)
    {
        writer.List(
            $"private static {Injection}IHttpClientBuilder Add(",
            [
                $"{Injection}IServiceCollection services",
                "string name",
                $"{Extensions}Configuration.IConfiguration? configuration",
                $"global::System.Action<{part.Options}>? configure",
            ],
            ")");
        using (writer.Braces())
        {
            var full = part.FullName;
            writer.Line($"var http = name.Length == 0 ? {Literal.Of(full)} : {Literal.Of(full + ".")} + name;");
            writer.Line($"var options = {Injection}OptionsServiceCollectionExtensions.AddOptions<{part.Options}>(services, name);");
            writer.Line("if (configuration != null)");
            using (writer.Indent())
                writer.Line("options.Configure(target => Bind(target, configuration));");
            writer.Line("if (configure != null)");
            using (writer.Indent())
                writer.Line("options.Configure(configure);");
            writer.Line($"options.PostConfigure<{Provider}>(static (target, provider) => target.LoggerFactory ??=");
            using (writer.Indent())
                writer.Line($"{Resolve}GetService<{Extensions}Logging.ILoggerFactory>(provider));");
            writer.Line($"{Injection}OptionsBuilderExtensions.ValidateOnStart(options);");
            writer.Line(
                $"{Injection}ServiceCollectionServiceExtensions.AddSingleton<{Extensions}Options.IValidateOptions<{part.Options}>>(");
            using (writer.Indent())
                writer.Line("services, provider => new Validator(provider, name, http));");
            writer.Line("if (name.Length == 0)");
            using (writer.Indent())
                writer.Line($"{Descriptors}TryAddSingleton<{part.Client}>(services, provider => Create(provider, name, http));");
            writer.Line("else");
            using (writer.Indent())
            {
                writer.List(
                    $"{Descriptors}TryAddKeyedSingleton<{part.Client}>(",
                    ["services", "name", "(provider, _) => Create(provider, name, http)"],
                    ");");
            }

            writer.Line($"var builder = {Injection}HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, http);");
            writer.Line("// The timeouts are those of the options.");
            writer.Line($"{HttpBuilder}ConfigureHttpClient(");
            using (writer.Indent())
                writer.Line("builder, static client => client.Timeout = global::System.Threading.Timeout.InfiniteTimeSpan);");
            writer.Line(
                $"return {HttpBuilder}ConfigurePrimaryHttpMessageHandler("
                    + $"builder, static () => {Root}ApiClientOptions.CreatePrimaryHandler());");
        }

        writer.Line();
    }

    private static void WriteBind(SourceWriter writer, HostingPart part)
    {
        writer.Line($"private static void Bind({part.Options} options, {Extensions}Configuration.IConfiguration configuration) =>");
        using (writer.Indent())
        {
            writer.List(
                $"{Generated}ApiSettings.Bind(",
                [
                    "options",
                    $"{part.Client}._description",
                    $"(configuration as {Extensions}Configuration.IConfigurationSection)?.Path ?? \"\"",
                    $"{Extensions}Configuration.ConfigurationExtensions.AsEnumerable(configuration, makePathsRelative: true)",
                    "key => configuration[key]",
                ],
                ");");
        }

        writer.Line();
    }

    private static void WriteCreate(SourceWriter writer, HostingPart part)
    {
        using (writer.Braces($"private static {part.Client} Create({Provider} provider, string name, string http)"))
        {
            var monitor = $"{Extensions}Options.IOptionsMonitor<{part.Options}>";
            writer.Line($"var options = new {part.Options}({Resolve}GetRequiredService<{monitor}>(provider).Get(name));");
            using (writer.Braces("if (options.HttpClient == null && options.HttpClientFactory == null)"))
            {
                writer.Line("// A client of the factory for each request, so that its handlers can be replaced.");
                writer.Line($"var factory = {Resolve}GetRequiredService<global::System.Net.Http.IHttpClientFactory>(provider);");
                writer.Line("options.HttpClientFactory = () => factory.CreateClient(http);");
            }

            writer.Line($"return new {part.Client}(options);");
        }

        writer.Line();
    }

    private static void WriteValidator(SourceWriter writer, HostingPart part)
    {
        using (writer.Braces($"private sealed class Validator : {Extensions}Options.IValidateOptions<{part.Options}>"))
        {
            writer.Line($"private readonly {Provider} _provider;");
            writer.Line("private readonly string _name;");
            writer.Line("private readonly string _http;");
            writer.Line();
            using (writer.Braces($"public Validator({Provider} provider, string name, string http)"))
            {
                writer.Line("_provider = provider;");
                writer.Line("_name = name;");
                writer.Line("_http = http;");
            }

            writer.Line();
            using (writer.Braces($"public {Validation} Validate(string? name, {part.Options} options)"))
            {
                writer.Line("if (name != _name)");
                using (writer.Indent())
                    writer.Line($"return {Validation}.Skip;");
                writer.List(
                    $"var failures = {Generated}ApiSettings.Failures(",
                    ["options", $"{part.Client}._description", "_http", "() => Try(options)"],
                    ");");
                writer.Line($"return failures.Count == 0 ? {Validation}.Success : {Validation}.Fail(failures);");
            }

            writer.Line();
            writer.Line("// Without the handlers, which may need the options.");
            using (writer.Braces($"private void Try({part.Options} options)"))
            {
                writer.Line("using var client = new global::System.Net.Http.HttpClient();");
                var settings = $"{Extensions}Options.IOptionsMonitor<{Extensions}Http.HttpClientFactoryOptions>";
                writer.Line($"var settings = {Resolve}GetRequiredService<{settings}>(_provider).Get(_http);");
                writer.Line("foreach (var configure in settings.HttpClientActions)");
                using (writer.Indent())
                    writer.Line("configure(client);");
                writer.Line($"var copy = new {part.Options}(options);");
                writer.Line("if (copy.HttpClient == null && copy.HttpClientFactory == null)");
                using (writer.Indent())
                    writer.Line("copy.HttpClient = client;");
                writer.Line($"new {part.Client}(copy).Dispose();");
            }
        }
    }
}
