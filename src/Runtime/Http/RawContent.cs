using System.Net;

namespace Gigstack.Runtime;

/// <summary>A content of the user. It is not disposed with the attempt, so that another one can send it.</summary>
internal sealed class RawContent : CancelableContent
{
    private readonly HttpContent _given;

    public RawContent(HttpContent given)
    {
        _given = given;
        HeaderField.Copy(given.Headers, Headers);
    }

    /// <summary>Whether a part of it may have been sent.</summary>
    public bool HasBegun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        HasBegun = true;
        return _given.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _given.Headers.ContentLength ?? 0;
        return _given.Headers.ContentLength is not null;
    }
}
