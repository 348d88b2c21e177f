using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>Evaluates the conditions of filters.</summary>
internal sealed class FilterEvaluator(PathEvaluator queries, PathBudget budget)
{
    /// <summary>Patterns can come from the document, so that only some are kept.</summary>
    private const int MostPatterns = 64;

    private readonly Dictionary<string, Regexp?> _patterns = new(StringComparer.Ordinal);

    public bool IsTrue(FilterExpression expression, JsonNode? current)
    {
        budget.Take();
        return expression switch
        {
            AnyExpression any => any.Alternatives.Any(alternative => IsTrue(alternative, current)),
            AllExpression all => all.Conditions.All(condition => IsTrue(condition, current)),
            NotExpression not => !IsTrue(not.Condition, current),
            ExistsExpression { Query.IsSingular: true } exists => queries.Single(exists.Query, current).Exists,
            ExistsExpression exists => queries.Select(exists.Query, current).Count > 0,
            FunctionExpression function => IsMatch(function.Function, current),
            ComparisonExpression comparison => new FilterComparison(budget).IsTrue(
                Value(comparison.Left, current), comparison.Operator, Value(comparison.Right, current)),
            _ => false,
        };
    }

    private FilterValue Value(FilterOperand operand, JsonNode? current) => operand switch
    {
        LiteralOperand literal => new FilterValue(true, literal.Value),
        QueryOperand query => queries.Single(query.Query, current),
        FunctionOperand { Function: PathFunction.Length } length => Length(Value(length.Arguments[0], current)),
        FunctionOperand { Function: PathFunction.Count } count =>
            new FilterValue(true, JsonValue.Create(queries.Select(((QueryOperand)count.Arguments[0]).Query, current).Count)),
        FunctionOperand { Function: PathFunction.Value } value => Only(queries.Select(((QueryOperand)value.Arguments[0]).Query, current)),
        _ => FilterValue.Nothing,
    };

    private static FilterValue Only(List<PathNode> nodes) =>
        nodes.Count == 1 ? new FilterValue(true, nodes[0].Value) : FilterValue.Nothing;

    private static FilterValue Length(FilterValue value) => value.Node switch
    {
        JsonObject members => new FilterValue(true, JsonValue.Create(members.Count)),
        JsonArray items => new FilterValue(true, JsonValue.Create(items.Count)),
        not null when value.Text is { } text =>
            new FilterValue(true, JsonValue.Create(text.Length - text.Count(char.IsLowSurrogate))),
        _ => FilterValue.Nothing,
    };

    private bool IsMatch(FunctionOperand function, JsonNode? current)
    {
        var text = Value(function.Arguments[0], current).Text;
        var pattern = Value(function.Arguments[1], current).Text;
        return text is not null && pattern is not null
            && Compiled(pattern)?.IsMatch(text, isWhole: function.Function is PathFunction.Match, budget) == true;
    }

    private Regexp? Compiled(string pattern)
    {
        if (_patterns.TryGetValue(pattern, out var known))
            return known;
        if (_patterns.Count == MostPatterns)
            _patterns.Clear();
        budget.Take(pattern.Length);
        return _patterns[pattern] = Regexp.TryCreate(pattern);
    }
}
