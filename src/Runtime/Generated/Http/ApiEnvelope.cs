using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Which properties of a response body hold the payload and the message. The others are skipped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiEnvelope
{
    /// <summary>Describes an envelope.</summary>
    /// <param name="payload">The JSON name of the property that holds the payload.</param>
    /// <param name="message">The JSON name of the string that holds the message; null if there is none.</param>
    /// <exception cref="ArgumentException">Both names are the same.</exception>
    public ApiEnvelope(string payload, string? message = null)
    {
        var properties = JsonShape.Of("The response").OptionalNullable(payload);
        if (message is not null)
            properties.Optional(message, isNullable: true);
        Shape = properties.Build(AdditionalProperties.Ignore);
    }

    internal JsonShape Shape { get; }

    /// <summary>The codec of a body with a payload of some type.</summary>
    /// <typeparam name="T">The type of the payload.</typeparam>
    /// <param name="codec">The codec of the payload.</param>
    /// <returns>The codec of the body.</returns>
    public EnvelopeCodec<T> Of<T>(JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return new EnvelopeCodec<T>(Shape, codec);
    }
}
