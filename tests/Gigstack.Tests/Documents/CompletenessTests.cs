using System.Reflection;
using GigstackTests.Setup;

namespace GigstackTests.Documents;

public sealed class CompletenessTests
{
    public static TheoryData<string, Type> Editions { get; } = new()
    {
        { SpecDocument.Current.Namespace, typeof(CurrentApiTest) },
        { SpecDocument.June2025.Namespace, typeof(June2025ApiTest) },
    };

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_operation_of_a_document_has_a_test_that_calls_it(string ns, Type edition)
    {
        var declared = SpecDocument.Of(ns).Operations.Select(operation => operation.Id).ToList();
        var tested = Tested(edition);
        Assert.Empty(declared.Except(tested));
        Assert.Empty(tested.Except(declared));
        Assert.Equal(declared.Count, declared.Distinct().Count());
    }

    /// <summary>The lists beside this test are what gigstack's own tables of contents name: 110 operations now, 39 in June 2025.</summary>
    [Theory]
    [InlineData("Gigstack", "operations.current.csv", "row", 110)]
    [InlineData("Gigstack.V202506", "operations.2025-06.csv", "section", 39)]
    public void A_document_declares_the_listed_operations_and_no_others(string ns, string list, string place, int count)
    {
        var listed = Lines(list).Skip(1).ToList();
        Assert.Equal(count, listed.Count);
        var declared = SpecDocument.Of(ns).Operations.Select(
            operation => $"{operation.Provenance?[place]},{operation.Method},{operation.Path}");
        Assert.Equal(listed.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_operation_shows_an_example_of_each_body(string ns, Type edition)
    {
        Assert.NotNull(edition);
        Assert.All(SpecDocument.Of(ns).Operations, operation =>
        {
            Assert.Equal(operation.HasRequestBody, operation.Request is not null);
            Assert.All(operation.Statuses, status => Assert.NotEmpty(operation.Responses(status)));
        });
    }

    private static string[] Lines(string resource)
    {
        using var reader = new StreamReader(typeof(CompletenessTests).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static List<string> Tested(Type edition) =>
    [
        .. typeof(CompletenessTests).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(edition))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is { Skip: null })
            .SelectMany(method => method.GetCustomAttributes<OperationAttribute>())
            .Select(operation => operation.Id)
            .Distinct(),
    ];
}
