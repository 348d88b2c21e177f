using System.Collections.Concurrent;

namespace Gigstack.Runtime.Generated;

/// <summary>The text of scalars whose type is known only at run time. A codec that has a text enters it here, so that none is left out.</summary>
internal static class ScalarTexts
{
    private static readonly ConcurrentDictionary<Type, Func<object, string>> s_texts = new();

    public static void Add<T>(Func<T, string> text)
        where T : notnull => s_texts[typeof(T)] = value => text((T)value);

    /// <summary>The text; null for a value that is no scalar.</summary>
    public static string? Of(object value)
    {
        // The codecs are made, and entered, when the first of them is asked for.
        _ = JsonCodecs.String;
        return s_texts.TryGetValue(value.GetType(), out Func<object, string>? text) ? text(value) : null;
    }
}
