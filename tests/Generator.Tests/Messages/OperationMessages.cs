using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Operations, their parameters, servers and security.</summary>
internal static class OperationMessages
{
    private const string Done = "responses: { '204': { description: d } }";

    public static readonly MessageCase[] All =
    [
        Of(
            "Binding/Operations/ParameterBinder.cs",
            Get("parameters: [{ name: id, in: path, required: true, schema: { type: string } }]"),
            "GIG0009: The document was read leniently: the parameter 'id' is in the path, but the path does not contain it; it is left out"),
        Of(
            "Binding/Operations/OperationBinder.cs",
            V31($$"""
                paths:
                  /a:
                    get:
                      operationId: read
                      responses: { '200': { description: d, content: { application/json: {}, text/event-stream: {} } } }
                    post: { operationId: readStream, {{Done}} }
                """),
            "GIG0006: The streaming method would be named 'ReadStream', which is already used; it is named 'ReadAsStream'"),
        Of(
            "Binding/Operations/OperationBinder.cs",
            V31($$"""
                paths:
                  /a:
                    put:
                      operationId: store
                      requestBody: { content: { application/json: {}, multipart/form-data: {} } }
                      {{Done}}
                    post: { operationId: storeForm, {{Done}} }
                """),
            "GIG0006: The method that sends a form would be named 'StoreForm', which is already used; it is named 'StoreAsForm'"),
        Of(
            "Binding/Operations/OperationBinder.cs",
            V31($$"""
                paths:
                  /a:
                    get:
                      operationId: read
                      responses: { '200': { description: d, content: { application/json: {}, text/csv: {}, image/png: {} } } }
                    post: { operationId: readText, {{Done}} }
                    put: { operationId: readFile, {{Done}} }
                """),
            "GIG0006: The method for text would be named 'ReadText', which is already used; it is named 'ReadAsText'",
            "GIG0006: The method for bytes would be named 'ReadFile', which is already used; it is named 'ReadAsFile'"),
        Of(
            "Binding/Operations/IgnoredHeaders.cs",
            Get($$"""
                parameters: [
                  { name: accept, in: header, schema: { type: string } }, { name: Content-Type, in: header, schema: { type: string } },
                  { name: Authorization, in: header, schema: { type: string } }, { name: Content-Length, in: header, schema: { type: integer } } ],
                  {{Done}}
                """),
            "GIG0024: The header parameter 'accept' is ignored, as OpenAPI requires: the media types of the responses are sent",
            "GIG0024: The header parameter 'Content-Type' is ignored, as OpenAPI requires: the media type of the request body is sent",
            "GIG0024: The header parameter 'Authorization' is ignored, as OpenAPI requires: the credentials of the client are sent",
            "GIG0024: The header parameter 'Content-Length' is ignored, as OpenAPI requires: the request has no body"),
        Of(
            "Binding/Operations/OperationNames.cs",
            V31($$"""paths: { /a: { get: { operationId: list, {{Done}} } }, /b: { get: { operationId: list, {{Done}} } } }"""),
            "GIG0006: The operation would be named 'List', which is already used; it is named 'GetB'; "
            + "set a unique operationId or x-csharp-name to choose the name"),
        Of(
            "Binding/Operations/ParameterBinder.cs",
            V31($$"""
                paths:
                  /a/{id}:
                    get:
                      operationId: get
                      parameters:
                        - { name: a_b, in: query, schema: { type: string } }
                        - { name: a-b, in: query, schema: { type: string } }
                        - { name: X-Team, in: header, x-client-parameter: true, schema: { type: string } }
                      {{Done}}
                """),
            "GIG0005: x-client-parameter applies only to string query parameters, not to 'X-Team'; it stays a parameter of its operations",
            "GIG0009: The document was read leniently: the path contains '{id}', but no parameter declares it; it is a required string",
            "GIG0006: The parameter 'a_b' would be named 'AB', which is already used; it is named 'AB_a_b'"),
        Of(
            "Binding/Operations/ParameterValueBinder.cs",
            Get($$"""parameters: [{ in: query, schema: { type: string } }], {{Done}}"""),
            "GIG0005: The parameter '' has no name or no known 'in'; it is left out"),
        Of(
            "Binding/Operations/ParameterValueBinder.cs",
            Get($$"""parameters: [{ name: q, in: querystring, content: { application/json: { schema: { type: object } } } }], {{Done}}""")
                .Replace("3.1.0", "3.2.0", StringComparison.Ordinal),
            "GIG0005: The query string 'q' is not a form of named fields; it is left out"),
        Of(
            "Binding/Operations/ParameterStyles.cs",
            Get($$"""parameters: [{ name: q, in: cookie, style: cookie, schema: { type: string } }], {{Done}}""")
                .Replace("3.1.0", "3.2.0", StringComparison.Ordinal),
            "GIG0005: The style cookie does not encode values; they are percent-encoded"),
        Of(
            "Binding/Operations/StyleFit.cs",
            Get($$"""
                parameters: [{ name: q, in: query, schema: { type: array, items: { type: array, items: { type: string } } } }],
                  {{Done}}
                """),
            "GIG0005: The parameter 'q' has nested arrays or objects, for which OpenAPI defines no style; it is sent as JSON"),
        Of(
            "Binding/Operations/StyleFit.cs",
            Get($$"""
                parameters: [{ name: q, in: query, explode: false, schema: { type: object, properties: {
                  a: { type: array, items: { type: string } }, b: { type: string }, c: { type: object } } } }],
                  {{Done}}
                """),
            "GIG0005: The parameter 'q' has members that are arrays or objects ('a', 'c'), which its style cannot express; they are sent "
            + "as JSON"),
        Of(
            "Binding/Operations/ParameterStyles.cs",
            Get($$"""
                parameters: [
                  { name: a, in: query, style: matrix, schema: { type: string } },
                  { name: b, in: query, style: deepObject, x-array-format: comma, schema: { type: array, items: { type: string } } }],
                  {{Done}}
                """),
            "GIG0009: The document was read leniently: the style matrix does not apply to a parameter in 'query'; the style is form",
            "GIG0005: x-array-format must be 'indices', 'brackets' or 'repeat'; each item of a list is sent with its index"),
        Of(
            "Binding/Operations/SecurityBinder.cs",
            V31("components: { securitySchemes: { certificate: { type: mutualTLS } } }"),
            "GIG0022: The security scheme 'certificate' is a client certificate: set it on the handler of the HttpClient"),
        Of(
            "Binding/Operations/SecurityBinder.cs",
            V31("paths: {}\ncomponents: { securitySchemes: { odd: { type: apiKey, name: key } } }"),
            "GIG0005: The security scheme 'odd' is not supported; no credential is sent for it"),
        Of(
            "Binding/Operations/SecurityBinder.cs",
            V31("""
                paths: {}
                components:
                  securitySchemes:
                    challenge: { type: http, scheme: Digest }
                    odd: { type: http, scheme: 'two words' }
                    unnamed: { type: http }
                """),
            "GIG0005: The http scheme 'Digest' of 'challenge' answers a challenge of the server: set the credential on the handler of the "
            + "HttpClient; no credential is sent for it",
            "GIG0005: 'two words' of the security scheme 'odd' is not a scheme of the Authorization header; no credential is sent for it",
            "GIG0009: The document was read leniently: the http scheme 'unnamed' has no 'scheme'; it is read as bearer"),
        Of(
            "Binding/Operations/ServerAddress.cs",
            V31("servers: [{ url: 'http://{region}.test', variables: { region: { description: d } } }]"),
            "GIG0005: The server variable 'region' has no default; the options of the client must have a base address"),
        Of(
            "Binding/Operations/ServerAddress.cs",
            V31("servers: [{ url: 'https://a.test/{base}', variables: { base: { description: d } } }]"),
            "GIG0005: The server variable 'base' has no default; the address is https://a.test/"),
        Of(
            "Binding/Operations/ServerAddress.cs",
            Get("servers: [{ url: 'https://{zone}.test' }], " + Done),
            "GIG0005: The server variable 'zone' has no default; the operation is sent to the address of the client"),
    ];
}
