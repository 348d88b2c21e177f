namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Documents listed values that do not become an enum type.</summary>
internal static class ListedValues
{
    /// <summary>Further values are not documented.</summary>
    private const int MostDocumented = 100;

    /// <summary>The values as a sentence; null if there are none, or if they become a type.</summary>
    public static string? Of(Schema schema)
    {
        if (schema.IsEnum() || schema.Listed is not { Count: > 0 } values)
            return null;
        var texts = values.Take(MostDocumented)
            .Select(
                static value => value.Name is null ? Documentation.Code(value.Value) : $"{Documentation.Code(value.Value)} ({value.Name})");
        return $"Values: {string.Join(", ", texts)}{(values.Count > MostDocumented ? ", …" : ".")}";
    }
}
