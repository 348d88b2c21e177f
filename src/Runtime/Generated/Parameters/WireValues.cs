using System.Collections;
using System.ComponentModel;
using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>Values whose type is known only at run time, as text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireValues
{
    /// <summary>The text of a union's value: texts as they are, numbers and times as in JSON, lists with commas between.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; null for null.</returns>
    public static string? Any(object? value) => value switch
    {
        null => null,
        string text => text,
        _ when ScalarTexts.Of(value) is { } text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(',', items.Cast<object?>().Select(Any)),
        _ => value.ToString(),
    };
}
