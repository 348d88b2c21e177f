namespace Gigstack.Runtime.Generated;

/// <summary>Prints the properties that a codec writes. The printer comes after JSON, which it prints too.</summary>
internal interface IPropertyPrinter
{
    /// <summary>Prints a property that is set.</summary>
    void Add(JsonShape shape, int index, object? value, JsonCodec<DateTimeOffset>? times);

    /// <summary>Prints a property whose null is a value.</summary>
    void AddNullable(JsonShape shape, int index, object? value, JsonCodec<DateTimeOffset>? times);

    /// <summary>Prints the properties that are not in the schema of an object.</summary>
    void AddAll<T>(JsonShape shape, IReadOnlyDictionary<string, T>? additional);
}
