namespace Gigstack.Package.Tests;

/// <summary>A project with one fault in each of its documents, built once: every fault is reported by the same build.</summary>
public sealed class FaultyDocuments(PackedPackages packages) : IAsyncLifetime
{
    internal CommandResult Built { get; private set; } = null!;

    public async Task InitializeAsync() => Built = await new ConsumerProject(packages, "FaultyDocuments")
        .WithProject("<GigstackEdition>none</GigstackEdition>", """
            <OpenApiClient Include="broken.yaml" Strict="true" />
            <OpenApiClient Include="api.yaml" IncludeTags="known; misspelt" />
            """)
        .WithFile(
            "broken.yaml",
            "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { responses: { '200': { $ref: '#/components/responses/Gone' } } }\n")
        .WithFile(
            "api.yaml",
            "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { tags: [known], responses: { '204': { description: Done } } }\n")
        .WithFile("Program.cs", "Console.WriteLine();")
        .BuildAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
