using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The registration of a client with dependency injection: the methods that users call, which all lead to one. What can be said without
/// naming a type of Microsoft.Extensions is in the runtime, which references none.
/// </summary>
internal static class HostingEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";

    private const string Builder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";

    private const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";

    private const string Null = "global::System.ArgumentNullException";

    public static SourceFile Emit(NamespaceModel target, string className, string optionsName, string method)
    {
        var part = HostingPart.Of(target.Name, className, optionsName);
        var writer = new SourceWriter().Lines(SourceFile.Header).Line("namespace Microsoft.Extensions.DependencyInjection;").Line();
        writer.Line($"/// <summary>Registers <see cref=\"{part.Client}\"/>.</summary>");
        SourceFile.Mark(writer, deprecated: false);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");

        // Two clients of a project can have one name in two namespaces; this class is in the same one for both.
        var type = part.FullName.Replace("_", "__").Replace('.', '_') + "Registration";
        using (writer.Braces($"{target.Accessibility} static class {type}"))
        {
            WriteMethod(writer, part, method, isNamed: false, isConfigured: false);
            WriteMethod(writer, part, method, isNamed: false, isConfigured: true);
            WriteMethod(writer, part, method, isNamed: true, isConfigured: false);
            WriteMethod(writer, part, method, isNamed: true, isConfigured: true);
            HostingPlumbing.Write(writer, part);
        }

        return new SourceFile(SourceFile.Hint(target, className + ".Hosting"), writer.Finish());
    }

    private static void WriteMethod(SourceWriter writer, HostingPart part, string method, bool isNamed, bool isConfigured)
    {
        writer.Doc(
            $"<summary>Registers a <see cref=\"{part.Client}\"/> for the life of the application"
            + (isNamed ? ", as a keyed service" : "")
            + (isConfigured ? ", with options and credentials of a configuration section" : "")
            + ". Its requests go through an <c>IHttpClientFactory</c>. The options are checked when the host starts.</summary>");
        writer.Line("/// <param name=\"services\">The services.</param>");
        if (isNamed)
            writer.Line("/// <param name=\"name\">The key of the service, and the name of its options. Not a secret.</param>");
        if (isConfigured)
        {
            writer.Doc(
                "<param name=\"configuration\">The section. Its keys are the names of the options, and of the parts of a credential: "
                + "<c>ApiKey</c>, <c>User</c> and <c>Password</c>, or <c>ClientId</c> and <c>ClientSecret</c>; under "
                + "<c>Credentials:SCHEME</c> if each security scheme has its own. An <c>ApiKey</c> is read again for each request, "
                + "all else once.</param>");
        }

        writer.Line(isConfigured
            ? "/// <param name=\"configure\">Sets options, after the configuration. Null for none.</param>"
            : "/// <param name=\"configure\">Sets options and the credential.</param>");
        writer.Doc(
            "<returns>The builder of the HTTP client, to add handlers. If one is a resilience handler, the client leaves retries to it, so "
            + "that attempts do not multiply.</returns>");
        var parameters = new List<string> { $"this {Services} services" };
        if (isNamed)
            parameters.Add("string name");
        if (isConfigured)
            parameters.Add($"{Configuration} configuration");

        // Required with a name alone, which could be a key of somebody who looks for a constructor.
        var isRequired = isNamed && !isConfigured;
        parameters.Add($"global::System.Action<{part.Options}>{(isRequired ? " configure" : "? configure = null")}");
        writer.List($"public static {Builder} {method}(", parameters, ") =>");
        using (writer.Indent())
        {
            var name = isNamed ? $"name ?? throw new {Null}(nameof(name))" : "\"\"";
            var action = isRequired ? $"configure ?? throw new {Null}(nameof(configure))" : "configure";
            var section = isConfigured ? $"configuration ?? throw new {Null}(nameof(configuration))" : "null";
            writer.List("Add(", [$"services ?? throw new {Null}(nameof(services))", name, section, action], ");");
        }

        writer.Line();
    }
}

/// <summary>The names of the types of one client.</summary>
/// <param name="FullName">The client as messages and log categories name it.</param>
/// <param name="Client">The client as code names it.</param>
/// <param name="Options">The options as code names them.</param>
internal sealed record HostingPart(string FullName, string Client, string Options)
{
    public static HostingPart Of(string space, string client, string options) =>
        new($"{space}.{client}", $"global::{space}.{client}", $"global::{space}.{options}");
}
