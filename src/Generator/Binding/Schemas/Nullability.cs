using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Whether JSON null is a value of a schema: by its type, by its list of values, or by one of its alternatives.</summary>
internal static class Nullability
{
    public static bool AdmitsNull(this IOpenApiSchema schema, BindingContext context)
    {
        if (Says(schema))
            return true;
        if (schema is not OpenApiSchemaReference && schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 } && schema.AllOf is not { Count: > 0 })
            return false;

        // A stack of our own and a memory: alternatives may lead back, and deeper than a compiler's thread should go.
        var seen = new HashSet<IOpenApiSchema>();
        var pending = new Stack<IOpenApiSchema>();
        pending.Push(schema);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (!seen.Add(next))
                continue;
            if (next is OpenApiSchemaReference)
            {
                if (SchemaTarget.Component(next, context) is { } target)
                    pending.Push(target);
                continue;
            }

            if (Says(next))
                return true;
            if (next.IsRecord())
                continue;
            foreach (var (alternative, _) in next.Alternatives().Schemas)
                pending.Push(alternative);
            if (next.AllOfParts() is { Count: 1 } parts)
                pending.Push(parts[0].Schema);
        }

        return false;
    }

    private static bool Says(IOpenApiSchema schema) =>
        schema is not OpenApiSchemaReference
        && (schema.AllowsNull() || schema.Alternatives().HasNull || (schema.Enum is { } values && values.Any(static value => value.IsNullSentinelOrNull())));
}
