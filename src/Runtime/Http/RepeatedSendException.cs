namespace Gigstack.Runtime;

/// <summary>A handler was about to send a request again by itself, which it does only with one that the server refused unprocessed.</summary>
#pragma warning disable CA1032, CA1064 // never leaves the transport bare
internal sealed class RepeatedSendException() : IOException("The server refused the request unprocessed.");
#pragma warning restore CA1032, CA1064
