using System.Globalization;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>Spoiled documents: the generator comes to its end, and what it wrote is C# that compiles.</summary>
public class MutationTests
{
    /// <summary>One of so many is compiled as well as parsed.</summary>
    private const int Compiled = 20;

    private static readonly Lazy<JsonObject>[] s_seeds =
    [
        new(
            static () => SeedDocument.Own("rich31")), new(static () => SeedDocument.Own("rich30")), new(static () => SeedDocument.Own("rich20")),
        new(static () => SeedDocument.Spec("gigstack.v2")), new(static () => SeedDocument.Spec("gigstack.v2.2025-06")),
    ];

    /// <summary>GIGSTACK_MUTATIONS says how many, which <c>.ci/run</c> does in a run of their own; the first of them are always the same.</summary>
    private static int s_count =>
        int.TryParse(
            Environment.GetEnvironmentVariable("GIGSTACK_MUTATIONS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count)
            ? count
            : 60;

    [Fact]
    public void Spoiled_document_gives_diagnostics_and_code_that_compiles() => Rounds.MustAllHold(
        s_count,
        Document,
        static (generation, round) =>
        {
            GeneratedCode.MustParse(generation);
            if (round / s_seeds.Length % Compiled == 0)
                generation.MustCompile();
        });

    private static string Document(int number)
    {
        var seed = s_seeds[number % s_seeds.Length].Value;
        return DocumentMutation.Of(number % s_seeds.Length > 2 ? SeedSlice.Of(seed, number) : seed, number);
    }
}
