using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>The limits of a schema.</summary>
internal static class LimitsBuilder
{
    /// <summary>Null if there are none.</summary>
    public static SchemaLimits? Of(IOpenApiSchema schema)
    {
        var limits = new SchemaLimits
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
        return limits == SchemaLimits.None ? null : limits;
    }
}
