using System.Collections.Concurrent;

namespace Gigstack.Runtime.Generated;

/// <summary>Formats scalars whose type is known only at run time. Every codec registers its format here.</summary>
internal static class ScalarTexts
{
    private static readonly ConcurrentDictionary<Type, Func<object, string>> s_texts = new();

    public static void Add<T>(Func<T, string> text)
        where T : notnull => s_texts[typeof(T)] = value => text((T)value);

    /// <summary>The string; null for a value that is not a scalar.</summary>
    public static string? Of(object value)
    {
        // The codecs register when the first of them is accessed.
        _ = JsonCodecs.String;
        return s_texts.TryGetValue(value.GetType(), out var text) ? text(value) : null;
    }
}
