using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime;

/// <summary>A body that could not be read as its type, to be read again with less demands.</summary>
internal abstract class UnreadBody
{
    /// <summary>The required properties that are missing.</summary>
    public abstract IReadOnlyList<string> Missing { get; }

    public abstract bool TryReadAs<T>([NotNullWhen(true)] out T? value);
}

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
        value = default;
        try
        {
            value = Read<T>();
        }
        catch (JsonReadException)
        {
            // More than required properties is wrong.
        }
        return value is not null;
    }

    private T? Read<T>()
    {
        if (typeof(T) == typeof(JsonElement))
            return (T)(object)JsonText.Read(utf8, JsonCodecs.Element);
        for (object? one = codec; one is not null; one = (one as IWrappingCodec)?.Inner)
        {
            if (one is JsonCodec<T> same)
                return JsonText.Read(utf8, same, new JsonReading { IgnoresRequired = true });
            if (one is EnvelopeCodec<T> envelope)
                return JsonText.Read(utf8, envelope, new JsonReading { IgnoresRequired = true }).Payload;
        }
        return default;
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
