using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Architecture;

/// <summary>The C# files of a project under <c>src</c>, and what they compile to.</summary>
public sealed class ProjectFiles
{
    private readonly string _project;
    private readonly string _folder;

    public ProjectFiles(string project)
    {
        _project = project;
        _folder = Repository.PathOf("src", project);
        Names = [.. Directory.EnumerateFiles(_folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'))
            .Where(static file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The files, relative to the project.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The folder of a file, relative to the project; empty for the project itself.</summary>
    public static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    public string Text(string file) => File.ReadAllText(Path.Combine(_folder, file));

    public int Columns(string file) => File.ReadLines(Path.Combine(_folder, file)).Max(static line => line.Length);

    public int Lines(string file) => File.ReadAllLines(Path.Combine(_folder, file)).Length;

    /// <summary>The project compiled against the framework alone; its trees have the names of their files.</summary>
    /// <param name="implicitUsings">Its global usings, if they are not in a file.</param>
    /// <param name="except">The files that are left out.</param>
    public (IReadOnlyList<SyntaxTree> Trees, CSharpCompilation Compilation) Compile(string implicitUsings = "", params string[] except)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        List<SyntaxTree> trees = [.. Names.Except(except).Select(file => CSharpSyntaxTree.ParseText(Text(file), options, file))];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            _project,
            [.. trees, CSharpSyntaxTree.ParseText(implicitUsings, options, "Usings")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return (trees, compilation);
    }
}
