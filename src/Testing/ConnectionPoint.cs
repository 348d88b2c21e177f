namespace Gigstack.Runtime.Testing;

/// <summary>When a connection is lost or stalls.</summary>
public enum ConnectionPoint
{
    /// <summary>While it is opened: the server has not seen the request.</summary>
    BeforeRequest,

    /// <summary>After the request was sent, before the headers of the response: the server may have processed it.</summary>
    BeforeHeaders,

    /// <summary>
    /// After the status and the headers, before the first byte of the body. For a later byte, see <see cref="Reply.DropAfter"/> and
    /// <see cref="Reply.StallAfter"/>.
    /// </summary>
    AfterHeaders,
}
