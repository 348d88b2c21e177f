using System.Globalization;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>A document and every message that it produces.</summary>
/// <param name="Site">The file of the generator, relative to src/Generator, whose wording the case asserts.</param>
/// <param name="Messages">Produces the messages, each as <c>GIG0005: text</c>.</param>
/// <param name="Expected">The messages in full.</param>
internal sealed record MessageCase(string Site, Func<IEnumerable<string>> Messages, string[] Expected)
{
    private const string Info = "info: { title: T, version: '1' }\n";

    /// <summary>A case for a whole document.</summary>
    public static MessageCase Of(string site, string document, params string[] expected) => Of(site, [File(document)], expected);

    public static MessageCase Of(string site, IReadOnlyList<ApiFile> files, params string[] expected) =>
        new(site, () => Reported(Generation.Run(files)), expected);

    /// <summary>A document of OpenAPI 3.1, without the lines that all of them have.</summary>
    public static string V31(string rest) => "openapi: 3.1.0\n" + Info + Rest(rest);

    public static string V30(string rest) => "openapi: 3.0.3\n" + Info + Rest(rest);

    public static string V20(string rest) => "swagger: '2.0'\n" + Info + Rest(rest);

    /// <summary>Component schemas alone.</summary>
    public static string Schemas(string schemas) => V31("""
        paths: {}
        components: { schemas: { 
        """ + schemas + " } }");

    /// <summary>One operation, <c>GET /a</c>.</summary>
    public static string Get(string rest) => V31("paths: { /a: { get: { operationId: get, " + rest + " } } }");

    /// <summary>One operation that returns JSON.</summary>
    public static string Returns(string schema, string rest = "") =>
        Get($"{rest}responses: {{ '200': {{ description: d, content: {{ application/json: {{ schema: {schema} }} }} }} }}");

    public static ApiFile File(string document) => new("/apis/test.yaml", document);

    public static IEnumerable<string> Reported(Generation generation) =>
        generation.Diagnostics.Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");

    private static string Rest(string rest) => rest.ReplaceLineEndings("\n") + "\n";
}
