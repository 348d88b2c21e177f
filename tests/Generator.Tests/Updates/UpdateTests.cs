namespace Gigstack.Generator.Tests.Updates;

/// <summary>Each kind of change: what is reported, at which line, and whether it is true.</summary>
public sealed class UpdateTests
{
    private static readonly UpdateCase[] s_cases = [.. UpdateCase.All];

    public static TheoryData<string> Changes => [.. s_cases.Select(static update => update.Change)];

    [Fact]
    public void There_are_at_least_forty_kinds()
    {
        Assert.True(s_cases.Length >= 40);
        Assert.Equal(s_cases.Length, s_cases.Select(static update => update.Change).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_is_reported_is_true(string change)
    {
        var update = s_cases.Single(update => update.Change == change);
        var proof = UpdateProof.Of(update);
        var code = proof.Findings.Any(static finding => finding.Contains("Breaks code", StringComparison.Ordinal) || finding.Contains("wire and code", StringComparison.Ordinal));
        var wire = proof.Findings.Any(static finding => finding.Contains("Breaks the wire", StringComparison.Ordinal));
        var said = string.Join("\n", proof.Findings);
        Assert.True(code == proof.Complaint is not null, $"The compiler says '{proof.Complaint}':\n{said}");
        Assert.True(wire == proof.BreaksWire, $"The wire {(proof.BreaksWire ? "breaks" : "does not break")}:\n{said}");
    }

    [Fact]
    public void The_page_has_each_kind()
    {
        var page = UpdatePage.WithBlocks(s_cases);
        if (Environment.GetEnvironmentVariable("GIGSTACK_UPDATE_README") == "1")
            File.WriteAllText(UpdatePage.File, page);
        Assert.Equal(page, File.ReadAllText(UpdatePage.File).ReplaceLineEndings("\n"));
    }
}
