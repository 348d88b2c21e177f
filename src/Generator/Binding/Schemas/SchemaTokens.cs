using System.Collections.Generic;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The JSON tokens that values of a schema begin with; null is none of them.</summary>
internal static class SchemaTokens
{
    public static JsonTokens Of(IOpenApiSchema? schema, BindingContext context)
    {
        if (schema is null)
            return JsonTokens.Any;
        var found = JsonTokens.None;
        var seen = new HashSet<IOpenApiSchema>();
        var pending = new Stack<IOpenApiSchema>();
        pending.Push(schema);
        while (pending.Count > 0 && found != JsonTokens.Any)
        {
            var target = SchemaTarget.Of(pending.Pop(), context);
            if (!seen.Add(target))
                continue;
            if (target.IsUnion())
                foreach (var (alternative, _) in target.Alternatives().Schemas)
                    pending.Push(alternative);
            else
                found |= OfOne(target);
        }

        return found;
    }

    private static JsonTokens OfOne(IOpenApiSchema schema)
    {
        if (schema.IsRecord())
            return JsonTokens.StartObject;
        if (schema.IsStringEnum())
            return JsonTokens.String;
        if (IntegerEnum.KindOf(schema) is not null)
            return JsonTokens.Number;
        return schema.TypeWithoutNull() switch
        {
            JsonSchemaType.String => JsonTokens.String,
            JsonSchemaType.Integer or JsonSchemaType.Number => JsonTokens.Number,
            JsonSchemaType.Integer | JsonSchemaType.String or JsonSchemaType.Number | JsonSchemaType.String => JsonTokens.Number | JsonTokens.String,
            JsonSchemaType.Boolean => JsonTokens.True | JsonTokens.False,
            JsonSchemaType.Array => JsonTokens.StartArray,
            JsonSchemaType.Object => JsonTokens.StartObject,
            null when schema.Items is not null => JsonTokens.StartArray,
            null when schema.AdditionalProperties is not null => JsonTokens.StartObject,
            _ => JsonTokens.Any,
        };
    }
}
