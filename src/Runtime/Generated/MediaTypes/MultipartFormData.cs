using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>The parts of a form, separated by a boundary.</summary>
/// <param name="parts">The parts.</param>
/// <param name="contentType">The media type, without boundary.</param>
internal sealed class MultipartFormData(MultipartPart[] parts, string contentType) : StreamedBody
{
    private static readonly byte[] s_lineEnd = "\r\n"u8.ToArray();

    // 122 random bits, so that no file contains it.
    private readonly string _boundary = $"part-{Guid.NewGuid():N}";

    public override bool CanBeSent => Array.TrueForAll(parts, static part => part.File?.CanBeSent != false);

    protected override AttemptBody Open(out string type)
    {
        foreach (var part in parts)
            part.File?.ThrowIfSpent();
        type = $"{contentType}; boundary={_boundary}";
        var delimiter = Encoding.ASCII.GetBytes($"--{_boundary}\r\n");
        var end = Encoding.ASCII.GetBytes($"--{_boundary}--\r\n");
        var lengths = Array.ConvertAll(parts, static part => part.ContentLength);
        long? length = end.Length;
        for (var i = 0; i < parts.Length; i++)
            length += delimiter.Length + parts[i].Head.Length + lengths[i] + s_lineEnd.Length;
        return new(length, WriteAsync);

        async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                await stream.WriteAsync(delimiter, cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(parts[i].Head, cancellationToken).ConfigureAwait(false);
                if (parts[i].File is { } file)
                    await file.WriteToAsync(stream, lengths[i], cancellationToken).ConfigureAwait(false);
                else
                    await stream.WriteAsync(parts[i].Bytes, cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(s_lineEnd, cancellationToken).ConfigureAwait(false);
            }
            await stream.WriteAsync(end, cancellationToken).ConfigureAwait(false);
        }
    }
}
