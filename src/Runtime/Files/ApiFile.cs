using System.Runtime.InteropServices;

namespace Gigstack.Runtime;

/// <summary>A file to send. Its content is streamed, never held in memory as a whole.</summary>
#pragma warning disable CA1001 // a semaphore whose wait handle is never asked for has nothing to dispose
public sealed class ApiFile
#pragma warning restore CA1001
{
    // Attempts and calls that share a stream take turns on it.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly long? _start;
    private volatile bool _begun;

    /// <summary>
    /// A file from a stream. One that can seek is sent from the position it has now, as often as needed; one that cannot is sent once, and a call
    /// with it is not retried after that. The stream is not disposed.
    /// </summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The name to send; null for none.</param>
    /// <param name="contentType">The media type; null for <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the media type is none.</exception>
    public ApiFile(Stream content, string? fileName = null, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanRead)
            throw new ArgumentException("The stream cannot be read. Is it closed already?", nameof(content));
        Content = content;
        FileName = fileName;
        ContentType = contentType is null ? "application/octet-stream" : MediaType.Checked(contentType, nameof(contentType));
        _start = content.CanSeek ? content.Position : null;
    }

    /// <summary>The content.</summary>
    public Stream Content { get; }

    /// <summary>The name to send; null for none.</summary>
    public string? FileName { get; }

    /// <summary>The media type, such as <c>application/pdf</c>.</summary>
    public string ContentType { get; }

    /// <summary>How many bytes will be sent; null when the stream does not tell.</summary>
    internal long? Length => _start is { } start ? Math.Max(0, Content.Length - start) : null;

    /// <summary>False once a stream that cannot seek has been read from.</summary>
    internal bool CanBeSent => _start is not null || !_begun;

    /// <summary>A file from memory.</summary>
    /// <param name="content">The content; it must not change until the call is over.</param>
    /// <param name="fileName">The name to send; null for none.</param>
    /// <param name="contentType">The media type; null for <c>application/octet-stream</c>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The media type is none.</exception>
    public static ApiFile FromBytes(ReadOnlyMemory<byte> content, string? fileName = null, string? contentType = null) => new(
        MemoryMarshal.TryGetArray(content, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false),
        fileName,
        contentType);

    /// <summary>A file from text.</summary>
    /// <param name="text">The content.</param>
    /// <param name="fileName">The name to send; null for none.</param>
    /// <param name="contentType">The media type; the text is encoded in its charset, UTF-8 when it names none.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The media type is none, its charset is unknown, or lacks a character of the text.</exception>
    public static ApiFile FromText(string text, string? fileName = null, string contentType = "text/plain; charset=utf-8")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(contentType);
        byte[] bytes = MediaType.Encode(text, ref contentType, nameof(contentType));
        return FromBytes(bytes, fileName, contentType);
    }

    internal void ThrowIfSpent()
    {
        if (!CanBeSent)
            throw new InvalidOperationException($"The stream of the file {FileName ?? "without a name"} has been sent already, and cannot seek back.");
    }

    internal async Task WriteToAsync(Stream destination, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ThrowIfSpent();
            _begun = true;
            if (_start is { } start)
                Content.Position = start;
            await Content.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
