using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads the body of a webhook request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WebhookBody
{
    internal const int MostBytes = 16 * 1024 * 1024;

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
    public static async Task<byte[]> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + count > MostBytes)
                throw new InvalidDataException($"The body of the webhook is longer than {MostBytes} bytes.");
            await bytes.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }

        return bytes.ToArray();
    }
}
