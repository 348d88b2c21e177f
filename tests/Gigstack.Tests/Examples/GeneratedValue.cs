using System.Collections;
using System.Text.Json;

namespace GigstackTests.Examples;

/// <summary>Looks through a value of a generated type.</summary>
internal static class GeneratedValue
{
    /// <summary>The first property, anywhere below, that was kept as one the document does not name; null for none.</summary>
    public static string? FirstUnnamed(object? value)
    {
        switch (value)
        {
            case null or string or JsonElement:
                return null;
            case IDictionary or IReadOnlyDictionary<string, string> or IReadOnlyDictionary<string, JsonElement>:
                return null;
            case IEnumerable items:
                return items.Cast<object?>().Select(FirstUnnamed).FirstOrDefault(found => found is not null);
        }

        if (value.GetType().Namespace?.StartsWith("Gigstack", StringComparison.Ordinal) != true)
            return null;
        // The value of an absent Optional cannot be asked for.
        if (value.GetType().GetProperty("IsPresent")?.GetValue(value) is false)
            return null;
        if (value.GetType().GetProperty("AdditionalProperties")?.GetValue(value) is IReadOnlyDictionary<string, JsonElement> unnamed)
            return $"{value.GetType().Name}.{unnamed.Keys.First()}";
        return value.GetType().GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsStatic: false })
            .Select(property => FirstUnnamed(property.GetValue(value)))
            .FirstOrDefault(found => found is not null);
    }
}
