using System.Collections;
using System.ComponentModel;
using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>Formats values whose type is known only at run time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireValues
{
    /// <summary>Formats the value of a union: strings unchanged, numbers and times as in JSON, lists separated by commas.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string; null for null.</returns>
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
