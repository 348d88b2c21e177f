using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>The condition of a filter.</summary>
internal abstract record FilterExpression;

internal sealed record AnyExpression(IReadOnlyList<FilterExpression> Alternatives) : FilterExpression;

internal sealed record AllExpression(IReadOnlyList<FilterExpression> Conditions) : FilterExpression;

internal sealed record NotExpression(FilterExpression Condition) : FilterExpression;

/// <summary>Whether a query selects anything.</summary>
internal sealed record ExistsExpression(PathQuery Query) : FilterExpression;

/// <summary>Whether <c>match</c> or <c>search</c> is true.</summary>
internal sealed record FunctionExpression(FunctionOperand Function) : FilterExpression;

internal sealed record ComparisonExpression(FilterOperand Left, string Operator, FilterOperand Right) : FilterExpression;

/// <summary>A value in a comparison, or an argument of a function.</summary>
internal abstract record FilterOperand;

internal sealed record LiteralOperand(JsonNode? Value) : FilterOperand;

internal sealed record QueryOperand(PathQuery Query) : FilterOperand;

internal sealed record FunctionOperand(PathFunction Function, IReadOnlyList<FilterOperand> Arguments) : FilterOperand
{
    public bool IsLogical => Function is PathFunction.Match or PathFunction.Search;
}

internal enum PathFunction
{
    Length,
    Count,
    Value,
    Match,
    Search,
}

/// <summary>The value of an operand.</summary>
/// <param name="Exists">False if a query selects nothing.</param>
/// <param name="Node">The value, if it exists.</param>
internal readonly record struct FilterValue(bool Exists, JsonNode? Node)
{
    public static readonly FilterValue Nothing;

    public string? Text => Node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
