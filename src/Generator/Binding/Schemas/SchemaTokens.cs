using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The JSON tokens that values of a schema begin with, as names of <c>JsonTokenType</c>; null is none of them.</summary>
internal static class SchemaTokens
{
    public static readonly string[] Any = WireTypes.Of(WireKind.Element).Tokens;

    public static IReadOnlyList<string> Of(IOpenApiSchema? schema, BindingContext context)
    {
        if (schema is null)
            return Any;
        var found = new HashSet<string>();
        var seen = new HashSet<IOpenApiSchema>();
        var pending = new Stack<IOpenApiSchema>();
        pending.Push(schema);
        while (pending.Count > 0 && found.Count < Any.Length)
        {
            var target = SchemaTarget.Of(pending.Pop(), context);
            if (!seen.Add(target))
                continue;
            if (target.IsUnion())
                foreach (var (alternative, _) in target.Alternatives().Schemas)
                    pending.Push(alternative);
            else
                found.UnionWith(OfOne(target));
        }

        return Any.Where(found.Contains).ToList();
    }

    private static string[] OfOne(IOpenApiSchema schema)
    {
        if (schema.IsRecord())
            return ["StartObject"];
        if (schema.IsStringEnum())
            return ["String"];
        if (IntegerEnum.KindOf(schema) is not null)
            return ["Number"];
        return schema.TypeWithoutNull() switch
        {
            JsonSchemaType.String => WireTypes.Of(ScalarTypes.OfString(schema)).Tokens,
            JsonSchemaType.Integer => WireTypes.Of(ScalarTypes.OfInteger(schema)).Tokens,
            JsonSchemaType.Number => WireTypes.Of(ScalarTypes.OfNumber(schema)).Tokens,
            JsonSchemaType.Integer | JsonSchemaType.String or JsonSchemaType.Number | JsonSchemaType.String => ["Number", "String"],
            JsonSchemaType.Boolean => WireTypes.Of(WireKind.Boolean).Tokens,
            JsonSchemaType.Array => ["StartArray"],
            JsonSchemaType.Object => ["StartObject"],
            null when schema.Items is not null => ["StartArray"],
            null when schema.AdditionalProperties is not null => ["StartObject"],
            _ => Any,
        };
    }
}
