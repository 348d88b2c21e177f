using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Request bodies, responses and their headers.</summary>
internal static class BodyMessages
{
    private const string Done = "responses: { '204': { description: d } }";
    private const string Nested = "{ type: array, items: { type: array, items: { type: string } } }";

    public static readonly MessageCase[] All =
    [
        Of(
            "Binding/Operations/BodyBinder.cs",
            Get($$"""requestBody: { content: { application/json: {}, text/plain: {} } }, {{Done}}"""),
            "GIG0014: The request body can also be sent as 'text/plain'; the method sends 'application/json'"),
        Of(
            "Binding/Operations/BodyBinder.cs",
            V31($$"""
                paths:
                  /a: { post: { operationId: a, requestBody: { content: { application/yaml: { schema: { type: object } } } }, {{Done}} } }
                  /b: { post: { operationId: b, requestBody: { content: { application/msgpack: { schema: { type: array } } } }, {{Done}} } }
                """),
            "GIG0005: A body of 'application/yaml' is not written by its schema; the body is a string, which is sent as it is",
            "GIG0005: A body of 'application/msgpack' is not written by its schema; the body is a file, which is sent as it is"),
        Of(
            "Binding/Operations/ResponseBodyBinder.cs",
            Get("""
                responses: {
                  '200': { description: d, content: { application/yaml: { schema: { type: object } } } },
                  '400': { description: d, content: { application/yaml: { schema: { type: object } } } } }
                """),
            "GIG0005: A body of 'application/yaml' is not read by its schema; the method returns it as a string",
            "GIG0005: A body of 'application/yaml' is not read by its schema; the exception has it as a string"),
        Of(
            "Binding/Operations/ResponseBodyBinder.cs",
            Get("responses: { '200': { description: d, content: { application/msgpack: { schema: { type: object } } } } }"),
            "GIG0005: A body of 'application/msgpack' is not read by its schema; the method returns its bytes"),
        Of(
            "Binding/Operations/ResponseBodyBinder.cs",
            V31("""
                paths:
                  /a:
                    get:
                      operationId: a
                      responses: { '200': { description: d, content: { multipart/mixed: { itemSchema: { type: object } } } } }
                """).Replace("3.1.0", "3.2.0", StringComparison.Ordinal),
            "GIG0005: A body of 'multipart/mixed' is not read by its schema; the method returns its bytes"),
        Of(
            "Binding/Operations/ResponseVariants.cs",
            Get("""
                responses: { '200': { description: d, content: {
                  application/json: { schema: { type: object } }, application/xml: { schema: { type: object } } } } }
                """),
            "GIG0023: The response can also be 'application/xml'; the method asks for 'application/json'"),
        Of(
            "Binding/Operations/SentMediaType.cs",
            V31($$"""
                paths:
                  /a: { post: { operationId: a, requestBody: { content: { 'application/x y+json': {} } }, {{Done}} } }
                  /b: { post: { operationId: b, requestBody: { content: { 'application/json; charset=utf-16': {} } }, {{Done}} } }
                """),
            "GIG0009: The document was read leniently: 'application/x y+json' is not a media type; the body is sent as 'application/json'",
            "GIG0005: JSON is not sent in the charset 'utf-16'; the body is sent as 'application/json', in UTF-8"),
        Of(
            "Binding/Operations/PartMediaType.cs",
            V31($$"""
                paths:
                  /a:
                    post:
                      operationId: upload
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: { type: object, properties: { photo: { type: string }, meta: { type: object } } }
                            encoding: { photo: { contentType: image png }, meta: { contentType: application/yaml } }
                      {{Done}}
                """),
            "GIG0009: The document was read leniently: 'image png' is not a media type; it is ignored",
            "GIG0005: An array or object is not sent as 'application/yaml'; it is sent as JSON"),
        Of(
            "Binding/Operations/FormFieldBinder.cs",
            V31($$"""
                paths:
                  /a:
                    post:
                      operationId: a
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: { type: object, properties: { b: { type: object, properties: { c: { type: string } } } } }
                            encoding: { b: { style: form } }
                      {{Done}}
                """),
            "GIG0005: Objects in a multipart form have no style; the field is one part, as JSON"),
        Of(
            "Binding/Operations/FormBinder.cs",
            V31($$"""
                paths:
                  /a:
                    post:
                      operationId: a
                      requestBody:
                        content:
                          application/x-www-form-urlencoded:
                            schema: { type: object, properties: { b: { type: string } } }
                            encoding: { b: { allowReserved: true } }
                      {{Done}}
                """),
            "GIG0020: 'allowReserved' does not affect the generated type: reserved characters are percent-encoded, which means the same"),
        Of(
            "Binding/Operations/FormBinder.cs",
            V31($$"""
                paths:
                  /a:
                    post:
                      operationId: a
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: { type: object, properties: { b: { type: string } } }
                            encoding: { b: { encoding: { c: { contentType: text/plain } } } }
                      {{Done}}
                """).Replace("3.1.0", "3.2.0", StringComparison.Ordinal),
            "GIG0020: 'encoding' does not affect the generated type: a part of a form is not a multipart body itself"),
        Of(
            "Binding/Operations/FormBinder.cs",
            Get($$"""requestBody: { content: { multipart/form-data: { schema: { type: string } } } }, {{Done}}"""),
            "GIG0005: The schema of the 'multipart/form-data' body has no properties; the request is sent without a body"),
        Of(
            "Binding/Operations/FormFieldBinder.cs",
            Get($$"""
                requestBody: { content: { application/x-www-form-urlencoded: {
                  schema: { type: object, properties: { a: { type: object, additionalProperties: { type: array, items: { type: string } } } } },
                  encoding: { a: { style: form, explode: false } } } } }, {{Done}}
                """),
            "GIG0005: The field 'a' has members that are arrays or objects ('additionalProperties'), which its style cannot express; "
            + "they are sent as JSON"),
        Of(
            "Binding/Operations/PartHeaderBinder.cs",
            V31($$"""
                paths:
                  /a:
                    post:
                      operationId: upload
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: { type: object, properties: { photo: { type: string } } }
                            encoding:
                              photo:
                                headers:
                                  'a b': { schema: { type: string } }
                                  Content-Disposition: { schema: { type: string } }
                                  X-Name: { schema: { type: string, const: "línea" } }
                      {{Done}}
                """),
            "GIG0009: The document was read leniently: 'a b' is not a valid header name; the header is left out",
            "GIG0005: The Content-Disposition of the part 'photo' cannot be set; it is made from the names of the part and its file",
            "GIG0005: The value of the header 'X-Name' contains characters that are not valid in a header; it is not sent by default"),
        Of(
            "Binding/Operations/ResponseBinder.cs",
            Get("""
                responses: {
                  '200': { description: d, content: { application/json: { schema: { type: string } } } },
                  '201': { description: d, content: { text/plain: {} } },
                  '2000': { description: d } }
                """),
            "GIG0005: The bodies of '200' and '201' are of different kinds; both are read as that of '200'",
            "GIG0009: The document was read leniently: '2000' is not a status code, a range such as 4XX, or default; the response is "
            + "left out"),
        Of(
            "Binding/Operations/ResponseHeaderBinder.cs",
            Get("""
                responses: {
                  '200': { description: d, content: { text/event-stream: {} }, headers: {
                    'a b': { schema: { type: string } }, X-A: { schema: { type: string } }, X_A: { schema: { type: string } } } } }
                """),
            "GIG0009: The document was read leniently: 'a b' is not a valid header name; the header is left out",
            "GIG0006: The header 'X_A' would be named 'XA', which is already used; it is named 'XAString'",
            "GIG0018: The headers of a stream ('X-A', 'X_A') are not available; the method returns only the items"),
        Of(
            "Binding/Operations/HeaderFormBinder.cs",
            Get($$"""responses: { '204': { description: d, headers: { X-Rows: { schema: {{Nested}} } } } }"""),
            "GIG0018: The header 'X-Rows' has nested arrays or objects; it is a string"),
        Of(
            "Binding/Operations/EventBinder.cs",
            Get("""
                responses: { '200': { description: d, content: { text/event-stream: { itemSchema: { oneOf: [
                  { type: object, properties: { data: { type: integer } } },
                  { type: object, properties: { data: { type: string } } }] } } } } }
                """).Replace("3.1.0", "3.2.0", StringComparison.Ordinal),
            "GIG0005: The events of the stream have several types of data but no names; the data of each event is a string"),
    ];
}
