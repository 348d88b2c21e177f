using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>What the client offers for all calls: views with other options, and requests that are not in the document.</summary>
internal static class RootCallEmitter
{
    public static void WriteWith(SourceWriter writer, NamespaceModel target, RootClientModel root)
    {
        writer.Line();
        writer.Doc("<summary>Returns this client with other options for its calls. It shares the connections, and is cheap.</summary>");
        writer.Line("/// <param name=\"options\">The options. What they do not set stays as it is.</param>");
        writer.Line($"public virtual global::{target.Name}.{root.ClassName} With({Root}CallOptions options) =>");
        using (writer.Indent())
            writer.Line($"new global::{target.Name}.{root.ClassName}(_transport.With(options));");
    }

    public static void WriteWith(SourceWriter writer, NamespaceModel target, RootClientModel root, ParameterModel parameter)
    {
        writer.Line();
        var name = XmlDoc.Verbatim(parameter.WireName);
        writer.Doc($"<summary>Returns this client with <c>{name}</c> set on every request. It shares the connections.</summary>");
        writer.Element("param", parameter.Documentation.Summary, " name=\"value\"");
        writer.Line($"public virtual global::{target.Name}.{root.ClassName} With{parameter.Name}(string value) =>");
        using (writer.Indent())
            writer.Line($"new global::{target.Name}.{root.ClassName}(_transport.WithQuery({Literal.Of(parameter.WireName)}, value));");
    }

    public static void WriteSend(SourceWriter writer)
    {
        writer.Line();
        writer.Doc("<summary>Sends a request to an endpoint that is not in the document, in the same way as all others.</summary>");
        writer.Line("/// <param name=\"method\">The HTTP method.</param>");
        writer.Line("/// <param name=\"path\">Path and query below the base address, percent-encoded.</param>");
        writer.Line("/// <param name=\"body\">The JSON body; null for none.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the request and any pending retry.</param>");
        writer.List(
            $"public virtual {Task}<{Root}ApiResponse<{Element}>> SendAsync(",
            [
                "global::System.Net.Http.HttpMethod method",
                "string path",
                $"{Element}? body = null",
                $"{CancellationToken} cancellationToken = default",
            ],
            ") =>");
        using (writer.Indent())
            writer.Line("_transport.SendAsync(method, path, body, cancellationToken);");
        writer.Line();
        writer.Doc(
            "<summary>Sends any request, with the same credentials, retries and timeouts, and returns the response as it is, whatever its "
            + "status. Dispose it.</summary>");
        writer.Line("/// <param name=\"request\">The request. Its address is relative to the base address, or below it.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the request and any pending retry.</param>");
        writer.List(
            $"public virtual {Task}<global::System.Net.Http.HttpResponseMessage> SendAsync(",
            ["global::System.Net.Http.HttpRequestMessage request", $"{CancellationToken} cancellationToken = default"],
            ") =>");
        using (writer.Indent())
            writer.Line("_transport.SendAsync(request, cancellationToken);");
    }
}
