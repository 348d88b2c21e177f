namespace Gigstack.Package.Tests;

/// <summary>Every diagnostic about documents that <see cref="UserMistakes"/> does not have, in two projects.</summary>
internal static class EveryFinding
{
    private const string Information = "GIG0006;GIG0014;GIG0015;GIG0016;GIG0017;GIG0018;GIG0020;GIG0021;GIG0022;GIG0023;GIG0024;GIG0027;GIG0030";

    /// <summary>What no build can show, with the reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["GIG0011"] = "No document is known on which the generator fails.",
    };

    public static readonly UserMistake[] All =
    [
        new("Every warning and information")
        {
            Items = """
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                <OpenApiClient Include="api.yaml" Namespace="Api" Overlay="fix.overlay.yaml" />
                <OpenApiClient Include="api.yaml" Namespace="System.Net.Http" ClientName="HttpClient" SkipIfReferenced="true" />
                <OpenApiClient Include="more.yaml" Namespace="More" ClientName="ApiClient" SharedWith="Api" />
                """,
            Properties = "<GigstackEdition>none</GigstackEdition><Nullable>enable</Nullable>",
            Files =
            [
                (".globalconfig", "is_global = true\n" + string.Concat(
                    Information.Split(';').Select(static id => $"dotnet_diagnostic.{id}.severity = warning\n"))),
                ("api.yaml", """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    servers: [{ url: 'https://api.example.com' }]
                    paths:
                      /files:
                        post:
                          operationId: files.create
                          parameters:
                            - { name: Accept, in: header, schema: { type: string } }
                          requestBody:
                            content: { application/json: { schema: { type: object } }, text/plain: {} }
                          responses:
                            '200':
                              description: Done.
                              headers: { X-Rows: { schema: { type: array, items: { type: array, items: { type: string } } } } }
                              content: { application/json: { schema: { type: object } }, application/xml: { schema: { type: object } } }
                              links: { next: { operationId: files.create } }
                        get:
                          operationId: files.get
                          sumary: Get.
                          odd: 1
                          responses: { '204': { description: Done. } }
                    components:
                      securitySchemes: { certificate: { type: mutualTLS } }
                      schemas:
                        Contact: { oneOf: [{ title: Email, type: string }, { title: Phone, type: string }] }
                        Names: { type: object, properties: { legalName: { type: string }, legal_name: { type: string } } }
                        Broken: { maxLength: many }
                        Pet:
                          oneOf:
                            - { title: Cat, type: object, properties: { claws: { type: integer } } }
                            - { title: Dog, type: object, properties: { bark: { type: string } } }
                        Both: { type: object, properties: { a: { type: string } }, oneOf: [{ properties: { b: { type: string } } }, { properties: { c: { type: string } } }] }
                        Other: { type: object, not: { required: [a] }, required: [id], properties: { name: { type: string } } }
                        Tax:
                          type: object
                          required: [rate]
                          properties: { rate: { type: number } }
                          x-csharp-presets: { members: { Wrong: { value: { rate: many } } } }
                    """),
                ("more.yaml", """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    servers: [{ url: 'https://api.example.com' }]
                    paths: {}
                    components:
                      schemas:
                        Other: { type: object, properties: { number: { type: integer } } }
                    """),
                ("fix.overlay.yaml", """
                    overlay: 1.0.0
                    info: { title: O, version: '1' }
                    extends: https://example.com/shops.yaml
                    actions:
                      - target: $.paths['/gone']
                        remove: true
                    """),
                ("Names.cs", """
                    namespace Api;

                    public sealed partial record Names
                    {
                        public string? Comment { get; set; }
                    }
                    """),
            ],
            Says =
            [
                "Names.cs(5,20): warning GIG0028: 'Names.Comment' is not in the OpenAPI document, so it is neither read nor written: add [JsonIgnore] if it is not meant to be, or add the property to the document with an overlay",
                "api.yaml(1,1): warning GIG0021: 'System.Net.Http.HttpClient' is not generated, because the referenced assembly 'System.Net.Http' has it",
                "api.yaml(11,68): warning GIG0014: The request body can also be sent as 'text/plain'; the method sends 'application/json'",
                "api.yaml(15,32): warning GIG0018: The header 'X-Rows' has nested arrays or objects; it is a string",
                "api.yaml(16,70): warning GIG0023: The response can also be 'application/xml'; the method asks for 'application/json'",
                "api.yaml(17,20): warning GIG0017: No code is generated for the link 'next'; call the operation 'files.create' instead",
                "api.yaml(20,7): warning GIG0040: 'sumary' is not a keyword of an operation, and is ignored: did you mean 'summary'?",
                "api.yaml(21,7): warning GIG0009: The document was read leniently: unknown keyword 'odd'; it is ignored",
                "api.yaml(24,22): warning GIG0022: The security scheme 'certificate' is a client certificate: set it on the handler of the HttpClient",
                "api.yaml(26,56): warning GIG0005: 'Email' and 'Phone' cannot be distinguished; such JSON is read as 'Email'",
                "api.yaml(27,71): warning GIG0006: The property 'legal_name' would be named 'LegalName', which is already used; it is named 'LegalName_legal_name'",
                "api.yaml(28,5): warning GIG0013: 'Broken' cannot be read and is left out: The input string 'many' was not in a correct format.",
                "api.yaml(30,7): warning GIG0015: Some cases of 'Pet' differ only in which properties are present; the best match is used",
                "api.yaml(33,64): warning GIG0016: 'oneOf' next to 'properties' or in 'allOf' is read as one type with the properties of every alternative",
                "api.yaml(34,28): warning GIG0020: 'not' does not affect the generated type: values are not checked against it",
                "api.yaml(34,63): warning GIG0041: 'id' is required, but is not a property of the schema: the generated type has no member for it, and objects are not checked for it",
                "api.yaml(39,62): warning GIG0031: The preset 'Wrong' is not generated: \"many\" is not a number in the range of its type",
                "api.yaml(9,11): warning GIG0024: The header parameter 'Accept' is ignored, as OpenAPI requires: the media types of the responses are sent",
                "fix.overlay.yaml(3,10): warning GIG0027: The overlay extends 'https://example.com/shops.yaml'; it is applied to 'api.yaml'",
                "fix.overlay.yaml(5,13): warning GIG0026: The target '$.paths['/gone']' matches nothing in the document; the action has no effect",
                "more.yaml(1,1): warning GIG0029: 'AddApiClient' registers 'More.ApiClient' and also 'Api.ApiClient', so that its calls are ambiguous: set RegistrationMethod of one of them",
                "more.yaml(7,5): warning GIG0030: 'Other' is not shared with 'Api', because it differs from the type of this name there, or refers to a type that differs; both are generated",
            ],
        },
        new("Every error that other projects do not have")
        {
            Items = """
                <OpenApiClient Include="deep.yaml" />
                <OpenApiClient Include="api.yaml" Overlay="fix.overlay.yaml" IncludeTags="known; misspelt" />
                <OpenApiClient Include="broken.yaml" Strict="true" />
                """,
            Files =
            [
                ("deep.yaml", $"openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\nx-deep: {new string('[', 130)}{new string(']', 130)}\n"),
                ("api.yaml", "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { tags: [known], responses: { '204': { description: Done } } }\n"),
                ("broken.yaml", "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { responses: { '200': { $ref: '#/components/responses/Gone' } } }\n"),
                ("fix.overlay.yaml", "overlay: 1.0.0\ninfo: { title: O, version: '1' }\nactions:\n  - target: $.paths./a.get\n    remove: true\n"),
            ],
            Says =
            [
                "app.csproj(16,82): error GIG0019: 'misspelt' in IncludeTags: no operation has this tag; the document's tags are 'known'",
                "broken.yaml(5,40): error GIG0003: '#/components/responses/Gone' cannot be resolved: there is no 'components' in '#'; nothing is known of the response",
                "deep.yaml(4,137): error GIG0008: A limit was exceeded: the document is nested more than 128 levels deep",
                "fix.overlay.yaml(4,21): error GIG0025: The overlay is not valid: '$.paths./a.get' is not valid JSONPath: '/' is found where a name is expected; the action is ignored",
            ],
        },

        // Warnings that the owner of the project makes errors, and one that stays a warning where all others are errors.
        new("A finding that is an error")
        {
            Properties = "<GigstackEdition>none</GigstackEdition><WarningsAsErrors>GIG0009</WarningsAsErrors>",
            Items = """<OpenApiClient Include="odd.yaml" />""",
            Files = [("odd.yaml", OddDocument.Text)],
            Says = ["odd.yaml(4,3): error GIG0009: The document was read leniently: unknown keyword 'a'; it is ignored"],
        },
        new("A document of somebody else")
        {
            Properties = "<GigstackEdition>none</GigstackEdition><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            Items = """<OpenApiClient Include="odd.yaml" />""",
            Files = [("odd.yaml", OddDocument.Text + "components: { schemas: { A: { type: object, requird: [a], required: [b], properties: { c: { type: string } } } } }\n")],
            Says =
            [
                "odd.yaml(4,3): warning GIG0009: The document was read leniently: unknown keyword 'a'; it is ignored",
                "odd.yaml(6,45): warning GIG0040: 'requird' is not a keyword of a schema, and is ignored: did you mean 'required'?",
                "odd.yaml(6,70): warning GIG0041: 'b' is required, but is not a property of the schema: the generated type has no member for it, and objects are not checked for it",
            ],
        },
        new("An item of another package where warnings are errors")
        {
            Properties = "<GigstackEdition>none</GigstackEdition><MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>",
            Items = """<OpenApiReference Include="pets.yaml" ClassName="PetsClient" />""",
            Says = ["app.csproj : error GIG1005: OpenApiReference 'pets.yaml' is ignored, because CodeGenerator and ClassName belong to the package Microsoft.Extensions.ApiDescription.Client. For a client, use OpenApiClient with ClientName; for a file that others refer to, use OpenApiClientReference."],
        },
        new("A part that is missing")
        {
            Items = """<OpenApiClientReference Include="apis/gone.yaml" />""",
            Says = ["app.csproj : error GIG1004: OpenApiClientReference 'apis/gone.yaml' does not exist: there is no file 'apis/gone.yaml'."],
        },
        new("An older compiler")
        {
            Items = """<OpenApiClient Include="pets.yaml" /></ItemGroup><Target Name="BeOlder" BeforeTargets="CheckGigstackCompiler"><PropertyGroup><CompilerApiVersion>roslyn4.7</CompilerApiVersion></PropertyGroup></Target><ItemGroup>""",
            Says = ["app.csproj : error GIG1002: Gigstack.Generator requires the compiler of the .NET 8 SDK (Roslyn 4.8) or later, but this build uses Roslyn 4.7. Update the SDK."],
        },
    ];
}
