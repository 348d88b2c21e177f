using System.Net;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>The parts of a form, separated by a boundary.</summary>
/// <param name="parts">The parts.</param>
/// <param name="contentType">The media type, without boundary.</param>
internal sealed class MultipartFormData(MultipartPart[] parts, string contentType) : RequestBody
{
    // 122 random bits, so that no file contains it.
    private readonly string _boundary = $"part-{Guid.NewGuid():N}";

    public override bool CanBeSent => Array.TrueForAll(parts, static part => part.File?.CanBeSent != false);

    public override HttpContent ToContent()
    {
        foreach (var part in parts)
            part.File?.ThrowIfSpent();
        var content = new PartsContent(parts, _boundary);
        content.Headers.TryAddWithoutValidation("Content-Type", $"{contentType}; boundary={_boundary}");
        return content;
    }

    private sealed class PartsContent(MultipartPart[] parts, string boundary) : HttpContent
    {
        private static readonly byte[] s_lineEnd = "\r\n"u8.ToArray();

        private readonly byte[] _delimiter = Encoding.ASCII.GetBytes($"--{boundary}\r\n");
        private readonly byte[] _end = Encoding.ASCII.GetBytes($"--{boundary}--\r\n");

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            foreach (var part in parts)
            {
                await stream.WriteAsync(_delimiter, cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(part.Head, cancellationToken).ConfigureAwait(false);
                if (part.File is { } file)
                    await file.WriteToAsync(stream, cancellationToken).ConfigureAwait(false);
                else
                    await stream.WriteAsync(part.Bytes, cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(s_lineEnd, cancellationToken).ConfigureAwait(false);
            }
            await stream.WriteAsync(_end, cancellationToken).ConfigureAwait(false);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _end.Length;
            foreach (var part in parts)
            {
                if (part.Length is not { } known)
                    return false;
                length += _delimiter.Length + known + s_lineEnd.Length;
            }
            return true;
        }
    }
}
