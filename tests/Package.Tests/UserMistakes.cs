namespace Gigstack.Package.Tests;

/// <summary>Mistakes of project files and documents. A build that reaches the compiler takes a second or two, the others next to nothing.</summary>
internal static class UserMistakes
{
    public const string Pets = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        servers: [{ url: 'https://pets.example.com' }]
        paths:
          /pets:
            get:
              operationId: pets.list
              tags: [pets]
              responses:
                '200': { description: All., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string } } }
        """;

    private const string Client = """<OpenApiClient Include="pets.yaml" Namespace="Pets" ClientName="PetsClient" />""";
    private const string Gigstack = "";

    public static readonly UserMistake[] All =
    [
        new("F#") { Extension = "fsproj", Properties = Gigstack, Items = """<Compile Include="Program.fs" />""", Files = [("Program.fs", "printfn \"\"")], Says = ["app.fsproj : error GIG1006: Gigstack.Generator generates C#, but the language of this project is F#. Move the PackageReference and the OpenApiClient items to a C# class library, and reference that library here."] },
        new("Visual Basic") { Extension = "vbproj", Properties = Gigstack, Says = ["app.vbproj : error GIG1006: Gigstack.Generator generates C#, but the language of this project is VB. Move the PackageReference and the OpenApiClient items to a C# class library, and reference that library here."] },
        new("Visual Basic with a document") { Extension = "vbproj", Items = Client, Says = ["app.vbproj : error GIG1006: Gigstack.Generator generates C#, but the language of this project is VB. Move the PackageReference and the OpenApiClient items to a C# class library, and reference that library here."] },
        Framework("net45"),
        Framework("net471"),
        Framework("netstandard1.6"),
        Framework("netcoreapp3.1"),
        Framework("net5.0"),
        DefaultLanguage("net6.0", "10.0"),
        DefaultLanguage("net472", "7.3"),
        DefaultLanguage("net481", "7.3"),
        DefaultLanguage("netstandard2.0", "7.3"),
        DefaultLanguage("netstandard2.1", "8.0"),
        Language("10"),
        Language("9.0"),
        Language("7.3"),
        Language("ISO-2"),
        new("A document that is missing") { Items = """<OpenApiClient Include="apis/pets.yaml" />""", Says = ["app.csproj : error GIG1004: OpenApiClient 'apis/pets.yaml' does not exist: there is no file 'apis/pets.yaml'."] },
        new("Two documents that are missing") { Items = """<OpenApiClient Include="a.yaml" /><OpenApiClient Include="b.yaml" />""", Says = ["app.csproj : error GIG1004: OpenApiClient 'a.yaml' does not exist: there is no file 'a.yaml'."] },
        new("A folder") { Items = """<OpenApiClient Include="apis/" />""", Files = [("apis/a.txt", "")], Says = ["app.csproj : error GIG1004: OpenApiClient 'apis/' is a folder. List its files, or use a pattern such as 'apis/*.yaml'."] },
        new("An overlay that is missing") { Items = """<OpenApiClient Include="pets.yaml" Overlay="fix.yaml" />""", Says = ["app.csproj : error GIG1004: Overlay of OpenApiClient 'fix.yaml' does not exist: there is no file 'fix.yaml'."] },
        new("A URL") { Items = """<OpenApiClient Include="https://example.com/pets.yaml" Namespace="Pets" />""", Says = ["app.csproj : error GIG1003: OpenApiClient 'https://example.com/pets.yaml' is a URL, and nothing is downloaded during the build. Save the document in the project and use its path."] },
        new("A URL of an overlay") { Items = """<OpenApiClient Include="pets.yaml" Overlay="https://example.com/fix.yaml" />""", Says = ["app.csproj : error GIG1003: Overlay of OpenApiClient 'https://example.com/fix.yaml' is a URL, and nothing is downloaded during the build. Save the document in the project and use its path."] },
        new("Listed twice") { Items = Client + Client, Says = ["app.csproj(15,29): error GIG0012: Include has the invalid value 'pets.yaml': another OpenApiClient has the same file and settings; remove one"] },
        new("Listed twice without a namespace") { Items = """<OpenApiClient Include="pets.yaml" /><OpenApiClient Include="./pets.yaml" ClientName="Other" />""", Says = ["app.csproj(15,6): error GIG0012: Namespace has the invalid value 'Pets': 'pets.yaml' already uses it; give each OpenApiClient its own namespace"] },
        new("Two documents with one namespace")
        {
            Items = Client + """<OpenApiClient Include="more.yaml" Namespace="pets" ClientName="MoreClient" />""",
            Files = [("more.yaml", Pets)],
            Says = ["app.csproj(15,129): error GIG0012: Namespace has the invalid value 'pets': 'pets.yaml' already uses it; give each OpenApiClient its own namespace"],
        },
        new("A pattern that matches nothing") { Items = """<OpenApiClient Include="apis/*.yaml" Namespace="Pets" />""", Says = ["app.csproj : error GIG1008: 'apis/*.yaml' matches no file in the folder of the project. Correct the Include, or remove the item."] },
        new("Patterns that match nothing beside gigstack's client")
        {
            Properties = Gigstack,
            Items = """<OpenApiClient Include="pets.yaml;$(MSBuildProjectDirectory)/apis/**/*.y?ml" Namespace="Pets" /><OpenApiClientReference Include="shared/*.yaml" />""",
            Says = ["app.csproj : error GIG1008: 'apis/**/*.y?ml' matches no file in the folder of the project. Correct the Include, or remove the item."],
        },
        new("Nothing to generate") { Says = ["app.csproj : warning GIG1011: Nothing is generated, because GigstackEdition is none and the project has no OpenApiClient. Add an OpenApiClient, or remove the reference to Gigstack.Generator."] },
        new("No runtime") { Reference = """IncludeAssets="build; analyzers" """, Items = Client, Says = ["app.csproj : error GIG1010: Generated code calls Gigstack.Runtime, which this project does not reference. Remove IncludeAssets and ExcludeAssets from the PackageReference of Gigstack.Generator, or reference Gigstack.Runtime too."] },
        new("No analyzers")
        {
            Items = Client + """</ItemGroup><Target Name="RemoveAnalyzers" BeforeTargets="CoreCompile"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target><ItemGroup>""",
            Says = ["app.csproj : error GIG1009: Gigstack.Generator is not among the analyzers of this project, so nothing would be generated. A target removes Analyzer items, or IncludeAssets or ExcludeAssets of the PackageReference excludes them."],
        },
        new("An older runtime")
        {
            Items = Client + """<PackageReference Include="Gigstack.Runtime" Version="0.0.9" />""",
            Properties = "<GigstackEdition>none</GigstackEdition><NoWarn>NU1605</NoWarn>",
            Says = [$"app.csproj : error GIG1010: Gigstack.Generator {BuildFacts.Version} generates code for Gigstack.Runtime {BuildFacts.Version} or later, but this project references version 0.0.9. Reference the same version of both."],
        },
        new("An edition that does not exist") { Properties = "<GigstackEdition>2024</GigstackEdition>", Says = ["app.csproj : error GIG1001: GigstackEdition has the unknown value '2024'. Use current, 2025-06, both separated by a semicolon, or none."] },
        new("An item of another package") { Items = """<OpenApiReference Include="pets.yaml" CodeGenerator="NSwagCSharp" />""" + Client, Says = ["app.csproj : warning GIG1005: OpenApiReference 'pets.yaml' is ignored, because CodeGenerator and ClassName belong to the package Microsoft.Extensions.ApiDescription.Client. For a client, use OpenApiClient with ClientName; for a file that others refer to, use OpenApiClientReference."] },
        new("An accessibility that does not exist") { Items = """<OpenApiClient Include="pets.yaml" Accessibility="private" />""", Says = ["app.csproj(15,55): error GIG0012: Accessibility has the invalid value 'private': it must be public or internal"] },
        new("A tag that does not exist") { Items = """<OpenApiClient Include="pets.yaml" IncludeTags="petz" />""", Says = ["app.csproj(15,53): error GIG0019: 'petz' in IncludeTags: no operation has this tag; the document's tags are 'pets'", "app.csproj(15,20): error GIG0019: The filters of the project file: together they exclude every operation"] },
        Document("An empty document", "",
            "api.yaml(1,1): error GIG0002: The file is not a supported OpenAPI document: it is empty"),
        Document("A page instead of a document", "<!DOCTYPE html>\n<html><body>Not found</body></html>\n",
            "api.yaml(1,1): error GIG0002: The file is not a supported OpenAPI document: its root is a scalar"),
        Document("JSON that is not OpenAPI", "{ \"name\": \"pets\", \"version\": \"1.0.0\" }",
            "api.yaml(1,1): error GIG0002: The file is not a supported OpenAPI document: its root has neither 'openapi' nor 'swagger'"),
        Document("A syntax error", "openapi: 3.1.0\ninfo: [unclosed\n",
            "api.yaml(3,1): error GIG0001: The file is neither valid JSON nor valid YAML: While parsing a flow sequence, did not find expected ',' or ']'"),
        Document("Swagger 1.2", "swaggerVersion: '1.2'\napis: []\n",
            "api.yaml(1,1): error GIG0002: The file is not a supported OpenAPI document: its root has neither 'openapi' nor 'swagger'"),
        Document("A version of the future", "openapi: 4.0.0\ninfo: { title: T, version: '1' }\npaths: {}\n",
            "api.yaml(1,10): error GIG0002: The file is not a supported OpenAPI document: its version is '4.0.0'; the supported versions are 2.0, 3.0, 3.1 and 3.2"),
        Document("A file that is not listed", Pets.Replace("#/components/schemas/Pet'", "pet.yaml'", StringComparison.Ordinal),
            "api.yaml(10,106): warning GIG0004: 'pet.yaml' refers to 'pet.yaml', which is not part of the project: add <OpenApiClientReference Include=\"...\" /> for it; until then, any JSON is accepted"),
        Document("A part of another server", Pets.Replace("#/components/schemas/Pet'", "https://example.com/pet.yaml'", StringComparison.Ordinal),
            "api.yaml(10,106): warning GIG0010: 'https://example.com/pet.yaml' is remote, and remote references are not downloaded: save the file in the project and refer to it; until then, any JSON is accepted"),
        Document("A reference to nothing", Pets.Replace("#/components/schemas/Pet'", "#/components/schemas/Pets'", StringComparison.Ordinal),
            "api.yaml(10,106): warning GIG0003: '#/components/schemas/Pets' cannot be resolved: there is no 'Pets' in '#/components/schemas'; any JSON is accepted"),
        .. EveryFinding.All, .. UpdateFindings.All,
    ];

    private static UserMistake Framework(string framework) => new("Target framework " + framework)
    {
        Properties = PropertiesOf(framework),
        Says = [$"app.csproj : error GIG1007: Generated code requires .NET 6, .NET Framework 4.7.2 or .NET Standard 2.0 or later, but this project targets {framework}. Raise the target framework, or use the package in another project."],
    };

    private static UserMistake DefaultLanguage(string framework, string version) => new("The default language of " + framework)
    {
        Properties = PropertiesOf(framework),
        Says = [$"app.csproj : error GIG0007: Generated code requires C# 11 or later, but this project uses C# {version}, the default of {framework}: set <LangVersion>11</LangVersion> or later"],
    };

    // Without what is restored for a framework, which the error comes before.
    private static string PropertiesOf(string framework) => $"""
        <GigstackEdition>none</GigstackEdition>
        <TargetFramework>{framework}</TargetFramework>
        <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
        <CheckNotRecommendedTargetFramework>false</CheckNotRecommendedTargetFramework>
        <CheckEolTargetFramework>false</CheckEolTargetFramework>
        """;

    private static UserMistake Language(string version) => new("C# " + version)
    {
        Properties = $"<GigstackEdition>none</GigstackEdition><LangVersion>{version}</LangVersion>",
        Items = Client,
        Says = [$"app.csproj : error GIG0007: Generated code requires C# 11 or later, but this project uses C# {version}: set <LangVersion>11</LangVersion> or later"],
    };

    private static UserMistake Document(string name, string text, string says) => new(name)
    {
        Items = """<OpenApiClient Include="api.yaml" Namespace="Api" />""",
        Files = [("api.yaml", text)],
        Says = [says],
    };
}
