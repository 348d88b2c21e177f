namespace Gigstack.Architecture;

/// <summary>Files with one job are small.</summary>
public sealed class SizeTests(GeneratorSource source) : IClassFixture<GeneratorSource>
{
    private const int MostLines = 200;

    private const int MostColumns = 140;

    private const int MostLinesOfAModel = 25;

    [Fact]
    public void No_file_of_the_generator_is_long() =>
        Assert.All(
            source.Files,
            static file => Assert.True(GeneratorSource.Lines(file) <= MostLines, $"{file} has {GeneratorSource.Lines(file)} lines."));

    [Fact]
    public void No_line_of_the_generator_is_long() =>
        Assert.All(source.Files, static file => Assert.True(
            GeneratorSource.Columns(file) <= MostColumns,
            $"{file} has a line of {GeneratorSource.Columns(file)} columns."));

    [Fact]
    public void Half_of_the_models_files_are_a_screen_or_less()
    {
        var lines = source.Files.Where(static file => file.StartsWith("Model/", StringComparison.Ordinal))
            .Select(GeneratorSource.Lines)
            .Order()
            .ToList();
        Assert.True(lines[lines.Count / 2] <= MostLinesOfAModel, $"The median is {lines[lines.Count / 2]} lines.");
    }
}
