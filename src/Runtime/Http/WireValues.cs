using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Gigstack.Runtime.Http;

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
        bool flag => WireFormat.Boolean(flag),
        double number => WireFormat.Number(number),
        DateTimeOffset time => WireFormat.DateTime(time),
        DateOnly date => WireFormat.Date(date),
        TimeOnly time => WireFormat.Time(time),
        JsonElement json => json.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(',', items.Cast<object?>().Select(Any)),
        _ => value.ToString(),
    };
}
