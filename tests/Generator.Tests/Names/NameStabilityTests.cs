using Gigstack.Generator.Binding.Operations;

namespace Gigstack.Generator.Tests.Names;

/// <summary>Names as a contract (docs/configuration.md): one thing more renames nothing that does not ask for its name.</summary>
public class NameStabilityTests
{
    private static readonly int s_documents = TestSize.Of(full: 500, quick: 60);

    [Fact]
    public void Order_of_the_document_has_no_say_in_any_name()
    {
        for (var number = 0; number < s_documents; number++)
        {
            var things = new RandomThings(number);
            var document = things.Document();
            var (one, other) = (document.Names(), things.Shuffled(document).Names());

            Assert.True(
                one.SequenceEqual(other),
                $"document {number}: " + string.Join(", ", one.Except(other)) + " | " + string.Join(", ", other.Except(one)));
        }
    }

    [Fact]
    public void One_thing_more_renames_only_what_asks_for_its_name()
    {
        var renamed = 0;
        for (var number = 0; number < s_documents; number++)
        {
            var things = new RandomThings(number);
            var document = things.Document();
            var (more, added) = things.With(document);
            var (before, after) = (document.Names(), more.Names());
            var moved = before.Where(pair => Last(after[pair.Key]) != Last(pair.Value)).Select(static pair => pair.Key).ToList();
            if (moved.Count == 0)
                continue;

            var asked = more.Only(added.Say).Names().Values.Select(Last).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (added.Path.Length > 0)
                asked.Add(OperationName.FromPath(added.Path, added.Key));
            foreach (var thing in moved)
            {
                // The types of an operation, and those of a property, are named after it; a member makes way for the type that it is in.
                var say = thing[(thing.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(']')[0] + "]";
                var isNamedAfter = moved.Any(
                    other => other != thing && other.EndsWith(say, StringComparison.Ordinal) && (thing.Split(' ')[0], other.Split(' ')[0]) is ("type" or "parameters", "operation") or ("type", "property") or ("value", "type"));
                var bare = document.Only(say).Names()[thing];
                Assert.True(
                    isNamedAfter || asked.Contains(Last(before[thing])) || asked.Contains(Last(bare)),
                    $"document {number}: {thing} was {before[thing]} and is {after[thing]}, without the others {bare}");
                renamed++;
            }
        }

        Assert.InRange(renamed, 1, s_documents);
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
