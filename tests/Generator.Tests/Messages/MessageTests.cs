using Gigstack.Generator.Diagnostics;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Every message of the generator, word for word.</summary>
public class MessageTests
{
    private static readonly List<MessageCase> s_cases =
    [
        .. EventMessages.All, .. OperationMessages.All, .. PagingMessages.All, .. BodyMessages.All, .. FilterMessages.All,
        .. TypeMessages.All, .. ProjectMessages.All, .. ReferenceMessages.All, .. KeywordMessages.All, .. ReadingMessages.All,
        .. XmlMessages.All, .. OverlayMessages.All, .. PresetMessages.All, .. SpellingMessages.All, .. UpdateMessages.All,
    ];

    public static IEnumerable<object[]> Cases => s_cases.Select(static (one, index) => new object[] { one.Site, index });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Messages_are_as_in_the_table(string site, int index)
    {
        Assert.Equal(site, s_cases[index].Site);
        var (expected, actual) = (string.Join('\n', s_cases[index].Expected), string.Join('\n', s_cases[index].Messages()));

        // xunit would cut both.
        Assert.True(expected == actual, $"Expected:\n{expected}\nActual:\n{actual}");
    }

    [Fact]
    public void Every_phrase_of_the_generator_is_in_the_table()
    {
        var missing = MessageSource.Phrases()
            .Where(static phrase => !s_cases.Exists(one => one.Site == phrase.File && Array.Exists(one.Expected, phrase.IsIn)))
            .Select(static phrase => (phrase.File, phrase.Shown)).ToList();

        // The list is exact: an entry that is covered by now, or is not in the source any more, is removed from it.
        AssertSame(UncoveredMessages.Phrases.Keys, missing);
    }

    [Fact]
    public void Every_use_of_a_descriptor_is_in_the_table()
    {
        var ids = typeof(Descriptors).GetFields().ToDictionary(
            static field => field.Name, static field => ((Microsoft.CodeAnalysis.DiagnosticDescriptor)field.GetValue(null)!).Id);
        var missing = MessageSource.Uses()
            .Where(use =>
                !s_cases.Exists(one =>
                    one.Site == use.File
                        && Array.Exists(one.Expected, message => message.StartsWith(ids[use.Descriptor], StringComparison.Ordinal))));

        AssertSame(UncoveredMessages.Descriptors.Keys, missing);
    }

    [Fact]
    public void Every_descriptor_is_in_the_table()
    {
        var reported = s_cases.SelectMany(static one => one.Expected).Select(static message => message.Split(':')[0]).ToHashSet();

        Assert.Empty(Descriptors.All.Select(static descriptor => descriptor.Id).Except(reported));
    }

    /// <summary>Shows every difference, as collections of this size are cut in the messages of xunit.</summary>
    private static void AssertSame(IEnumerable<(string File, string Text)> listed, IEnumerable<(string File, string Text)> missing)
    {
        var differences = missing.Except(listed).Select(static one => $"not in the table: {one}")
            .Concat(listed.Except(missing).Select(static one => $"listed as uncovered, but it is not: {one}"));

        if (string.Join('\n', differences) is { Length: > 0 } text)
            Assert.Fail(text);
    }
}
