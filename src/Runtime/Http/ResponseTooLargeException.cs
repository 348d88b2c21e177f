namespace Gigstack.Runtime;

#pragma warning disable CA1032, CA1064 // never thrown to callers
internal sealed class ResponseTooLargeException : Exception;
#pragma warning restore CA1032, CA1064
