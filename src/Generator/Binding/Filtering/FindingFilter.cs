namespace Gigstack.Generator.Binding.Filtering;

/// <summary>
/// Removes the findings about excluded operations and schemas. Findings about the document, and about components that are not types (such
/// as arrays and numbers), are kept.
/// </summary>
internal sealed class FindingFilter(FilteredOperations operations, FilteredWebhooks webhooks, ApiModel model, ComponentTypes components)
{
    private readonly HashSet<string> _types = new(model.Types.Select(static type => type.FullName));

    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings) => findings.Where(Matters).ToList();

    private bool Matters(Finding finding)
    {
        var at = finding.Pointer.Segments();
        if (at.Count > 1 && at[0] == "paths")
        {
            return at.Count > 2 && operations.IsKnown(at[2], at[1])
                ? operations.Contains(at[2].ToUpperInvariant(), at[1])
                : operations.ContainsPath(at[1]);
        }

        if (at.Count > 1 && at[0] == "webhooks")
            return webhooks.Contains(at[1]);
        return at.Count < 3 || at[0] != "components" || at[1] != "schemas" || components.TypeName(at[2]) is not { } name
            || _types.Contains(name);
    }
}
