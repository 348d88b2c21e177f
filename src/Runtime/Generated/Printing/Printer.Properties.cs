using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <content>Properties of records, by the table that their codec has.</content>
public sealed partial class Printer : IPropertyPrinter
{
    void IPropertyPrinter.Add(JsonShape shape, int index, object? value, JsonCodec<DateTimeOffset>? times)
    {
        if (value is not JsonElement { ValueKind: JsonValueKind.Undefined })
            AddNullable(shape, index, value, times);
    }

    void IPropertyPrinter.AddNullable(JsonShape shape, int index, object? value, JsonCodec<DateTimeOffset>? times) =>
        AddNullable(shape, index, value, times);

    void IPropertyPrinter.AddAll<T>(JsonShape shape, IReadOnlyDictionary<string, T>? additional)
    {
        if (shape.SecretRest is { } name)
            Add(name, Hide(additional));
        else
            AddAll(additional);
    }

    private void AddNullable(JsonShape shape, int index, object? value, JsonCodec<DateTimeOffset>? times)
    {
        _times = times;
        AddNullable(shape.Names[index], (shape.Flags[index] & JsonShape.Secret) != 0 ? Hide(value) : value);
        _times = null;
    }
}
