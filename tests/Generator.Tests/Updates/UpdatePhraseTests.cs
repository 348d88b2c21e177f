using Gigstack.Generator.Tests.Messages;

namespace Gigstack.Generator.Tests.Updates;

/// <summary>Every phrase of a comparison is in the table of docs/updating.md.</summary>
public class UpdatePhraseTests
{
    /// <summary>Phrases that no row has. An entry that a row has by now is removed.</summary>
    private static readonly string[] s_missing =
    [
        "Surface/Comparison/MemberChanges.cs: no place",
        "Surface/Comparison/MemberChanges.cs: one value",
        "Surface/Comparison/MemberChanges.cs: requests without it are refused, and responses without it cannot be read",
        "Surface/Comparison/MemberChanges.cs: … could be null, and cannot be",
        "Surface/Comparison/MemberChanges.cs: … had the constant '…', and must be set",
        "Surface/Comparison/MemberChanges.cs: … was '…' on the wire, and is '…'; the other one is not understood",
        "Surface/Comparison/MemberChanges.cs: … was always '…', and is '…'",
        "Surface/Comparison/OperationChanges.cs: a call must pass the new one",
        "Surface/Comparison/OperationChanges.cs: property with the payload",
        "Surface/Comparison/RemovedMembers.cs: the credential … was removed",
        "Surface/Comparison/RemovedMembers.cs: the error body … of '…' with the status … was removed",
        "Surface/Comparison/SurfaceComparison.cs: '…'… is '…'… now; the listing keeps the old name",
        "Surface/Comparison/TypeChanges.cs: '…' needed no credential, and needs one",
        "Surface/Comparison/TypeChanges.cs: '…' was a type of the kind '…', and is '…'",
        "Surface/Comparison/TypeChanges.cs: any JSON",
        "Surface/Comparison/TypeChanges.cs: argument of the constructor",
        "Surface/Comparison/TypeChanges.cs: place of error codes and messages",
        "Surface/Comparison/TypeChanges.cs: the other properties of '…' were …, and are …",
    ];

    [Fact]
    public void Every_phrase_of_a_comparison_is_on_the_page()
    {
        var lines = File.ReadAllText(UpdatePage.File).ReplaceLineEndings("\n").Split(["\n", "<br>"], StringSplitOptions.None);
        var missing = MessageSource.PhrasesOf("Surface/Comparison/").Where(phrase => !Array.Exists(lines, phrase.IsIn))
            .Select(static phrase => $"{phrase.File}: {phrase.Shown}").Order(StringComparer.Ordinal).ToList();

        Assert.True(s_missing.Order(StringComparer.Ordinal).SequenceEqual(missing), string.Join("\n", missing));
    }
}
