using Gigstack.Generator.Pipeline;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Incremental;

/// <summary>
/// Which types the compiler needs is asked of references and files of the project, never of the compilation: that would parse every
/// generated file after each key that is pressed.
/// </summary>
public class PolyfillStepTests
{
    private static readonly string[] s_all =
    [
        "CompilerFeatureRequiredAttribute", "IsExternalInit", "NotNullWhenAttribute", "RequiredMemberAttribute", "SetsRequiredMembersAttribute",
    ];

    private static readonly ApiFile s_file = new("/apis/test.yaml", OpenApi.Schemas("Toy: { type: object, properties: { name: { type: string } } }"));

    [Fact]
    public void Framework_that_has_the_types_gets_none() => Assert.Empty(Polyfills(new TrackedRuns(s_file)));

    [Fact]
    public void Framework_without_the_types_gets_them()
    {
        var runs = WithoutFramework();

        Assert.Equal(s_all, Polyfills(runs));

        runs.EditSource("class Program { int edited; }");
        Assert.Empty(runs.Redone());
    }

    [Theory]
    [InlineData("namespace System.Runtime.CompilerServices { static class IsExternalInit { } }")]
    [InlineData("namespace System.Runtime.CompilerServices; static class IsExternalInit { }")]
    [InlineData("namespace System { namespace Runtime.CompilerServices { class Other { } static class IsExternalInit { } } }")]
    public void Type_that_the_project_declares_is_left_out(string source)
    {
        var runs = WithoutFramework();

        runs.EditSource(source);
        Assert.Equal(s_all.Except(["IsExternalInit"]), Polyfills(runs));
        Assert.Equal([StepNames.Missing], runs.Redone());

        runs.EditSource("class Program { }");
        Assert.Equal(s_all, Polyfills(runs));
    }

    [Theory]
    [InlineData("static class IsExternalInit { }")]
    [InlineData("namespace System.Runtime { static class IsExternalInit { } }")]
    [InlineData("namespace System.Runtime.CompilerServices { class Outer { static class IsExternalInit { } } }")]
    public void Type_that_is_another_one_does_not_count(string source)
    {
        var runs = WithoutFramework();

        runs.EditSource(source);

        Assert.Equal(s_all, Polyfills(runs));
    }

    [Fact]
    public void Reference_that_shows_its_internals_to_the_project_counts()
    {
        const string Source = "namespace System.Runtime.CompilerServices { static class IsExternalInit { } }";
        var hidden = Consumer.Compilation(null, Source).WithAssemblyName("Other").RemoveAllReferences();
        var shown = hidden.AddSyntaxTrees(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
            "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")]", Consumer.ParseOptions))
            .WithReferences(Consumer.Compilation(null).References);
        var runs = WithoutFramework();

        runs.SetReferences(_ => [hidden.ToMetadataReference()]);
        Assert.Equal(s_all, Polyfills(runs));

        runs.SetReferences(_ => [shown.ToMetadataReference()]);
        Assert.Equal(s_all.Except(["IsExternalInit"]), Polyfills(runs));
    }

    [NewestCompilerFact]
    public void Generated_files_are_not_parsed()
    {
        var runs = new TrackedRuns(s_file);
        MustNotBeParsed(runs);

        runs.EditSource("class Program { int edited; }");
        MustNotBeParsed(runs);

        runs.SetReferences(static _ => []);
        MustNotBeParsed(runs);
    }

    private static void MustNotBeParsed(TrackedRuns runs) => Assert.All(
        runs.Result.GeneratedSources.Where(static source => source.HintName.StartsWith("Test.", StringComparison.Ordinal)),
        static source => Assert.False(source.SyntaxTree.TryGetRoot(out _), source.HintName));

    private static TrackedRuns WithoutFramework()
    {
        var runs = new TrackedRuns(s_file);
        runs.SetReferences(static _ => []);
        return runs;
    }

    private static IEnumerable<string> Polyfills(TrackedRuns runs) =>
        runs.Files.Keys.Where(static file => file.StartsWith("Gigstack.", StringComparison.Ordinal))
            .Select(static file => file["Gigstack.".Length..^".g.cs".Length]).Order(StringComparer.Ordinal);
}
