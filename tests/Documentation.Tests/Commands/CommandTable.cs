namespace Gigstack.Documentation.Tests.Commands;

/// <summary>A command that <c>.ci/run</c> does not have as it is written.</summary>
/// <param name="Command">The command.</param>
/// <param name="File">The file that executes it; empty for none.</param>
/// <param name="Words">What this file has.</param>
/// <param name="Note">How it differs, or why nothing executes it.</param>
internal sealed record CommandRow(string Command, string File, string Words, string Note)
{
    /// <summary>The folder of the sample that the command is about; null if there is none.</summary>
    public string? Sample { get; init; }
}

internal static class CommandTable
{
    private const string Servers = "tests/Documentation.Tests/Commands/ServerCommandTests.cs";
    private const string Tool = "tests/Package.Tests/SandboxToolTests.cs";
    private const string Packed = "tests/Package.Tests/DocumentedCommandTests.cs";
    private const string Measured = "dotnet build --no-incremental -nodeReuse:false -p:UseSharedCompilation=false -p:GigstackShortLivedCompiler=false";
    private const string Templates = "tests/Package.Tests/TemplateProjects.cs";
    private const string Page = "tests/Sandbox.Tests/Inspector/PageCommandTests.cs";
    private const string Updates = "tests/Package.Tests/DocumentUpdateTests.cs";

    public static readonly IReadOnlyList<CommandRow> Rows =
    [
        new("dotnet new install Gigstack.Templates", Templates, "\"new\", \"install\", packages.PathOf(\"Gigstack.Templates\")", "from the packed file"),
        new("dotnet new install artifacts/Gigstack.Templates.0.1.0.nupkg", Templates, "\"new\", \"install\", packages.PathOf(\"Gigstack.Templates\")", "from another folder"),
        new("dotnet new gigstack-console -o FirstInvoice", Templates, "\"new\", \"gigstack-console\", \"-o\"", "with another name"),
        new("cd FirstInvoice", "tests/Package.Tests/TemplateTests.cs", "RunProgramAsync(\"First.Console\")", "with another name"),
        new("dotnet pack src/Packages.slnf -c Release -o artifacts", ".ci/run", "dotnet pack src/Packages.slnf --no-build -o", "with the configuration in a variable"),
        new("CI=true dotnet pack src/Packages.slnf -c Release -o artifacts -p:RepositoryRef=v0.1.0", "", "", "releases a version"),
        new("dotnet nuget push \"artifacts/*.nupkg\" --source nuget.org --api-key KEY", "", "", "releases a version"),
        new("chromium --headless --no-sandbox --hide-scrollbars --default-background-color=00000000 --window-size=128,128 --screenshot=icon.png icon.svg", "", "", "draws the icon after a change"),
        new("dotnet run --project samples/Invoicing.Web", Servers, "samples/Invoicing.Web", "a server: it is started, asked and stopped"),
        new("dotnet build samples/Quickstart -p:EmitCompilerGeneratedFiles=true", "tests/Package.Tests/EmittedFilesTests.cs", "EmitCompilerGeneratedFiles", "in a project outside of the repository"),
        new("dotnet list samples/Quickstart package --include-transitive", Servers, "list samples/Quickstart package --include-transitive", "in CI alone"),
        new("dotnet tool install --global Gigstack.Sandbox.Tool", Tool, "\"tool\", \"install\", \"Gigstack.Sandbox.Tool\"", "into a folder, not for the whole machine"),
        new("gigstack-sandbox --port 5005", Tool, "\"gigstack-sandbox\"", "with a free port"),
        new("dotnet build -t:UpdateOpenApiSurface", Updates, "\"-t:UpdateOpenApiSurface\"", "in a project outside of the repository") { Sample = "samples/Updating" },
        new("dotnet run --project src/Sandbox.Tool -- --port 0", Servers, "src/Sandbox.Tool -- --port 0", "a server: it is started, asked and stopped"),
        new("curl -X POST http://127.0.0.1:40123/sandbox/page/faults -H 'Content-Type: application/json' -d '{ \"kind\": \"429\", \"path\": \"/invoices\", \"requests\": 2, \"retry_after\": 1 }'", Page, "docs/sandbox.md", "without curl, on another port"),
        new("curl -X DELETE http://127.0.0.1:40123/sandbox/page/faults", Page, "docs/sandbox.md", "without curl, on another port"),
        new("curl -N http://127.0.0.1:40123/sandbox/page/events", Page, "docs/sandbox.md", "without curl, on another port"),
        new("curl -X POST http://127.0.0.1:40123/sandbox/clock -H 'Content-Type: application/json' -d '{ \"reset\": true }'", Page, "docs/sandbox.md", "without curl, on another port"),
        new("dotnet run --project samples/Recetas -- --out recetas", ".ci/run", "--project samples/Recetas -- --out ", "into another folder"),
        new("npm run --prefix .ci/judges redocly", ".ci/run", "judge redocly", "without a heading"),
        new("npm run --prefix .ci/judges spectral", ".ci/run", "judge spectral", "without a heading"),
        new("npm run --prefix .ci/judges examples", ".ci/run", "judge examples", "without a heading"),
        new(Measured, Packed, "GigstackShortLivedCompiler=false", "in a project outside of the repository"),
        new("dotnet test tests/Generator.Tests --filter FullyQualifiedName~Tests.Binding", ".ci/run", "dotnet test Gigstack.Generator.sln", "with all others"),
        new("dotnet run -c Release --project tests/Benchmarks -- --ratios", ".ci/run", "--project tests/Benchmarks -- --ratios", "with the configuration in a variable"),
        new("dotnet run -c Release --project tests/Benchmarks -- --cold generator github.json", "tests/Benchmarks/Generation/GenerationRatios.cs", "\"--cold\"", "by the ratios"),
        new("dotnet run -c Release --project tests/Benchmarks -- --rows bin/Debug/net10.0/GitHub.dll", "", "", "counts what a build to measure has made"),
        new("dotnet run -c Release --project tests/Corpus -- github.json", ".ci/run", "--project tests/Corpus -- --wire ", "with all documents that are at hand"),
        new("dotnet tool install --tool-path artifacts/tools dotnet-stryker --version 5.1.0", "", "", "takes hours"),
        new("cd src/Runtime && ../../artifacts/tools/dotnet-stryker -f stryker-config.json", "", "", "takes hours"),
    ];
}
