using System.Collections;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <content>Properties of records, by the table that their codec has.</content>
public sealed partial class Printer
{
    /// <summary>A dictionary as what is printed of it.</summary>
    internal static object Entries<T>(IReadOnlyDictionary<string, T> value) => value as IDictionary ?? (object)new SomeEntries<T>(value);

    /// <summary>Prints a property that is set.</summary>
    internal void Add(JsonShape shape, int index, object? value, JsonCodec<DateTimeOffset>? times)
    {
        if (value is not JsonElement { ValueKind: JsonValueKind.Undefined })
            AddNullable(shape, index, value, times);
    }

    /// <summary>Prints a property whose null is a value.</summary>
    internal void AddNullable(JsonShape shape, int index, object? value, JsonCodec<DateTimeOffset>? times)
    {
        _times = times;
        AddNullable(shape.Names[index], (shape.Flags[index] & JsonShape.Secret) != 0 ? Hide(value) : value);
        _times = null;
    }

    /// <summary>Prints the properties that are not in the schema of an object.</summary>
    internal void AddAll<T>(JsonShape shape, IReadOnlyDictionary<string, T>? additional)
    {
        if (shape.SecretRest is { } name)
            Add(name, Hide(additional));
        else
            AddAll(additional);
    }
}
