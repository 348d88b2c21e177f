using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <content>Properties that are missing, null or unknown: what is tolerated, and what is noted.</content>
public partial struct JsonObjectReader
{
    /// <summary>Whether null, or an empty string, is a value of the property. Otherwise it counts as absent.</summary>
    private bool Takes(ref Utf8JsonReader reader, int index)
    {
        var flags = _shape.Flags[index];
        if (reader.TokenType == JsonTokenType.Null)
            return (flags & JsonShape.Nullable) != 0 || TakesNull(ref reader, index, flags);
        if ((flags & JsonShape.NotText) == 0 || reader.TokenType != JsonTokenType.String || reader.HasValueSequence)
            return true;
        CheckFirst(index);
        JsonReading.Current?.Add(ref reader, UnexpectedKind.ReadLeniently);
        See(index);
        return false;
    }

    private bool TakesNull(ref Utf8JsonReader reader, int index, byte flags)
    {
        CheckFirst(index);
        var reading = JsonReading.Current;
        if ((flags & JsonShape.NullIsAbsent) == 0)
            reading?.Add(ref reader, UnexpectedKind.Null);
        if ((flags & JsonShape.Tolerated) != 0)
            See(index);
        else if ((flags & JsonShape.Required) != 0 && reading?.IgnoresRequired != true)
            throw JsonReadException.At(ref reader, $"{_shape.TypeName}.{_shape.Names[index]} is required and must not be null.");
        return false;
    }

    /// <summary>What the same property had before would stay, although its last value counts.</summary>
    private readonly void CheckFirst(int index)
    {
        if (IsSeen(index))
            throw new RepeatedMemberException();
    }

    private readonly bool IsSeen(int index) => ((index < 64 ? _seen : _seenBeyond64?[index >> 6] ?? 0) & (1UL << (index & 63))) != 0;

    private readonly void Note(ref Utf8JsonReader reader, JsonReading reading)
    {
        if (_shape.Unknown is AdditionalProperties.Keep or AdditionalProperties.Skip)
            reading.Add(ref reader, UnexpectedKind.UnknownProperty);
        else if (_shape.Unknown is not AdditionalProperties.Ignore)
            reading.HideNames(ref reader);
    }

    private readonly int End(ref Utf8JsonReader reader)
    {
        var required = _shape.RequiredBits;
        if ((required[0] & ~_seen) != 0)
            return Missing(ref reader);
        for (var i = 1; i < required.Length; i++)
        {
            if ((required[i] & ~(_seenBeyond64?[i] ?? 0)) != 0)
                return Missing(ref reader);
        }

        return -1;
    }

    private readonly int Missing(ref Utf8JsonReader reader)
    {
        var reading = JsonReading.Current;
        List<string>? missing = null;
        for (var i = 0; i < _shape.Count; i++)
        {
            if ((_shape.Flags[i] & JsonShape.Required) == 0 || IsSeen(i))
                continue;
            reading?.Add(ref reader, UnexpectedKind.MissingRequired, _shape.Names[i]);
            if ((_shape.Flags[i] & JsonShape.Tolerated) == 0)
                (missing ??= []).Add(_shape.Names[i]);
        }

        return missing is null || reading?.IgnoresRequired == true
            ? -1
            : throw JsonReadException.At(ref reader, $"{_shape.TypeName} lacks {string.Join(", ", missing)}.");
    }
}
