using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ReadingTests;

/// <summary>
/// Answers of several documents, spoiled in up to three places: each is read or fails with the one exception, and no value changes in
/// silence.
/// </summary>
public sealed class DifferentialTests
{
    /// <summary>GIGSTACK_ANSWERS says how many; the first of them are always the same.</summary>
    private static int s_count =>
        int.TryParse(Environment.GetEnvironmentVariable("GIGSTACK_ANSWERS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : 2_000;

    [Theory]
    [InlineData("Exact")]
    [InlineData("Tolerant")]
    public async Task No_value_changes_in_silence(string mode)
    {
        var subjects = Subject.In(mode);
        Assert.True(subjects.Count > 200);
        using var answers = new Answers();
        var faults = new List<string>();
        var (done, read) = (0, 0);
        for (var round = 0; done < s_count; round++)
        {
            var subject = subjects[round % subjects.Count];
            var random = new Random(round);
            if (subject.Sample(random) is not { } sample)
                continue;
            done++;
            var (answer, onlyTakesAway) = Spoiled(sample, random, round / subjects.Count % 4);
            var (fault, isRead) = await subject.ReadAsync(answers, answer, onlyTakesAway);
            read += isRead ? 1 : 0;
            if (fault is not null)
                faults.Add($"{round}: {subject.Name} of {Encoding.UTF8.GetString(answer)}: {fault}; told: {string.Join(", ", answers.Told.Select(static told => $"{told.Kind} {told.JsonPath}"))}");
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {done}:\n{string.Join('\n', faults.Take(20))}");
        Assert.InRange(read, done / 2, done);
    }

    /// <summary>One in four is as it should be.</summary>
    private static (byte[] Answer, bool OnlyTakesAway) Spoiled(byte[] sample, Random random, int faults)
    {
        var answer = JsonNode.Parse(sample);
        var onlyTakesAway = true;
        for (var i = 0; i < faults; i++)
        {
            answer = Mutation.Of(answer, random, out var takesAway);
            onlyTakesAway &= takesAway;
        }
        return (Encoding.UTF8.GetBytes(answer?.ToJsonString() ?? "null"), onlyTakesAway);
    }
}
