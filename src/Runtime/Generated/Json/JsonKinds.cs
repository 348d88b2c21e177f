using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The kinds of JSON values that a property or the items of a list can have.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKinds
{
    /// <summary>Any kind.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An array.</summary>
    Array = 2,

    /// <summary>A string.</summary>
    String = 4,

    /// <summary>Any number.</summary>
    Number = 8,

    /// <summary>A number without a fraction or an exponent.</summary>
    Integer = 16,

    /// <summary>True or false.</summary>
    Boolean = 32,
}

internal static class JsonKind
{
    /// <summary>The kinds that a value is of; <see cref="JsonKinds.None"/> for null.</summary>
    public static JsonKinds Of(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonKinds.Object,
        JsonTokenType.StartArray => JsonKinds.Array,
        JsonTokenType.String => JsonKinds.String,
        JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
        JsonTokenType.Number => IsInteger(ref reader) ? JsonKinds.Integer | JsonKinds.Number : JsonKinds.Number,
        _ => JsonKinds.None,
    };

    private static bool IsInteger(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.TryGetInt64(out _) : reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;
}
