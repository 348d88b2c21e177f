using Gigstack.Generator.Pipeline;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Incremental;

/// <summary>docs/pipeline.md says what each edit does again. <c>GIGSTACK_UPDATE_README=1</c> writes its table anew.</summary>
public class EditTableTests
{
    [Fact]
    public void Table_of_the_page_is_what_the_edits_do()
    {
        var path = Repository.PathOf("docs", "pipeline.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var updated = EditTable.Update(page);
        if (Environment.GetEnvironmentVariable("GIGSTACK_UPDATE_README") == "1")
            File.WriteAllText(path, updated);
        else
            Assert.Equal(updated, page);
    }

    [Fact]
    public void First_run_does_every_step_and_is_clean()
    {
        var runs = EditedProject.Create();

        Assert.Empty(runs.Result.Diagnostics);
        Assert.Contains("bool IsNamed", runs.Files["Pets.pets.Code.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Pets.Tag.g.cs", runs.Files.Keys);
        Assert.Contains("Age", runs.Files["Pets.Pet.g.cs"], StringComparison.Ordinal);

        // The driver tells only of steps that an output has used.
        string[] unused =
        [
            StepNames.Logging, StepNames.EmitLog, StepNames.Hosting, StepNames.EmitHosting, StepNames.Surface, StepNames.EmitRenamed,
            StepNames.EmitSurface, StepNames.Lacking, StepNames.Missing, StepNames.Errors,
        ];
        Assert.All(StepNames.All.Except(unused), step => Assert.NotEmpty(runs.Reasons(step)));
    }
}
