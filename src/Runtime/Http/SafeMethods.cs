namespace Gigstack.Runtime;

/// <summary>The methods that change nothing (RFC 9110, 9.2.1).</summary>
internal static class SafeMethods
{
    public static bool Contains(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options || method == HttpMethod.Trace;
}
