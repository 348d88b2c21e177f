using System.Net;

namespace Gigstack.Runtime;

/// <summary>
/// Content whose writing can be canceled, which older frameworks do not ask for: it is written until the connection is closed.
/// </summary>
internal abstract class CancelableContent : HttpContent
{
    protected virtual Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        SerializeToStreamAsync(stream, context);
}
