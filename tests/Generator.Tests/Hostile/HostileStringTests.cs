using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>No text of a document leaves its comment, literal or name: every string of a document that has everything, as every
/// payload.</summary>
public class HostileStringTests
{
    private const int Share = 6;

    /// <summary>Compiling takes longest: one of so many is.</summary>
    private static readonly int s_compiled = TestSize.Of(full: 1, quick: 7);

    /// <summary>The same for documents whose keywords are payloads too; of them, so many are tried.</summary>
    private static readonly int s_compiledBroken = TestSize.Of(full: 19, quick: 31);

    private static readonly int s_broken = TestSize.Of(full: Payloads.Count * Share, quick: Payloads.Count * 2);

    [Fact]
    public void Every_word_of_a_document_stays_inside_as_every_payload()
    {
        var seed = SeedDocument.Own("rich31");
        Rounds.MustAllHold(Payloads.Count, round => HostileWords.Document(seed, round), static (generation, round) =>
        {
            Assert.NotEmpty(generation.Files);
            GeneratedCode.MustParse(generation);
            GeneratedCode.MustHoldTheSentinel(generation);
            if (round % s_compiled == 0)
                generation.MustCompile();
        });
    }

    [Fact]
    public void Every_string_of_a_document_keywords_too_stays_inside_as_every_payload()
    {
        var seed = SeedDocument.Own("rich31");
        Rounds.MustAllHold(s_broken, round => HostilePlaces.Document(seed, round, Share), static (generation, round) =>
        {
            GeneratedCode.MustParse(generation);
            GeneratedCode.MustHoldTheSentinel(generation);
            if (round % s_compiledBroken == 0)
                generation.MustCompile();
        });
    }

    // JSON has no way to say one; a file in UTF-16 may hold one all the same.
    [Fact]
    public void Lone_surrogates_stay_inside_or_are_refused()
    {
        const string place = "\\uE000";
        var text = HostileWords.Document(SeedDocument.Own("rich31"), static word => $"\uE000pre {Payloads.Sentinel}{word} post\uE000");

        foreach (var surrogate in new[] { "\ud800", "\udfff" })
        {
            var generation = Generation.Run([new ApiFile("/apis/hostile.json", text.Replace(place, surrogate, StringComparison.Ordinal))]);
            Assert.NotEmpty(generation.Files);
            GeneratedCode.MustParse(generation);
            GeneratedCode.MustHoldTheSentinel(generation);
            generation.MustCompile();
        }

        Assert.Equal(
            ["GIG0001"],
            Generation.Run([new ApiFile("/apis/hostile.json", text.Replace(place, "\\ud800", StringComparison.Ordinal))]).Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(3_000)]
    [InlineData(30_000)]
    public void Names_longer_than_an_assembly_may_hold_are_no_trouble(int length)
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/hostile.json", HostileWords.Document(SeedDocument.Own("rich31"), word => new string('n', length) + word))])
            .MustCompile();

        using var image = new MemoryStream();
        var emitted = generation.Output.Emit(image);
        Assert.True(
            emitted.Success,
            string.Join("\n", emitted.Diagnostics.Take(5).Select(static diagnostic => diagnostic.ToString()[..200])));
        GeneratedCode.MustParse(generation);
    }
}
