using Gigstack.Sandbox;

namespace Gigstack.Package.Tests;

/// <summary>Projects with Programs/Tour.cs, which calls the Sandbox and a <see cref="ShapesServer"/>.</summary>
internal static class TourPrograms
{
    public const string Client = """<OpenApiClient Include="shapes.yaml" Namespace="Shapes" ClientName="ShapesClient" />""";

    private const string Expected = """
        invoice of 1160.23 MXN, with a status
        pages of 2, 2
        error 404 resource_not_found
        webhook about Ana
        webhook with a WrongSignature
        Drawing { shape: Circle { kind: "circle", radius: 1.5 }, color: "green", label: null, made: "2026-01-31T12:00:00.000-06:00", sizes: { a: 1 }, pin: *** }
        circle of 1.5
        packed Shape { Square { kind: "square", side: 9007199254740993 } }
        Pet { id: 1, name: "Rex", tags: ["good", "old"] }
        parts count 3, file a.txt 7, note note
        file of 100000
        ticks 1, 2
        """;

    private const string Main = "await Tour.RunAsync(args[0], args[1], args[2]);";

    public static ConsumerProject WithTour(this ConsumerProject project) =>
        project.WithProgram("Tour.cs").WithProgram("shapes.yaml").WithFile("Program.cs", Main);

    /// <summary>Runs a program against the servers and compares what it writes.</summary>
    /// <param name="runAsync">Runs it with the arguments: the address of the Sandbox, a key, the address of the other server.</param>
    /// <returns>The User-Agent of the requests.</returns>
    public static async Task<IReadOnlyCollection<string>> CheckAsync(Func<string[], Task<CommandResult>> runAsync)
    {
        await using var sandbox = await GigstackSandbox.StartAsync();
        await using var shapes = await ShapesServer.StartAsync();
        var ran = (await runAsync([sandbox.BaseAddress.ToString(), sandbox.TestKey, shapes.Address])).Succeeded();
        Assert.Equal(Expected.ReplaceLineEndings("\n"), ran.Output.ReplaceLineEndings("\n").Trim());
        return shapes.Agents;
    }
}
