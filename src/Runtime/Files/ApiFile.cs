using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>A file to send. Its content is streamed, not loaded into memory.</summary>
#pragma warning disable CA1001 // a semaphore has nothing to dispose unless its wait handle is used
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiFile
#pragma warning restore CA1001
{
    // Attempts and calls that share the stream use it one at a time.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly long? _start;
    private volatile bool _begun;

    /// <summary>
    /// Creates a file from a stream. A seekable stream is sent from its current position, for every attempt. A stream that cannot seek is
    /// sent once, and the call is not retried after that. The stream is not disposed.
    /// </summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The file name to send; null for none.</param>
    /// <param name="contentType">The media type; null for <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the media type is invalid.</exception>
    public ApiFile(Stream content, string? fileName = null, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanRead)
            throw new ArgumentException("The stream cannot be read. Check that it is open.", nameof(content));
        Content = content;
        FileName = fileName;
        ContentType = contentType is null ? "application/octet-stream" : MediaType.Checked(contentType, nameof(contentType));
        _start = content.CanSeek ? content.Position : null;
    }

    /// <summary>The content.</summary>
    public Stream Content { get; }

    /// <summary>The file name to send; null for none.</summary>
    public string? FileName { get; }

    /// <summary>The media type, such as <c>application/pdf</c>.</summary>
    public string ContentType { get; }

    /// <summary>
    /// Is told how many bytes were handed to the connection, about every 80 KiB. An attempt begins with 0, so that the number starts over
    /// when the call is retried.
    /// </summary>
    /// <value>The default is null. Set it before the file is sent.</value>
    public IProgress<long>? Progress { get; set; }

    /// <summary>The number of bytes to send; null if unknown.</summary>
    /// <exception cref="GivenStreamException">The stream failed.</exception>
    internal long? Length
    {
        get
        {
            try
            {
                return _start is { } start ? Math.Max(0, Content.Length - start) : null;
            }
            catch (Exception exception)
            {
                throw new GivenStreamException(exception);
            }
        }
    }

    /// <summary>False after a stream that cannot seek was read.</summary>
    internal bool CanBeSent => _start is not null || !_begun;

    /// <summary>Creates a file from bytes.</summary>
    /// <param name="content">The content. It must not change until the call has ended.</param>
    /// <param name="fileName">The file name to send; null for none.</param>
    /// <param name="contentType">The media type; null for <c>application/octet-stream</c>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The media type is invalid.</exception>
    public static ApiFile FromBytes(ReadOnlyMemory<byte> content, string? fileName = null, string? contentType = null) => new(
        MemoryMarshal.TryGetArray(content, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false),
        fileName,
        contentType);

    /// <summary>Creates a file from a string.</summary>
    /// <param name="text">The content.</param>
    /// <param name="fileName">The file name to send; null for none.</param>
    /// <param name="contentType">The media type. The string is encoded in its charset; UTF-8 if it has none.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">
    /// The media type is invalid, its charset is unknown, or the charset lacks a character of the string.
    /// </exception>
    public static ApiFile FromText(string text, string? fileName = null, string contentType = "text/plain; charset=utf-8")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(contentType);
        var bytes = MediaType.Encode(text, ref contentType, nameof(contentType));
        return FromBytes(bytes, fileName, contentType);
    }

    /// <summary>Returns the name and the media type, and nothing of the content.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder("ApiFile { ");
        if (FileName is not null)
        {
            PrintedText.Quote(text.Append("fileName: "), FileName, Excerpt.Most);
            text.Append(", ");
        }

        PrintedText.Quote(text.Append("contentType: "), ContentType, Excerpt.Most);
        return text.Append(" }").ToString();
    }

    internal void ThrowIfSpent()
    {
        if (!CanBeSent)
            throw new InvalidOperationException($"The stream of the file {FileName ?? "(no name)"} was already sent and cannot seek.");
    }

    /// <summary>Sends the content.</summary>
    /// <param name="destination">The connection.</param>
    /// <param name="length">The length that was announced; null for none.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <exception cref="GivenStreamException">The stream failed, or has another length.</exception>
    internal async Task WriteToAsync(Stream destination, long? length, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ThrowIfSpent();
            _begun = true;
            using var content = new GivenContent(this, length, cancellationToken);
            if (_start is { } start)
                content.Rewind(start);
            while (await content.ReadAsync().ConfigureAwait(false) is { IsEmpty: false } read)
            {
                await destination.WriteAsync(read, cancellationToken).ConfigureAwait(false);
                content.ReportSent(read.Length);
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
