using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>Parses the condition of a filter.</summary>
internal sealed class FilterParser(PathScanner scanner, PathParser queries)
{
    private static readonly string[] s_operators = ["==", "!=", "<=", ">=", "<", ">"];

    public FilterExpression Expression()
    {
        var alternatives = new List<FilterExpression>();
        do
            alternatives.Add(Conjunction());
        while (TakeOperator("||"));
        return alternatives.Count == 1 ? alternatives[0] : new AnyExpression(alternatives);
    }

    private FilterExpression Conjunction()
    {
        var conditions = new List<FilterExpression>();
        do
            conditions.Add(Condition());
        while (TakeOperator("&&"));
        return conditions.Count == 1 ? conditions[0] : new AllExpression(conditions);
    }

    private FilterExpression Condition()
    {
        scanner.SkipWhitespace();
        if (scanner.Next == '!' && scanner.Ahead(1) != '=')
        {
            scanner.Take("!");
            scanner.SkipWhitespace();
            return new NotExpression(scanner.Next == '(' ? Parentheses() : Test(Operand()));
        }

        if (scanner.Next == '(')
            return Parentheses();
        var start = scanner.Position;
        var left = Operand();
        scanner.SkipWhitespace();
        if (Array.Find(s_operators, scanner.TryTake) is not { } comparison)
            return Test(left, start);
        CheckComparable(left, start);
        scanner.SkipWhitespace();
        start = scanner.Position;
        var right = Operand();
        CheckComparable(right, start);
        return new ComparisonExpression(left, comparison, right);
    }

    private FilterExpression Parentheses()
    {
        scanner.Take("(");
        var expression = queries.Nested(Expression);
        scanner.SkipWhitespace();
        scanner.Take(")");
        return expression;
    }

    private FilterExpression Test(FilterOperand operand, int? start = null) => operand switch
    {
        QueryOperand query => new ExistsExpression(query.Query),
        FunctionOperand { IsLogical: true } function => new FunctionExpression(function),
        _ => throw new PathException(start ?? scanner.Position, "a value is not a condition: compare it"),
    };

    private static void CheckComparable(FilterOperand operand, int start)
    {
        if (operand is QueryOperand { Query.IsSingular: false })
            throw new PathException(start, "only a query for a single node can be compared");
        if (operand is FunctionOperand { IsLogical: true })
            throw new PathException(start, "a condition cannot be compared");
    }

    private FilterOperand Operand()
    {
        if (scanner.Next is '@' or '$')
            return new QueryOperand(queries.Query());
        if (scanner.Next is '\'' or '"')
            return new LiteralOperand(JsonValue.Create(scanner.TakeString()));
        if (scanner.IsInteger)
            return new LiteralOperand(JsonNode.Parse(scanner.TakeNumber()));
        if (scanner.TakeFunctionName() is { } name)
            return queries.Nested(() => Function(name));
        if (scanner.TryTake("true"))
            return new LiteralOperand(JsonValue.Create(true));
        if (scanner.TryTake("false"))
            return new LiteralOperand(JsonValue.Create(false));
        return scanner.TryTake("null") ? new LiteralOperand(null) : throw scanner.Unexpected("'@', '$', a value or a function");
    }

    private FunctionOperand Function(string name)
    {
        var function = name switch
        {
            "length" => PathFunction.Length,
            "count" => PathFunction.Count,
            "value" => PathFunction.Value,
            "match" => PathFunction.Match,
            "search" => PathFunction.Search,
            _ => throw scanner.Error($"'{name}' is not a function; there are length, count, value, match and search"),
        };
        var arguments = new List<FilterOperand>();
        scanner.Take("(");
        var count = function is PathFunction.Match or PathFunction.Search ? 2 : 1;
        for (var i = 0; i < count; i++)
        {
            scanner.SkipWhitespace();
            if (i > 0)
            {
                scanner.Take(",");
                scanner.SkipWhitespace();
            }

            var start = scanner.Position;
            arguments.Add(Operand());
            Check(function, arguments[i], i, start);
        }

        scanner.SkipWhitespace();
        scanner.Take(")");
        return new FunctionOperand(function, arguments);
    }

    private static void Check(PathFunction function, FilterOperand argument, int index, int start)
    {
        if (function is PathFunction.Count or PathFunction.Value)
        {
            if (argument is not QueryOperand)
                throw new PathException(start, "the argument must be a query");
            return;
        }

        CheckComparable(argument, start);
        if (index == 1 && argument is LiteralOperand literal && new FilterValue(true, literal.Value).Text is { } pattern)
            Regexp.Check(pattern, start);
    }

    private bool TakeOperator(string token)
    {
        scanner.SkipWhitespace();
        return scanner.TryTake(token);
    }
}
