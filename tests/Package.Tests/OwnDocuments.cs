namespace Gigstack.Package.Tests;

/// <summary>A project with documents of its own instead of gigstack's, built and run once for all that is asked about it.</summary>
public sealed class OwnDocuments(PackedPackages packages) : IAsyncLifetime
{
    private const string Operation = "responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/";

    internal CommandResult Built { get; private set; } = null!;

    /// <summary>What the program wrote.</summary>
    internal string Output { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var project = new ConsumerProject(packages, "OwnDocuments")
            .WithProject("<GigstackEdition>none</GigstackEdition>", """
                <OpenApiClient Include="pets.yaml" Namespace="Pets.Api" ClientName="PetsClient" Accessibility="internal" />
                <OpenApiClient Include="api.yaml" Namespace="Api" ClientName="ApiClient" ExcludePaths="/c/old; DELETE /**">
                  <IncludeTags>
                    C#;
                    Ana's (own)

                  </IncludeTags>
                  <Names>
                    #/components/schemas/A = Alpha; GET /a/{id} = Find
                  </Names>
                </OpenApiClient>
                <OpenApiClient Include="odd.yaml" />
                <OpenApiClient Include="pets.yaml" Namespace="Twins" ClientName="TwinsClient" SharedWith="First" />
                <OpenApiClient Include="api.yaml" Namespace="Api.Again" ClientName="AgainClient" IncludeTags="other" Overlay="over lays/one (ana's), {1}!#.yaml;$(MSBuildProjectDirectory)/two.overlay.json" />
                <OpenApiClientReference Include="shared/part.yaml" />
                <OpenApiReference Include="shared/old.yaml" />
                """)
            .WithFile("Directory.Build.targets", """
                <Project>
                  <ItemGroup>
                    <OpenApiClient Include="$(MSBuildProjectDirectory)/shared/*.api.yaml" Namespace="FromTargets" ClientName="TargetsClient" />
                  </ItemGroup>
                  <Target Name="MakeLast" BeforeTargets="CoreCompile">
                    <Copy SourceFiles="pets.yaml" DestinationFiles="$(IntermediateOutputPath)made (ana's), {1}!#.yaml" />
                    <ItemGroup><OpenApiClient Include="$(IntermediateOutputPath)made (ana's), {1}!#.yaml" Namespace="Made" ClientName="MadeClient" /></ItemGroup>
                  </Target>
                  <Target Name="MakeFirst" BeforeTargets="GenerateMSBuildEditorConfigFile">
                    <ItemGroup><OpenApiClient Include="pets.yaml" Namespace="First" ClientName="FirstClient" /></ItemGroup>
                  </Target>
                </Project>
                """)
            .WithFile("shared/users.api.yaml", """
                openapi: 3.0.3
                info: { title: Users, version: '1' }
                paths: {}
                components: { schemas: { User: { type: object, properties: { part: { $ref: 'part.yaml#/Part' }, old: { $ref: 'old.yaml#/Old' } } } } }
                """)
            .WithFile("shared/part.yaml", "Part: { type: object, properties: { id: { type: string } } }")
            .WithFile("shared/old.yaml", "Old: { type: object, properties: { id: { type: string } } }")
            .WithFile("pets.yaml", """
                openapi: 3.0.3
                info: { title: Pets, version: '1' }
                servers: [{ url: 'https://pets.example/v1' }]
                paths:
                  /pets/{id}:
                    get:
                      operationId: pets.get
                      parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
                      responses:
                        '200': { description: A pet., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                components:
                  schemas:
                    Pet: { type: object, required: [name], properties: { name: { type: string } } }
                """)
            .WithFile("api.yaml", $$"""
                openapi: 3.0.3
                info: { title: Api, version: '1' }
                servers: [{ url: 'https://api.example' }]
                paths:
                  /a/{id}:
                    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                    get: { tags: ['C#'], operationId: a.get, {{Operation}}A' } } } } } }
                    delete: { tags: ['C#'], operationId: a.delete, {{Operation}}D' } } } } } }
                  /b: { get: { tags: ['Ana''s (own)'], operationId: b.get, {{Operation}}B' } } } } } } }
                  /c: { get: { tags: [other], operationId: c.get, {{Operation}}C' } } } } } } }
                  /c/old: { get: { tags: ['C#'], operationId: c.old, {{Operation}}C' } } } } } } }
                components:
                  schemas:
                    A: { type: object, properties: { a: { type: string } } }
                    B: { type: object, properties: { b: { type: integer } } }
                    C: { type: object, properties: { c: { type: string } } }
                    D: { type: object, properties: { d: { type: string } } }
                """)
            .WithFile("over lays/one (ana's), {1}!#.yaml", """
                overlay: 1.1.0
                actions:
                  - { target: $.components.schemas, update: { Extra: { type: object, properties: { c: { $ref: '#/components/schemas/C' } } } } }
                """)
            .WithFile("two.overlay.json", """
                { "overlay": "1.0.0", "actions": [ { "target": "$.components.schemas.C.properties", "update": { "extra": { "$ref": "#/components/schemas/Extra" } } } ] }
                """)
            .WithFile("odd.yaml", OddDocument.Text)
            .WithFile("Program.cs", """
                using Pets.Api;

                using var pets = new PetsClient(new Dictionary<string, Gigstack.Runtime.ApiCredential>());
                Console.WriteLine($"client public: {typeof(PetsClient).IsPublic}");
                Console.WriteLine($"gigstack beside it: {typeof(Pet).Assembly.GetType("Gigstack.GigstackClient") is not null}");
                Console.WriteLine("types: " + string.Join(' ', typeof(Api.Alpha).Assembly.GetTypes().Where(type => type.IsPublic && type.Namespace == "Api").Select(type => type.Name).Order(StringComparer.Ordinal)));
                Console.WriteLine($"from everywhere: {typeof(FromTargets.Part)} {typeof(FromTargets.Old)} {typeof(Made.MadeClient)} {typeof(First.Pet)} {typeof(Api.Again.C)}");
                Console.WriteLine($"overlays: {new Api.Again.C { Extra = new() { C = new() } }.Extra} {typeof(Api.Again.C).Assembly.GetType("Api.Extra") is null}");
                Console.WriteLine($"shared: {typeof(Twins.TwinsClient).Assembly.GetType("Twins.Pet") is null}");
                Console.WriteLine("methods: " + string.Join(' ', typeof(Api.AClient).GetMethods().Select(method => method.Name).Where(name => name.EndsWith("Async", StringComparison.Ordinal))));
                """);

        Built = (await project.BuildAsync()).Succeeded();
        Output = (await project.RunAsync(new Dictionary<string, string>())).Succeeded().Output.ReplaceLineEndings("\n");
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
