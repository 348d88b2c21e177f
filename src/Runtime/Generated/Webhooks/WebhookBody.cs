using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads the body of a webhook request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WebhookBody
{
    /// <summary>Reads a payload.</summary>
    /// <typeparam name="T">The type of the payload.</typeparam>
    /// <param name="utf8">The body.</param>
    /// <param name="codec">The codec of the payload.</param>
    /// <returns>The payload.</returns>
    /// <exception cref="JsonReadException">
    /// The body is not JSON, does not fit the type, or has more items than <see cref="ApiClientOptions.MaxResponseItems"/> by default.
    /// </exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonCodec<T> codec)
    {
        using var limit = ItemLimit.Begin(utf8, ApiClientOptions.DefaultMaxItems);
        try
        {
            return JsonText.Read(utf8, codec);
        }
        catch (TooManyItemsException exception)
        {
            throw new JsonReadException($"The body of the webhook has {exception.Message}.");
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="body">The stream.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="InvalidDataException">The stream is longer than 16 MiB.</exception>
    public static Task<byte[]> ReadAsync(Stream body, CancellationToken cancellationToken) =>
        DeliveredBody.ReadAsync(body, cancellationToken);
}
