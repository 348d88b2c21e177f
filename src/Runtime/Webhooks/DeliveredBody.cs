namespace Gigstack.Runtime;

/// <summary>The body of a webhook request, read into memory.</summary>
internal static class DeliveredBody
{
    public const int MostBytes = 16 * 1024 * 1024;

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
