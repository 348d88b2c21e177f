namespace Gigstack.Package.Tests;

[Collection(PackagesDefinition.Name)]
public sealed class OwnDocumentTests(OwnDocuments project) : IClassFixture<OwnDocuments>
{
    [Fact]
    public void A_document_of_the_users_own_becomes_a_client_instead_of_gigstack()
    {
        Assert.Contains("client public: False\n", project.Output, StringComparison.Ordinal);
        Assert.Contains("gigstack beside it: False\n", project.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_document_is_chosen_and_named_in_the_project_file()
    {
        Assert.Contains("types: AClient Alpha ApiClient ApiClientOptions ApiJson B BClient\n", project.Output, StringComparison.Ordinal);
        Assert.Contains("methods: FindAsync FindWithResponseAsync\n", project.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_count_wherever_the_build_names_them_and_several_times()
    {
        Assert.Contains(
            "from everywhere: FromTargets.Part FromTargets.Old Made.MadeClient First.Pet Api.Again.C\n",
            project.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Overlays_change_the_document_of_the_client_that_names_them() =>
        Assert.Contains("overlays: Extra {", project.Output, StringComparison.Ordinal);

    [Fact]
    public void Types_of_another_client_are_not_generated_again() =>
        Assert.Contains("shared: True\n", project.Output, StringComparison.Ordinal);

    [Fact]
    public void A_finding_is_a_warning_at_its_line_and_the_only_one()
    {
        Assert.Contains("odd.yaml(4,3): warning GIG0009", project.Built.Output, StringComparison.Ordinal);
        Assert.Contains(" 1 Warning(s)", project.Built.Output, StringComparison.Ordinal);
    }
}
