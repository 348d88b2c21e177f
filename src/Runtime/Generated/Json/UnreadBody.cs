using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>A body that did not fit a codec.</summary>
/// <typeparam name="TBody">The type of the body.</typeparam>
/// <param name="utf8">The body, which is its own copy.</param>
/// <param name="codec">The codec of the type.</param>
internal sealed class UnreadBody<TBody>(byte[] utf8, JsonCodec<TBody> codec) : UnreadBody
{
    private readonly Lazy<IReadOnlyList<string>> _missing = new(() => FindMissing(utf8, codec));

    public override IReadOnlyList<string> Missing => _missing.Value;

    public override bool TryReadAs<T>([NotNullWhen(true)] out T? value)
        where T : default
    {
        try
        {
            return Read(out value);
        }
        catch (JsonReadException)
        {
            // More than required properties is wrong.
            value = default;
            return false;
        }
    }

    private bool Read<T>([NotNullWhen(true)] out T? value)
    {
        if (typeof(T) == typeof(JsonElement))
        {
            value = (T)(object)JsonText.Read(utf8, JsonCodecs.Element);
            return true;
        }

        value = default;
        for (object? one = codec; one is not null; one = (one as IWrappingCodec)?.Inner)
        {
            var reading = new JsonReading { IgnoresRequired = true };
            if (one is JsonCodec<T> same)
                value = JsonText.Read(utf8, same, reading);
            else if (one is IEnvelopeCodec<T> envelope)
                value = envelope.ReadPayload(utf8, reading);
            else
                continue;
            return value is not null;
        }
        return false;
    }

    private static IReadOnlyList<string> FindMissing(byte[] utf8, JsonCodec<TBody> codec)
    {
        var reading = new JsonReading { IgnoresRequired = true };
        try
        {
            JsonText.Read(utf8, codec, reading);
        }
        catch (JsonReadException)
        {
            // What was found before counts.
        }
        return JsonPaths.Missing(reading, utf8);
    }
}
