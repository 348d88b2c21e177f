namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Listed values that are no type of their own, for documentation.</summary>
internal static class ListedValues
{
    /// <summary>More values than this say nothing to a reader of documentation.</summary>
    private const int MostDocumented = 100;

    /// <summary>The values in a sentence; null if there are none, or if they are a type.</summary>
    public static string? Of(Schema schema)
    {
        if (schema.IsEnum() || schema.Listed is not { Count: > 0 } values)
            return null;
        var texts = values.Take(MostDocumented).Select(static value => value.Name is null ? Documentation.Code(value.Value) : $"{Documentation.Code(value.Value)} ({value.Name})");
        return $"Values: {string.Join(", ", texts)}{(values.Count > MostDocumented ? ", …" : ".")}";
    }
}
