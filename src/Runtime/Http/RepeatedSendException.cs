namespace Gigstack.Runtime;

/// <summary>A handler was about to resend a request, which it does only if the server refused it without processing it.</summary>
#pragma warning disable CA1032, CA1064 // never thrown to callers
internal sealed class RepeatedSendException() : IOException("The server refused the request without processing it.");
#pragma warning restore CA1032, CA1064
