using GigstackTests.Documents;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.UnknownValues;

/// <summary>Every answer and event of the documents, grown in every place, is read and written back without loss.</summary>
public sealed class GrownExampleTests
{
    public static TheoryData<string, string> Operations { get; } = SpecRows.Operations(_ => true);

    public static TheoryData<Growth> Growths { get; } = [.. Enum.GetValues<Growth>()];

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_answer_that_has_grown_is_kept(string ns, string id)
    {
        var operation = SpecDocument.Of(ns).Operation(id);
        foreach (var growth in Enum.GetValues<Growth>())
            Assert.All(operation.ResponseExamples, example => AssertKept(example, growth));
    }

    [Theory]
    [MemberData(nameof(Growths))]
    public void An_event_that_has_grown_is_kept(Growth growth) =>
        Assert.All(SpecDocument.All.SelectMany(document => document.Webhooks.Values), example => AssertKept(example, growth));

    /// <summary>Each kind of growth is really tried, and in many places.</summary>
    [Theory]
    [MemberData(nameof(Growths))]
    public void The_documents_have_places_to_grow(Growth growth)
    {
        var places = SpecDocument.All.Sum(document =>
        {
            var grown = new GrownExample(document, growth);
            foreach (var example in document.Operations.SelectMany(operation => operation.ResponseExamples).Where(IsRead))
                grown.Of(example.Schema, example.Value);
            return grown.Count;
        });
        Assert.InRange(places, 100, int.MaxValue);
    }

    /// <summary>What remains of nulls in lists is what the schemas say, see <see cref="WrittenExample"/>; everything else
    /// remains.</summary>
    private static void AssertKept(SpecExample example, Growth growth)
    {
        if (!IsRead(example))
            return;
        var grown = new GrownExample(example.Document, growth).Of(example.Schema, example.Value);
        var expected = WrittenExample.Of(example.Document, example.Schema, grown);
        JsonAssert.Equal(expected!.ToJsonString(), GigstackJsonText.Again(example.Type, grown!.ToJsonString()).Json);
    }

    private static bool IsRead(SpecExample example) =>
        example is { IsJson: true, Value: not null } && GigstackJsonText.HasCodec(example.Type);
}
