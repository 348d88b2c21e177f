using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Gigstack.Generator.Diagnostics;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>One schema for a property that several parts of an object describe. The same parts give the same schema each time: types are found by it.</summary>
internal sealed class PropertyMerge(BindingContext context)
{
    private readonly Dictionary<(IOpenApiSchema First, IOpenApiSchema Second), IOpenApiSchema> _both = new();
    private readonly Dictionary<(IOpenApiSchema First, IOpenApiSchema Second), IOpenApiSchema> _either = new();
    private readonly SchemaShapes _shapes = new(context);

    /// <summary>What holds of both, for parts of <c>allOf</c>: an inline object adds its properties to those known, otherwise the later part has the last word.</summary>
    public IOpenApiSchema Both(IOpenApiSchema first, IOpenApiSchema second, Pointer pointer)
    {
        if (_both.TryGetValue((first, second), out var known))
            return known;
        var (one, other) = (SchemaTarget.Of(first, context), SchemaTarget.Of(second, context));
        if (one.TypeWithoutNull() is { } type && other.TypeWithoutNull() is { } next && (type & next) == 0 && !(IsNumeric(type) && IsNumeric(next)))
            context.Findings.Add(Descriptors.Repaired, pointer, $"allOf gives one property the types {Name(type)} and {Name(next)}", $"it is read as {Name(next)}");

        // Parts by name that know each other are not merged: the later one has been written for this.
        var merges = one != other && one.IsRecord() && other.HasProperties() && second is not OpenApiSchemaReference;
        return _both[(first, second)] = merges ? new OpenApiSchema { Description = second.Description, AllOf = [first, second] } : second;
    }

    /// <summary>What one of the two says, for alternatives.</summary>
    public IOpenApiSchema Either(IOpenApiSchema first, IOpenApiSchema second)
    {
        if (first == second || _shapes.Of(first).Number == _shapes.Of(second).Number)
            return first;
        if (_either.TryGetValue((first, second), out var known))
            return known;
        var (one, other) = (SchemaTarget.Of(first, context), SchemaTarget.Of(second, context));
        return _either[(first, second)] =
            IsPlain(one, other) ? first
            : IsPlain(other, one) ? second
            : Texts(one) is { } texts && Texts(other) is { } others ? new OpenApiSchema { Type = one.Type | other.Type, Description = first.Description, Enum = [.. texts.Union(others).Select(static text => (JsonNode)JsonValue.Create(text))] }
            : IntegerEnum.Values(one) is { } numbers && IntegerEnum.Values(other) is { } more ? new OpenApiSchema { Type = JsonSchemaType.Integer, Format = one.Format, Description = first.Description, Enum = [.. numbers.Concat(more).Select(static listed => listed.Value).Distinct().Select(static digits => JsonNode.Parse(digits)!)] }
            : new OpenApiSchema { Description = first.Description, AnyOf = [.. Alternatives(first), second] };
    }

    private IEnumerable<IOpenApiSchema> Alternatives(IOpenApiSchema schema) =>
        schema is OpenApiSchema { AnyOf: { } alternatives } && _either.ContainsValue(schema) ? alternatives : [schema];

    /// <summary>Whether the first admits whatever the second does, being of its type and no more.</summary>
    private static bool IsPlain(IOpenApiSchema first, IOpenApiSchema second) =>
        first.TypeWithoutNull() is JsonSchemaType.String or JsonSchemaType.Number or JsonSchemaType.Integer or JsonSchemaType.Boolean && first is { Format: null, Const: null, Enum: not { Count: > 0 } }
        && (second.TypeWithoutNull() == first.TypeWithoutNull() || (first.TypeWithoutNull() is JsonSchemaType.Number && second.TypeWithoutNull() is JsonSchemaType.Integer) || (second.TypeWithoutNull() is null && first.TypeWithoutNull() is JsonSchemaType.String && Texts(second) is not null));

    private static List<string>? Texts(IOpenApiSchema schema) =>
        schema.TypeWithoutNull() is not (null or JsonSchemaType.String) ? null
        : schema.Const is { } constant && schema.TypeWithoutNull() is JsonSchemaType.String ? [constant]
        : schema.IsStringEnum() ? ListedValue.Of(schema).Select(static listed => listed.Value).ToList()
        : null;

    private static bool IsNumeric(JsonSchemaType type) => type is JsonSchemaType.Integer or JsonSchemaType.Number;

    private static string Name(JsonSchemaType type) => type.ToString().ToLowerInvariant();
}
