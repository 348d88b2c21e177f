using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>Builds the limits of a schema.</summary>
internal static class LimitsBuilder
{
    /// <summary>Null if there are none.</summary>
    public static SchemaLimits? Of(IOpenApiSchema schema)
    {
        // Fast path: most schemas have no limits.
        if ((schema.Minimum ?? schema.Maximum ?? schema.ExclusiveMinimum ?? schema.ExclusiveMaximum ?? schema.Pattern) is null
            && schema.UniqueItems is null && schema.MultipleOf is null
            && (schema.MinLength ?? schema.MaxLength ?? schema.MinItems ?? schema.MaxItems) is null
            && (schema.MinProperties ?? schema.MaxProperties) is null)
        {
            return null;
        }

        return new SchemaLimits
        {
            Minimum = schema.Minimum,
            Maximum = schema.Maximum,
            ExclusiveMinimum = schema.ExclusiveMinimum,
            ExclusiveMaximum = schema.ExclusiveMaximum,
            MultipleOf = schema.MultipleOf,
            MinLength = schema.MinLength,
            MaxLength = schema.MaxLength,
            Pattern = schema.Pattern,
            MinItems = schema.MinItems,
            MaxItems = schema.MaxItems,
            HasUniqueItems = schema.UniqueItems is true,
            MinProperties = schema.MinProperties,
            MaxProperties = schema.MaxProperties,
        };
    }
}
