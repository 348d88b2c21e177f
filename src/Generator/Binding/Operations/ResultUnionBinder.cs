namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds success responses whose JSON differs by status: a union whose case depends on the status.</summary>
internal sealed class ResultUnionBinder(BindingContext context, SchemaTypes types)
{
    /// <summary>The union; null if there is only one type.</summary>
    public ResultModel? Bind(IReadOnlyList<(string Status, Schema? Schema, ResultModel Result)> bodies, string name, JsonPointer pointer)
    {
        var distinct = bodies.GroupBy(static body => body.Result.Body!).Select(static same => same.First()).ToList();
        if (distinct.Count < 2)
            return null;

        var place = context.TopLevelPlace(pointer, name);
        name = place.Take("", out var fullName);
        var schema = new Schema { OneOf = SchemaAlternatives.Of(distinct.Select(static body => body.Schema ?? new Schema())) };
        var union = types.Unions.Model(schema, name, fullName, pointer, inRequest: false, types, isDistinguished: true) with
        {
            Documentation = new DocumentationModel("One of several results, depending on the status code."),
        };
        place.Inline.Add(union);
        return new ResultModel(
            UnionBinder.Reference(fullName),
            Description: string.Join("\n", bodies.Select(static body => $"{body.Status}: {body.Result.Description}")))
        {
            IsBodyNullable = bodies.Any(static body => body.Result.IsBodyNullable),
            Cases = bodies.Select(body =>
                new ResultCaseModel(
                    body.Status, union.Cases.First(@case => @case.Type == body.Result.Body).Name, body.Result.Body!)).ToEquatableArray(),
        };
    }
}
