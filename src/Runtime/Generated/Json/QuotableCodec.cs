using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>A number that some servers write as a string, as ASP.NET Core lets its clients do.</summary>
internal sealed class QuotableCodec<T>(JsonCodec<T> number) : JsonCodec<T>
{
    internal override bool DefaultIsNothing => false;

    public override T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return number.Read(ref reader);
        var digits = reader is { HasValueSequence: false, ValueIsEscaped: false }
            ? reader.ValueSpan
            : Encoding.UTF8.GetBytes(reader.GetString()!);
        var inside = new Utf8JsonReader(digits);
        if (!IsNumber(ref inside))
            throw JsonReadException.Unexpected(ref reader, "a number, or a string of its digits");
        var reading = JsonReading.Current;
        try
        {
            // What is noted inside is at the string.
            if (reading is not null)
                reading.Outer = reader.TokenStartIndex;
            return number.Read(ref inside);
        }
        catch (JsonReadException exception)
        {
            // Its place is that in the string.
            throw JsonReadException.At(ref reader, exception.Message, exception);
        }
        finally
        {
            if (reading is not null)
                reading.Outer = -1;
        }
    }

    public override void Write(Utf8JsonWriter writer, T value) => number.Write(writer, value);

    private static bool IsNumber(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        try
        {
            return ahead.Read() && ahead.TokenType == JsonTokenType.Number && !ahead.Read() && reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
